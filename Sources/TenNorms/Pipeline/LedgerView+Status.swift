import Foundation
package import Norms
import Recording

extension LedgerView {
    /// Who has returned in a cycle, who has not, and what was not counted.
    ///
    /// Without a cycle, the latest of which any form came in.
    package func status(_ cycle: Cycle?) throws -> StatusReport {
        try WorkspaceFault.wrapping {
            let cycles = try ledger.cycles()
            guard let cycle = cycle ?? cycles.last else {
                return StatusReport(
                    cycle: "",
                    units: [],
                    counts: [:],
                    quarantined: try quarantined(),
                    dismissed: try dismissed(),
                    duplicates: []
                )
            }
            let units = try units(in: cycle)
            var counts = Dictionary(
                uniqueKeysWithValues: StatusReport.State.allCases.map {
                    ($0.rawValue, 0)
                }
            )
            for unit in units { counts[unit.state.rawValue, default: 0] += 1 }
            return StatusReport(
                cycle: cycle.description,
                units: units,
                counts: counts,
                quarantined: try quarantined(),
                superseded: try superseded(in: cycle),
                dismissed: try dismissed(),
                duplicates: try duplicates(in: cycle),
                trial: try trial(in: cycle)
            )
        }
    }

    private func units(in cycle: Cycle) throws -> [StatusReport.Unit] {
        let current = Dictionary(try ledger.currentForms(in: cycle).map { ($0.unit, $0) }) { $1 }
        let returned = Dictionary(
            try ledger.returned(in: cycle).compactMap { reading in
                reading.unit.map { ($0, reading) }
            }
        ) { $1 }
        return try workspace.roster.units.map { unit in
            let back = returned[unit.code]
            let form = current[unit.code]
            let state: StatusReport.State =
                form != nil ? .accepted : back != nil ? .returned : .missing
            return StatusReport.Unit(
                unit: unit.code.text,
                name: unit.name,
                group: unit.group,
                state: state,
                file: form?.submission.name ?? back?.submission.name ?? "",
                returnedFile: form == nil ? nil : back?.submission.name,
                submissions: state == .missing
                    ? 0 : try ledger.history(of: unit.code, in: cycle).count,
                reasons: try reasons(back),
                resubmission: try (back ?? form.flatMap { try replacing($0) })
                    .flatMap(resubmission)
            )
        }
    }

    /// The reading of a form that counts, when it came in after another.
    private func replacing(_ form: CurrentForm) throws -> FileReading? {
        form.supersedes == nil ? nil : try ledger.reading(form.id)
    }

    private func reasons(_ reading: FileReading?) throws -> [FindingReport] {
        guard let reading else { return [] }
        return try ledger.findings(of: reading.id).filter { $0.severity == .refusal }
            .map { FindingReport($0, language: language) }
    }

    /// The files that a person closed.
    func dismissed() throws -> [DismissalReport.File] {
        try ledger.dismissals().map {
            DismissalReport.File(
                file: $0.submission.name,
                sha256: $0.submission.sha256,
                reason: $0.reason,
                dismissed: $0.dismissed
            )
        }
    }

    /// The files that need a person, each with the first reason.
    func quarantined() throws -> [StatusReport.File] {
        try ledger.quarantined().map { reading in
            let finding = try ledger.findings(of: reading.id).first
            return StatusReport.File(
                file: reading.submission.name,
                sha256: reading.submission.sha256,
                reason: finding?.message(language) ?? reading.reason
            )
        }
    }

    private func superseded(in cycle: Cycle) throws -> [SupersededFile] {
        try ledger.everQuarantined().compactMap { file in
            guard let form = try file.replacedBy.flatMap(ledger.reading), form.cycle == cycle else {
                return nil
            }
            return SupersededFile(file, by: form)
        }
    }

    private func duplicates(in cycle: Cycle) throws -> [StatusReport.File] {
        try ledger.duplicates().filter { $0.cycle == nil || $0.cycle == cycle }.map { file in
            let reason = Wording(
                zh: "与“\(file.first.name)”逐字节相同",
                en: "the same bytes as \(file.first.name)"
            )
            return StatusReport.File(
                file: file.submission.name,
                sha256: file.submission.sha256,
                reason: reason.text(language)
            )
        }
    }
}
