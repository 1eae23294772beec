import Norms
import Recording

extension LedgerView {
    /// The newest form of a unit beside the one that it replaces; `nil` when there is none before it.
    func resubmission(of reading: FileReading) throws -> ResubmissionReport? {
        let comparing = Comparing(workspace, ledger: ledger)
        guard let before = try comparing.predecessor(of: reading) else { return nil }
        return ResubmissionReport(
            try comparing.resubmission(of: reading, after: before),
            of: before,
            schema: workspace.schema,
            language: language
        )
    }

    /// What the checks on trial would have done to the newest forms of a cycle; `nil` when none is on trial.
    func trial(in cycle: Cycle) throws -> TrialReport? {
        guard !workspace.settings.trials.isEmpty else { return nil }
        var tally = TrialTally(workspace.settings.trials, language: language)
        for form in try ledger.triedForms(in: cycle) {
            tally.add(form.findings, isAccepted: form.isAccepted)
        }
        return tally.report
    }
}
