import Foundation
import Intake
package import Norms
import Recording

/// Takes in what lies in the inbox: archive first, then the ledger, then the copies, then the inbox.
///
/// Every step can be repeated. A run that was killed at any instant is ended by the next one: what the
/// ledger has committed leaves the inbox, what it has not is taken in as if for the first time.
package struct Intaking: Sendable {
    private let workspace: Workspace
    private let isDryRun: Bool
    private let date: CalendarDate?

    /// Takes in the inbox of a workspace; a dry run changes nothing.
    ///
    /// `date` declares the day of the run, from which deadlines count; without it the clock's day is taken.
    package init(_ workspace: Workspace, isDryRun: Bool = false, date: CalendarDate? = nil) {
        self.workspace = workspace
        self.date = date
        self.isDryRun = isDryRun
    }

    /// Takes in everything that has settled; with a cycle, its forms are read again under a changed schema.
    ///
    /// `progress` is told how many files of how many are done. Throws ``WorkspaceFault`` when another run
    /// holds the workspace or it cannot be written.
    package func run(
        cycle: Cycle? = nil,
        language: Language,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> IntakeReport {
        try await workspace.exclusively {
            try await take(cycle: cycle, language: language, progress: progress)
        }
    }

    /// The same for a caller that holds the workspace.
    func take(
        cycle: Cycle?,
        language: Language,
        progress: (Int, Int) -> Void
    ) async throws -> IntakeReport {
        try await WorkspaceFault.wrapping {
            let inbox = Inbox(root: workspace.path(workspace.folders.inbox))
            if isDryRun { return try await dryRun(inbox, language: language) }
            let ledger = try workspace.ledger()
            let work = try IntakeRun(
                workspace,
                ledger: ledger,
                inbox: inbox,
                date: date,
                language: language
            )
            try work.endInterruptedRun()
            try await work.replay(cycle: cycle)
            let listing = try inbox.settled()
            work.note(listing)
            try await work.take(listing.files) { progress($0, listing.files.count) }
            return try work.close(cycle)
        }
    }

    private func dryRun(_ inbox: Inbox, language: Language) async throws -> IntakeReport {
        let listing = try inbox.settled()
        let pipeline = Pipeline(workspace)
        var report = IntakeReport()
        report.dryRun = true
        func add(_ outcomes: [Pipeline.Outcome], of submission: Submission) {
            for outcome in outcomes {
                report.add(IntakeReport.File(submission, outcome: outcome, language: language))
            }
        }
        for file in listing.files {
            guard let bytes = try file.bytes() else { continue }
            let submission = Submission(
                sha256: Fingerprint(of: bytes).hex,
                name: file.name,
                size: bytes.count
            )
            let troubles = Unpacking.unpack(bytes, named: file.name) { member, bytes in
                add(pipeline.process(member, bytes: bytes), of: member)
            }
            if let troubles {
                add(troubles.isEmpty ? [] : [.quarantined(troubles)], of: submission)
            } else {
                add(pipeline.process(submission, bytes: bytes), of: submission)
            }
        }
        return report
    }
}

extension IntakeReport.File {
    /// Reports a file that was read.
    init(_ submission: Submission, outcome: Pipeline.Outcome, language: Language) {
        let kind: Outcome =
            switch outcome {
            case .accepted: .accepted
            case .returned: .returned
            case .quarantined: .quarantined
            }
        self.init(
            file: submission.name,
            part: outcome.form.flatMap { $0.part.isEmpty ? nil : $0.part },
            outcome: kind,
            unit: outcome.form?.unit.code.text,
            cycle: outcome.form?.cycle.description,
            sha256: submission.sha256,
            reason: kind == .accepted ? "" : outcome.findings.first?.message(language) ?? "",
            findings: outcome.findings.count
        )
    }
}
