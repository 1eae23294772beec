package import Norms
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

    /// The newest form of a unit that went back, when none counts; `nil` when one does or nothing came in.
    package func returned(
        of unit: Norms.Unit,
        in cycle: Cycle,
        indicator: IndicatorCode? = nil
    ) throws -> ReturnedReport? {
        try WorkspaceFault.wrapping {
            let history = try ledger.history(of: unit.code, in: cycle)
            guard !history.contains(where: { $0.state == .current }),
                let reading = history.last(where: { $0.state == .returned })
            else { return nil }
            return ReturnedReport(
                cycle: cycle.description,
                unit: unit.code.text,
                name: unit.name,
                file: reading.submission.name,
                sha256: reading.submission.sha256,
                archived: archived(reading.submission),
                findings: try ledger.findings(of: reading.id)
                    .filter { indicator == nil || $0.indicator == indicator }
                    .map { FindingReport($0, language: language) },
                history: history.map(version),
                resubmission: try resubmission(of: reading)
            )
        }
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
