package import Norms

/// Puts the report of a cycle together from the forms of the ledger, one at a time.
///
/// Of each form only its sums are kept; problems and findings stay where they lie.
package struct CycleAssembly: Sendable {
    private let cycle: Cycle
    private let schema: Schema
    private let settings: Settings
    private let roster: Roster
    private var contenders: [UnitCode: Contender] = [:]
    private var returned: Set<UnitCode> = []

    /// Begins the report of a cycle.
    package init(cycle: Cycle, schema: Schema, settings: Settings, roster: Roster) {
        self.cycle = cycle
        self.schema = schema
        self.settings = settings
        self.roster = roster
    }

    /// Adds a form that counts; a later one of the same unit replaces it, one of no unit of the roster
    /// is left out.
    package mutating func add(_ code: UnitCode, tally: Tally, queries: Int, losses: Int) {
        contenders[code] = roster.unit(code: code).map {
            Contender(unit: $0, tally: tally, queries: queries, losses: losses)
        }
    }

    /// Notes that a form of this unit came in and went back.
    package mutating func noteReturned(_ unit: UnitCode) { returned.insert(unit) }

    /// The standings so far.
    package var standings: [Standing] {
        Ranking(schema: schema, settings: settings)
            .standings(of: roster.units.compactMap { contenders[$0.code] })
    }

    /// The report, beside the standings of the cycle before; a cycle that only guides commends nobody and calls nobody in.
    package func report(
        previous: [Standing] = [],
        problems: ByUnit<Problem>,
        findings: ByUnit<UnitFinding>
    ) -> CycleReport {
        let standings = standings
        let chosen = Selection(settings: settings, standings: standings, previous: previous)
        return CycleReport(
            cycle: cycle,
            schema: schema,
            settings: settings,
            roster: roster,
            standings: standings,
            previous: previous,
            commended: cycle.isGuidance ? [] : chosen.commended,
            interviewed: cycle.isGuidance ? [] : chosen.interviewed,
            problems: problems,
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
