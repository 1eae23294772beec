import Norms
import Scoring
import Testing

struct ProblemListTests {
    private typealias Fixture = ScoringFixture

    private let list = ProblemList(
        cycle: Fixture.cycle,
        schema: Fixture.schema(),
        settings: Fixture.settings
    )

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

    @Test func `large losses become problems with words, deadline and person`() {
        let problems = list.problems(
            of: Fixture.unit("U002"),
            items: [
                item("A01-1", "29.5", of: 30, reason: "缺一次会议记录"), item("A01-2", "0", of: 20),
                item("A08-1", "39.55", of: 40), item("B01", "0", of: 4),
            ]
        )
        #expect(problems.map(\.indicator.text) == ["A01-1", "A01-2"])
        #expect(problems.map(\.text) == ["缺一次会议记录", "指标A01-2：问题，每次扣1分；扣完为止"])
        #expect(problems.map(\.lost.description) == ["0.5", "20"])
        #expect(problems.map(\.deadline.description) == ["2023-07-25", "2023-07-17"])
        #expect(problems.map(\.responsible) == ["甲", "甲"])
    }

    @Test func `full marks are no problem`() {
        let items = [item("A01-1", "30", of: 30)]
        #expect(list.problems(of: Fixture.unit("U002"), items: items).isEmpty)
    }
}
