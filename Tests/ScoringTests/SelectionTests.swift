import Norms
import Scoring
import Testing

struct SelectionTests {
    private typealias Fixture = ScoringFixture

    private func codes(_ standings: [Standing]) -> [String] { standings.map(\.unit.code.text) }

    /// Units U001… with falling totals: the first has `top`, each next one point less.
    private func field(_ count: Int, top: Int, category: UnitCategory = "机关") -> [Contender] {
        (0..<count).map { index in
            let number = String("00\(index + 1)".suffix(3))
            let code = UnitCode((category == "机关" ? "U" : "E") + number)
            return Fixture.contender(code, "\(top - index)", category: category)
        }
    }

    private func selection(_ contenders: [Contender], previous: [Standing] = []) -> Selection {
        let standings = Fixture.standings(contenders)
        return Selection(settings: Fixture.settings, standings: standings, previous: previous)
    }

    @Test(arguments: [(4, 1), (10, 1), (19, 1), (20, 2), (30, 3), (45, 3)])
    func `no more than a tenth of a category, at least one and at most three are commended`(
        _ size: Int,
        _ commended: Int
    ) {
        let first = codes(selection(field(size, top: 100)).commended)
        #expect(first == Array(["U001", "U002", "U003"].prefix(commended)))
    }

    @Test func `nobody below the floor or under a veto is commended`() {
        #expect(selection(field(10, top: 89)).commended.isEmpty)
        #expect(selection([Fixture.contender("U001", "95", vetoed: true)]).commended.isEmpty)
    }

    @Test func `units that share the last commended rank are all commended`() {
        let tied = [Fixture.contender("U001", "95"), Fixture.contender("U002", "95")]
        #expect(codes(selection(tied).commended) == ["U001", "U002"])
    }

    @Test func `the last three of a large category are called in, with the ground`() {
        let cases = selection(field(12, top: 100)).interviewed
        #expect(codes(cases.map(\.standing)) == ["U010", "U011", "U012"])
        #expect(cases.last?.grounds == ["名次列机关类12个单位的后3名"])
    }

    @Test func `a small category is not judged by rank`() {
        #expect(selection(field(4, top: 100, category: "国有企业")).interviewed.isEmpty)
    }

    @Test func `units that share a rank across the border are not called in for it`() {
        let tied = (0..<12).map { Fixture.contender(UnitCode("U1\($0 + 10)"), "95") }
        #expect(selection(tied).interviewed.isEmpty)
    }

    @Test func `the lowest grade and a veto are grounds by themselves`() {
        let cases = selection([
            Fixture.contender("U001", "59.5"), Fixture.contender("U002", "95", vetoed: true),
        ]).interviewed
        #expect(
            cases.map(\.grounds) == [
                ["等次为“较差”"], ["发生一票否决情形", "等次为“较差”"],
            ]
        )
    }

    @Test func `a middling grade is a ground when it comes twice running`() {
        let now = [Fixture.contender("U001", "70")]
        let before = Fixture.standings([Fixture.contender("U001", "65")])
        let better = Fixture.standings([Fixture.contender("U001", "85")])
        #expect(selection(now).interviewed.isEmpty)
        #expect(selection(now, previous: better).interviewed.isEmpty)
        #expect(
            selection(now, previous: before).interviewed.map(\.grounds) == [["连续两期考核等次为“一般”"]]
        )
    }
}
