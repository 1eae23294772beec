import Foundation
import Intake
import Norms
import Publishing
import Recording

/// Lays the papers beside the forms of a cycle once all that came in is recorded: slips and comparison sheets.
///
/// What lies there follows from the ledger alone, so that a run that was interrupted can simply be repeated: papers that are
/// no longer due are taken away, those that a person has edited are kept.
struct ReturnDesk {
    private let workspace: Workspace
    private let ledger: Ledger
    private let comparing: Comparing
    private let returning: Returning

    /// The desk of a workspace.
    init(_ workspace: Workspace, ledger: Ledger) {
        self.workspace = workspace
        self.ledger = ledger
        comparing = Comparing(workspace, ledger: ledger)
        returning = Returning(archive: Archive(root: workspace.path(workspace.folders.archive)))
    }

    /// What the desk did.
    struct Result {
        /// The papers that are new or have other bytes than before, below the workspace.
        var written: [String] = []
        /// The forms that go back because nothing in them was changed, each with what says so.
        var unchanged: [(form: FileReading, finding: Finding)] = []
        /// What went wrong with the templates.
        var troubles: [Finding] = []
    }

    /// Settles the cycles: notes forms in which nothing was changed, then writes the papers.
    func settle(_ cycles: some Sequence<Cycle>) throws -> Result {
        var result = Result()
        let cycles = Set(cycles).sorted()
        for cycle in cycles { try noteUnchanged(cycle, &result) }
        guard !cycles.isEmpty else { return result }
        let writer: PaperWriter
        do {
            writer = try TemplateFolder(workspace).papers(workspace)
        } catch let fault as TemplateFault {
            result.troubles = fault.findings
            return result
        }
        for cycle in cycles {
            try lay(returnedPapers(cycle), in: workspace.folders.returned, cycle, writer, &result)
            try lay(acceptedPapers(cycle), in: workspace.folders.accepted, cycle, writer, &result)
        }
        return result
    }

    /// A form that goes back and says the same as the one before it goes back for that reason too.
    ///
    /// A marked copy of ours that comes back as it went says nothing new either, whatever came in between.
    private func noteUnchanged(_ cycle: Cycle, _ result: inout Result) throws {
        for reading in try ledger.returned(in: cycle) {
            let isCopy = try ledger.isCopy(reading.submission.sha256)
            let isSame = try comparing.resubmission(of: reading)?.isUnchanged ?? false
            let finding = isCopy ? Resubmission.ownCopy : Resubmission.unchanged
            try ledger.lead(reading.id, with: finding, if: isCopy || isSame)
            if isCopy || isSame { result.unchanged.append((reading, finding)) }
        }
    }

    /// A paper before it is written.
    private struct Paper {
        let name: String
        let make: (PaperWriter) throws -> [UInt8]
    }

    private func returnedPapers(_ cycle: Cycle) throws -> [Paper] {
        try ledger.returned(in: cycle).flatMap { reading -> [Paper] in
            guard let unit = unit(of: reading) else { return [] }
            let returned = try returnedCase(reading, unit, cycle)
            let slip = Paper(name: ReturnPaper.slip.fileName(for: unit)) { try $0.slip(returned) }
            return [slip] + (try comparison(of: reading, unit, cycle))
        }
    }

    private func acceptedPapers(_ cycle: Cycle) throws -> [Paper] {
        try ledger.currentForms(in: cycle).flatMap { form -> [Paper] in
            guard form.supersedes != nil, let reading = try ledger.reading(form.id),
                let unit = unit(of: reading)
            else { return [] }
            return try comparison(of: reading, unit, cycle)
        }
    }

    private func returnedCase(
        _ reading: FileReading,
        _ unit: Norms.Unit,
        _ cycle: Cycle
    ) throws -> ReturnedCase {
        let since = try ledger.returnedSince(reading)
        let day = RunDate.day(of: since) ?? cycle.lastDay
        let findings = try ledger.findings(of: reading.id)
        return ReturnedCase(
            unit: unit,
            cycle: cycle,
            file: reading.submission.name,
            findings: findings,
            marked: returning.marks(in: reading.submission, findings: findings),
            day: day,
            deadline: workspace.calendar.deadline(workspace.settings.mendingDays, after: day)
        )
    }

    private func comparison(
        of reading: FileReading,
        _ unit: Norms.Unit,
        _ cycle: Cycle
    ) throws -> [Paper] {
        guard let before = try comparing.predecessor(of: reading) else { return [] }
        let resubmitted = ResubmittedCase(
            unit: unit,
            cycle: cycle,
            before: before.submission.name,
            wentBackBefore: before.outcome == .returned,
            after: reading.submission.name,
            goesBack: reading.outcome == .returned,
            resubmission: try comparing.resubmission(of: reading, after: before)
        )
        return [
            Paper(name: ReturnPaper.comparison.fileName(for: unit)) {
                try $0.comparison(resubmitted)
            }
        ]
    }

    private func unit(of reading: FileReading) -> Norms.Unit? {
        reading.unit.flatMap(workspace.roster.unit(code:))
    }

    private func lay(
        _ papers: [Paper],
        in shelf: String,
        _ cycle: Cycle,
        _ writer: PaperWriter,
        _ result: inout Result
    ) throws {
        let folder = "\(shelf)/\(cycle)"
        let isThere = FileManager.default.fileExists(atPath: workspace.path(folder))
        guard isThere || !papers.isEmpty else { return }
        var drafts = try DraftFolder(root: workspace.root, folder: folder)
        for paper in papers {
            do {
                let count = drafts.written
                let path = try drafts.write(try paper.make(writer), to: paper.name)
                if drafts.written > count { result.written.append(path) }
            } catch let fault as TemplateFault {
                result.troubles += fault.findings
            }
        }
        _ = try drafts.withdrawRest { _ in true }
    }
}
