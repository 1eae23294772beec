import Norms
import Recording
import Scoring

/// Makes the report of a cycle from the ledger: the one result that every output reads.
struct ReportMaker {
    private let workspace: Workspace
    private let ledger: Ledger

    /// Makes reports of a workspace.
    init(_ workspace: Workspace, ledger: Ledger) {
        self.workspace = workspace
        self.ledger = ledger
    }

    /// The report of a cycle, beside the standings of the cycle before.
    func report(_ cycle: Cycle) throws -> CycleReport {
        var assembly = assembly(of: cycle)
        for form in try ledger.currentForms(in: cycle) {
            guard let recorded = try ledger.form(form.id) else { continue }
            assembly.add(recorded)
        }
        for reading in try ledger.returned(in: cycle) {
            if let unit = reading.unit { assembly.noteReturned(unit) }
        }
        try ledger.forEachFinding(in: cycle) { assembly.add($0) }
        if case .year(let year) = cycle {
            return try AnnualReportMaker(workspace, ledger: ledger, year: year)
                .report(assembly.report())
        }
        return assembly.report(previous: try standings(cycle.previous))
    }

    private func standings(_ cycle: Cycle) throws -> [Standing] {
        var assembly = assembly(of: cycle)
        for form in try ledger.currentForms(in: cycle) {
            guard let recorded = try ledger.form(form.id) else { continue }
            assembly.add(recorded)
        }
        return assembly.standings
    }

    private func assembly(of cycle: Cycle) -> CycleAssembly {
        CycleAssembly(
            cycle: cycle,
            schema: workspace.schema,
            settings: workspace.settings,
            roster: workspace.roster
        )
    }
}
