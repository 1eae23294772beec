import Foundation
import Intake
package import Norms
import Recording
import Scoring

/// Answers questions from the ledger: who has returned, what counts, where each point came from.
package struct LedgerView: Sendable {
    let workspace: Workspace
    let ledger: Ledger
    let language: Language

    /// Opens the ledger of a workspace; answers are put into words in `language`.
    package init(_ workspace: Workspace, language: Language) throws {
        self.workspace = workspace
        self.language = language
        ledger = try WorkspaceFault.wrapping { try workspace.ledger() }
    }

    /// The standings of a cycle, by category, rank and code; empty when nothing counts.
    package func standings(_ cycle: Cycle) throws -> [Standing] {
        try WorkspaceFault.wrapping {
            try ReportMaker(workspace, ledger: ledger).standings(cycle)
        }
    }

    /// The scores of a cycle with every row and its source.
    package func scores(_ cycle: Cycle) throws -> ScoreReport {
        var report = frame(cycle)
        try forEachScore(in: cycle) { report.units.append($0) }
        return report
    }

    /// Hands over the JSON of the same report in pieces, a unit at a time.
    package func writeScores(_ cycle: Cycle, to sink: @escaping (String) -> Void) throws {
        try JSONText.write(
            frame(cycle),
            elements: { try forEachScore(in: cycle, $0) },
            to: sink
        )
    }

    private func frame(_ cycle: Cycle) -> ScoreReport {
        ScoreReport(
            cycle: cycle.description,
            schema: workspace.schema.version,
            fingerprint: workspace.schema.fingerprint,
            units: []
        )
    }

    private func forEachScore(
        in cycle: Cycle,
        _ body: (ScoreReport.Unit) throws -> Void
    ) throws {
        for standing in try standings(cycle) {
            let form = try WorkspaceFault.wrapping {
                try ledger.currentForm(of: standing.unit.code, in: cycle)
            }
            if let form { try body(ScoreReport.Unit(standing, form: form, language: language)) }
        }
    }

    /// Where each point of a unit came from; all rows, or the one asked for.
    package func explanation(
        of unit: Norms.Unit,
        in cycle: Cycle,
        indicator: IndicatorCode?
    ) throws -> ExplanationReport {
        if let indicator, !workspace.schema.rows.contains(where: { $0.code == indicator }) {
            throw WorkspaceFault.noSuchRow(indicator.text)
        }
        let standing = try standings(cycle).first { $0.unit.code == unit.code }
        return try WorkspaceFault.wrapping {
            guard let standing, let form = try ledger.currentForm(of: unit.code, in: cycle) else {
                throw WorkspaceFault.nothingRecorded(unit: unit.code.text, cycle: cycle)
            }
            var report = ExplanationReport(standing, form: form, items: [], language: language)
            report.archived = archived(form.submission)
            report.items = items(of: form, indicator: indicator)
            report.facts = [FactReport](
                try ledger.entries(of: form.id),
                schema: workspace.schema,
                language: language
            )
            report.findings = try ledger.findings(of: form.id)
                .filter { indicator == nil || $0.indicator == indicator }
                .map { FindingReport($0, language: language) }
            report.resubmission = try ledger.reading(form.id).flatMap(resubmission)
            let history = try ledger.history(of: unit.code, in: cycle)
            report.history = history.map(version)
            report.returnedFile = history.last { $0.state == .returned }?.submission.name
            return report
        }
    }

    private func items(
        of form: RecordedForm,
        indicator: IndicatorCode?
    ) -> [ExplanationReport.Item] {
        let rows = Dictionary(workspace.schema.rows.map { ($0.code, $0) }) { first, _ in first }
        return form.items.filter { indicator == nil || $0.scored.code == indicator }.map {
            ExplanationReport.Item(
                $0,
                row: rows[$0.scored.code],
                schema: workspace.schema,
                language: language
            )
        }
    }

    /// Where the archive keeps a file, below the workspace.
    func archived(_ submission: Submission) -> String {
        let archive = Archive(root: workspace.path(workspace.folders.archive))
        guard let fingerprint = Fingerprint(submission.sha256),
            let path = archive.path(of: fingerprint)
        else { return "" }
        return String(path.dropFirst(workspace.root.count + 1))
    }

    /// A form in the list of all that came in.
    func version(_ reading: FileReading) -> ExplanationReport.Version {
        ExplanationReport.Version(
            file: reading.submission.name,
            sha256: reading.submission.sha256,
            state: reading.state.rawValue,
            total: reading.total?.fixed
        )
    }
}

extension ExplanationReport {
    /// Explains the sums of a unit.
    fileprivate init(
        _ standing: Standing,
        form: RecordedForm,
        items: [Item],
        language: Language
    ) {
        let tally = form.tally
        self.init(
            cycle: form.cycle.description,
            unit: standing.unit.code.text,
            name: standing.unit.name,
            file: form.submission.name,
            sha256: form.submission.sha256,
            archived: "",
            total: tally.total.fixed,
            grade: form.cycle.isGuidance ? nil : standing.grade,
            rank: form.cycle.isGuidance ? nil : standing.rank,
            got: tally.got.fixed,
            applicable: tally.applicable.fixed,
            lost: (tally.applicable - tally.got).fixed,
            bonus: tally.bonus.fixed,
            penalty: tally.penalty.fixed,
            vetoed: tally.isVetoed,
            items: items,
            findings: [],
            history: []
        )
    }
}
