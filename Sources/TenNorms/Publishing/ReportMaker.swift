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

    /// The report of a cycle, beside the standings of the cycle before; it reads the ledger as long as it is used.
    func report(_ cycle: Cycle) throws -> CycleReport {
        var assembly = try assembly(of: cycle)
        for reading in try ledger.returned(in: cycle) {
            if let unit = reading.unit { assembly.noteReturned(unit) }
        }
        var report = assembly.report(
            previous: try standings(cycle.previous),
            problems: try problems([cycle]),
            findings: try findings(cycle)
        )
        let ledger = ledger
        report.answers = { try ledger.answers(of: $0, in: cycle) }
        report.calendar = workspace.calendar
        guard case .year(let year) = cycle else { return report }
        return try AnnualReportMaker(workspace, ledger: ledger, year: year).report(report)
    }

    /// The standings of a cycle, by category, rank and code; empty when nothing counts.
    func standings(_ cycle: Cycle) throws -> [Standing] {
        guard case .year(let year) = cycle else { return try assembly(of: cycle).standings }
        return try AnnualReportMaker(workspace, ledger: ledger, year: year).standings()
    }

    private func assembly(of cycle: Cycle) throws -> CycleAssembly {
        var assembly = CycleAssembly(
            cycle: cycle,
            schema: workspace.schema,
            settings: workspace.settings,
            roster: workspace.roster
        )
        try ledger.forEachCurrentForm(in: cycle) { form in
            assembly.add(form.unit, tally: form.tally, queries: form.queries, losses: form.losses)
        }
        return assembly
    }

    /// The problems of one cycle after the other, by unit in the order of the roster.
    func problems(_ cycles: [Cycle]) throws -> ByUnit<Problem> {
        let (ledger, roster) = (ledger, workspace.roster)
        let lists = cycles.map {
            ($0, ProblemList(cycle: $0, schema: workspace.schema, settings: workspace.settings))
        }
        return try ByUnit(roster.units.map(\.code)) { code in
            guard let unit = roster.unit(code: code) else { return [] }
            return try lists.flatMap { cycle, list in
                list.problems(of: unit, items: try ledger.losses(of: code, in: cycle))
            }
        }
    }

    private func findings(_ cycle: Cycle) throws -> ByUnit<UnitFinding> {
        let ledger = ledger
        return try ByUnit(workspace.roster.units.map(\.code)) {
            try ledger.findings(of: $0, in: cycle)
        }
    }
}
