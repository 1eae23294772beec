import Norms
import Scoring
import Testing

struct RankingTests {
    private typealias Fixture = ScoringFixture

    private func summary(_ contenders: [Contender]) -> [String] {
        Fixture.standings(contenders).map {
            "\($0.rank) \($0.unit.code) \($0.tie?.rawValue ?? "-")"
        }
    }

    @Test func `units are ranked by total within their category, in the order of the schema`() {
        let ranks = summary([
            Fixture.contender("U003", "95", category: "国有企业"),
            Fixture.contender("U001", "90.001"), Fixture.contender("U002", "90.002"),
            Fixture.contender("U004", "70", category: "别的"),
        ])
        #expect(ranks == ["1 U002 -", "2 U001 -", "1 U003 -", "1 U004 -"])
    }

    @Test func `equal totals are parted by party life, queries and losses, and each says by what`()
    {
        let ranks = summary([
            Fixture.contender("U001", "90", life: "38", queries: 1, losses: 4),
            Fixture.contender("U002", "90", life: "39", queries: 5),
            Fixture.contender("U003", "90", life: "38", queries: 1, losses: 3),
            Fixture.contender("U004", "90", life: "38", queries: 0, losses: 9),
        ])
        #expect(
            ranks == ["1 U002 partyLife", "2 U004 queries", "3 U003 losses", "4 U001 losses"]
        )
    }

    @Test func `what nothing parts shares its rank, and the next rank is skipped`() {
        let ranks = summary([
            Fixture.contender("U004", "80"), Fixture.contender("U003", "90"),
            Fixture.contender("U001", "95"), Fixture.contender("U002", "90"),
        ])
        #expect(ranks == ["1 U001 -", "2 U002 shared", "2 U003 shared", "4 U004 -"])
    }

    @Test func `party life is compared as a share, so that rows that do not apply are no loss`() {
        let ranks = summary([
            Fixture.contender("U001", "90", life: "38", of: "40"),
            Fixture.contender("U002", "90", life: "30", of: "30"),
        ])
        #expect(ranks == ["1 U002 partyLife", "2 U001 partyLife"])
    }

    @Test func `a unit under a veto stands last and has the lowest grade`() {
        let standings = Fixture.standings([
            Fixture.contender("U001", "99", vetoed: true), Fixture.contender("U002", "61"),
        ])
        #expect(standings.map(\.unit.code.text) == ["U002", "U001"])
        #expect(standings.map(\.grade) == ["一般", "较差"])
    }

    @Test(arguments: [
        ("90", "优秀"), ("89.999", "良好"), ("80", "良好"), ("79.999", "一般"), ("59.999", "较差"),
        ("0", "较差"),
    ])
    func `grades begin exactly at their bound`(_ total: String, _ grade: String) {
        #expect(Fixture.standings([Fixture.contender("U001", total)]).map(\.grade) == [grade])
    }

    @Test func `the order of arrival changes nothing`() {
        let contenders = (1...40).map {
            Fixture.contender(UnitCode("U\(100 + $0)"), "\(80 + $0 % 7)", queries: $0 % 3)
        }
        #expect(Fixture.standings(contenders) == Fixture.standings(contenders.reversed()))
    }
}
