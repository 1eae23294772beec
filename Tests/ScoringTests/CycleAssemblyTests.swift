import Norms
import Scoring
import Testing

struct CycleAssemblyTests {
    private typealias Fixture = ScoringFixture

    private let roster = Roster(units: ["U001", "U002", "U003"].map { Fixture.unit($0) })

    private func assembly(of cycle: Cycle = Fixture.cycle) -> CycleAssembly {
        CycleAssembly(
            cycle: cycle,
            schema: Fixture.schema(),
            settings: Fixture.settings,
            roster: roster
        )
    }

    private func report(_ assembly: CycleAssembly) -> CycleReport {
        assembly.report(
            problems: ByUnit([]) { $0.unit },
            findings: ByUnit([]) { $0.unit }
        )
    }

    private func tally(_ total: String) -> Tally { Fixture.contender("U001", total).tally }

    @Test func `every unit of the roster is standing or outstanding`() {
        var assembly = assembly()
        assembly.add("U002", tally: tally("91"), queries: 0, losses: 0)
        assembly.noteReturned("U002")
        assembly.noteReturned("U003")
        let report = report(assembly)
        #expect(report.standings.map(\.unit.code.text) == ["U002"])
        #expect(report.outstanding.map(\.unit.code.text) == ["U001", "U003"])
        #expect(report.outstanding.map(\.reason) == [.missing, .returned])
        #expect(report.commended.map(\.unit.code.text) == ["U002"])
        #expect(report.date.description == "2023-07-10")
    }

    @Test func `a month commends nobody and calls nobody in`() {
        for cycle in [Cycle.month(year: 2023, month: 6), Fixture.cycle] {
            let isGuidance = cycle != Fixture.cycle
            var assembly = assembly(of: cycle)
            assembly.add("U001", tally: tally("95"), queries: 0, losses: 0)
            assembly.add("U002", tally: tally("30"), queries: 0, losses: 0)
            let report = report(assembly)
            #expect(report.commended.isEmpty == isGuidance)
            #expect(report.interviewed.isEmpty == isGuidance)
        }
    }

    @Test func `a later form of a unit replaces the earlier, a stranger is left out`() {
        var assembly = assembly()
        assembly.add("U001", tally: tally("50"), queries: 0, losses: 1)
        assembly.add("U001", tally: tally("95"), queries: 0, losses: 0)
        assembly.add("U999", tally: tally("99"), queries: 0, losses: 0)
        #expect(report(assembly).standings.map(\.tally.total) == [Points(95)])
    }

    @Test func `fewer rows with a loss go before more`() {
        var assembly = assembly()
        assembly.add("U001", tally: tally("91"), queries: 0, losses: 1)
        assembly.add("U002", tally: tally("91"), queries: 0, losses: 0)
        #expect(assembly.standings.map(\.unit.code.text) == ["U002", "U001"])
        #expect(assembly.standings.map(\.tie) == [.losses, .losses])
    }

    @Test func `thousands of units are put together in a moment`() {
        let units = (0..<7_100).map { Fixture.unit(UnitCode("U\(10_000 + $0)")) }
        var assembly = CycleAssembly(
            cycle: Fixture.cycle,
            schema: Fixture.schema(),
            settings: Fixture.settings,
            roster: Roster(units: units)
        )
        for (index, unit) in units.enumerated() {
            assembly.add(unit.code, tally: tally("\(50 + index % 50)"), queries: 0, losses: 0)
        }
        let report = report(assembly)
        #expect(report.standings.count == 7_100 && report.standings.first?.rank == 1)
    }
}
