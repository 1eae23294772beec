import Norms
import Scoring
import Testing

struct CycleAssemblyTests {
    private typealias Fixture = ScoringFixture

    private let roster = Roster(units: ["U001", "U002", "U003"].map { Fixture.unit($0) })

    private func assembly() -> CycleAssembly {
        CycleAssembly(
            cycle: Fixture.cycle,
            schema: Fixture.schema(),
            settings: Fixture.settings,
            roster: roster
        )
    }

    private func item(_ code: IndicatorCode, _ points: String, of maximum: Int, reason: String = "")
        -> RecordedItem
    {
        let scored = ScoredItem(
            code: code,
            points: Points(points) ?? .zero,
            maximum: Points(maximum),
            applies: true,
            ruleResult: nil,
            place: .cell(sheet: "s", reference: "I9")
        )
        return RecordedItem(scored: scored, fact: "", selfPoints: "", reason: reason, evidence: "")
    }

    private func recorded(_ unit: UnitCode, total: String, _ items: [RecordedItem]) -> RecordedForm
    {
        RecordedForm(
            id: 1,
            unit: unit,
            cycle: Fixture.cycle,
            submission: Submission(sha256: "0", name: "a.xlsx", size: 1),
            schema: "f",
            supersedes: nil,
            tally: Fixture.contender(unit, total).tally,
            items: items,
            queries: 2
        )
    }

    @Test func `large losses become problems with words, deadline and person`() throws {
        var assembly = assembly()
        assembly.add(
            recorded(
                "U002",
                total: "91",
                [
                    item("A01-1", "29.5", of: 30, reason: "缺一次会议记录"), item("A01-2", "0", of: 20),
                    item("A08-1", "39.55", of: 40), item("B01", "0", of: 4),
                ]
            )
        )
        let problems = assembly.report().problems
        #expect(problems.map(\.indicator.text) == ["A01-1", "A01-2"])
        #expect(problems.map(\.text) == ["缺一次会议记录", "指标A01-2：问题，每次扣1分；扣完为止"])
        #expect(problems.map(\.lost.description) == ["0.5", "20"])
        #expect(problems.map(\.deadline.description) == ["2023-07-25", "2023-07-17"])
        #expect(problems.map(\.responsible) == ["甲", "甲"])
    }

    @Test func `every unit of the roster is standing or outstanding`() {
        var assembly = assembly()
        assembly.add(recorded("U002", total: "91", []))
        assembly.noteReturned("U002")
        assembly.noteReturned("U003")
        let report = assembly.report()
        #expect(report.standings.map(\.unit.code.text) == ["U002"])
        #expect(report.outstanding.map(\.unit.code.text) == ["U001", "U003"])
        #expect(report.outstanding.map(\.reason) == [.missing, .returned])
        #expect(report.commended.map(\.unit.code.text) == ["U002"])
        #expect(report.date.description == "2023-07-10")
    }

    @Test func `rows with a loss count towards the ranking, bonus rows do not`() {
        var assembly = assembly()
        assembly.add(recorded("U001", total: "91", [item("A01-1", "29.9", of: 30)]))
        assembly.add(recorded("U002", total: "91", [item("B01", "0", of: 4)]))
        let standings = assembly.standings
        #expect(standings.map(\.unit.code.text) == ["U002", "U001"])
        #expect(standings.map(\.tie) == [.losses, .losses])
    }

    @Test func `a later form of a unit replaces the earlier, a stranger is left out`() {
        var assembly = assembly()
        assembly.add(recorded("U001", total: "50", [item("A01-1", "0", of: 30)]))
        assembly.add(recorded("U001", total: "95", [item("A01-1", "30", of: 30)]))
        assembly.add(recorded("U999", total: "99", []))
        let report = assembly.report()
        #expect(report.standings.map(\.tally.total) == [Points(95)])
        #expect(report.problems.isEmpty)
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
            let items = [item("A01-1", index % 10 == 0 ? "20" : "30", of: 30)]
            assembly.add(recorded(unit.code, total: "\(50 + index % 50)", items))
        }
        let report = assembly.report()
        #expect(report.standings.count == 7_100 && report.problems.count == 710)
        #expect(report.standings.first?.rank == 1)
    }
}
