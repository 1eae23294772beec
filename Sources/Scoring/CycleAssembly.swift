package import Norms

/// Puts the report of a cycle together from the forms of the ledger, one at a time.
///
/// Of each form only its sums and its problems are kept, so that memory does not grow with the rows.
package struct CycleAssembly: Sendable {
    private let cycle: Cycle
    private let schema: Schema
    private let settings: Settings
    private let roster: Roster
    private let list: ProblemList
    private var contenders: [UnitCode: Contender] = [:]
    private var problems: [UnitCode: [Problem]] = [:]
    private var returned: Set<UnitCode> = []
    private var findings: [UnitFinding] = []

    /// Begins the report of a cycle.
    package init(cycle: Cycle, schema: Schema, settings: Settings, roster: Roster) {
        self.cycle = cycle
        self.schema = schema
        self.settings = settings
        self.roster = roster
        list = ProblemList(cycle: cycle, schema: schema, settings: settings)
    }

    /// Adds a form that counts; a later one of the same unit replaces it, one of no unit of the roster
    /// is left out.
    package mutating func add(_ form: RecordedForm) {
        guard let unit = roster.unit(code: form.unit) else { return }
        contenders[unit.code] = Contender(
            unit: unit,
            tally: form.tally,
            queries: form.queries,
            losses: list.losses(among: form.items)
        )
        problems[unit.code] = list.problems(of: unit, items: form.items)
    }

    /// Adds a finding of a form that counts.
    package mutating func add(_ finding: UnitFinding) { findings.append(finding) }

    /// Notes that a form of this unit came in and went back.
    package mutating func noteReturned(_ unit: UnitCode) { returned.insert(unit) }

    /// The standings so far.
    package var standings: [Standing] {
        Ranking(schema: schema, settings: settings)
            .standings(of: roster.units.compactMap { contenders[$0.code] })
    }

    /// The report, beside the standings of the cycle before.
    package func report(previous: [Standing] = []) -> CycleReport {
        let standings = standings
        let chosen = Selection(settings: settings, standings: standings, previous: previous)
        return CycleReport(
            cycle: cycle,
            schema: schema,
            settings: settings,
            roster: roster,
            standings: standings,
            previous: previous,
            commended: chosen.commended,
            interviewed: chosen.interviewed,
            problems: roster.units.flatMap { problems[$0.code] ?? [] },
            outstanding: outstanding,
            findings: findings
        )
    }

    private var outstanding: [OutstandingUnit] {
        roster.units.filter { contenders[$0.code] == nil }.map {
            OutstandingUnit(unit: $0, reason: returned.contains($0.code) ? .returned : .missing)
        }
    }
}
