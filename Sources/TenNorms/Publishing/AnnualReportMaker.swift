import Norms
import Recording
import Scoring

/// Makes the report of a year: scores from all its cycles, problems and missing forms from the year-end review.
struct AnnualReportMaker {
    private let workspace: Workspace
    private let ledger: Ledger
    private let year: Int

    init(_ workspace: Workspace, ledger: Ledger, year: Int) {
        self.workspace = workspace
        self.ledger = ledger
        self.year = year
    }

    /// The report, from that of the year-end review.
    func report(_ review: CycleReport) throws -> CycleReport {
        let scores = try assembly(of: year)
        var report = review
        report.standings = standings(scores)
        let chosen = Selection(
            settings: workspace.settings,
            standings: report.standings,
            previous: report.previous
        )
        (report.commended, report.interviewed) = (chosen.commended, chosen.interviewed)
        report.outstanding = outstanding(review, scores)
        report.annual = AnnualReview(parts: scores.parts, problems: try quarterProblems())
        return report
    }

    /// The standings of the year.
    func standings() throws -> [Standing] { standings(try assembly(of: year)) }

    private func standings(_ scores: AnnualAssembly) -> [Standing] {
        Ranking(schema: workspace.schema, settings: workspace.settings)
            .standings(of: scores.contenders)
    }

    /// Without any form of a year-end review there was none, and only units without any score are missing.
    private func outstanding(_ review: CycleReport, _ scores: AnnualAssembly) -> [OutstandingUnit] {
        let hasReview = scores.parts.values.joined().contains { $0.cycle == .year(year) }
        return hasReview
            ? review.outstanding : review.outstanding.filter { scores.parts[$0.unit.code] == nil }
    }

    private func assembly(of year: Int) throws -> AnnualAssembly {
        var assembly = AnnualAssembly(
            year: year,
            settings: workspace.settings,
            roster: workspace.roster
        )
        for cycle in AnnualAssembly.cycles(of: year) {
            for form in try ledger.currentForms(in: cycle) {
                guard let unit = workspace.roster.unit(code: form.unit) else { continue }
                let contender = Contender(
                    unit: unit,
                    tally: form.tally,
                    queries: form.queries,
                    losses: form.losses
                )
                assembly.add(contender, in: cycle)
            }
        }
        return assembly
    }

    private func quarterProblems() throws -> ByUnit<Problem> {
        let quarters = (1...4).map { Cycle.quarter(year: year, quarter: $0) }
        return try ReportMaker(workspace, ledger: ledger).problems(quarters)
    }
}
