import Norms
import Scoring
import Testing

struct ScorerTests {
    private func score(
        _ points: [IndicatorCode: String],
        committee: Int = 3,
        vetoed: Bool = false,
        mayExceedHundred: Bool = false
    ) throws -> ScoredForm {
        let schema = ScoringFixture.schema(mayExceedHundred: mayExceedHundred)
        let form = ScoringFixture.form(points, committee: committee, vetoed: vetoed)
        return Scorer(schema: schema).score(try #require(form))
    }

    @Test func `a row of another quarter leaves the denominator`() throws {
        let scored = try score(["A01-1": "30", "A01-2": "20", "A08-1": "31", "A08-2": "10"])
        #expect(scored.tally.applicable == Points(90))
        #expect(scored.tally.got == Points(81))
        #expect(scored.tally.total == Points(90))
        #expect(scored.items.map(\.applies) == [true, true, true, false, true, true, true, false])
    }

    @Test func `a row whose condition does not hold leaves the denominator, points or not`() throws
    {
        let scored = try score(["A01-1": "30", "A01-2": "20", "A08-1": "40"], committee: 0)
        #expect(scored.tally.applicable == Points(70))
        #expect(scored.tally.got == Points(70))
        #expect(scored.tally.total == Points(100))
    }

    @Test func `a row that the form calls 不适用 leaves the denominator`() throws {
        let scored = try score(["A01-1": "30", "A01-2": "不适用", "A08-1": "35"])
        #expect(scored.tally.applicable == Points(70))
        #expect(scored.tally.total.description == "92.857")
    }

    @Test func `zero is not the same as not applicable`() throws {
        let scored = try score(["A01-1": "30", "A01-2": "0", "A08-1": "35"])
        #expect(scored.tally.applicable == Points(90))
        #expect(scored.tally.total.description == "72.222")
    }

    @Test(arguments: [("3", "4", "5"), ("1", "0.5", "1.5"), ("", "2", "2")])
    func `bonus rows add up to their cap`(_ first: String, _ second: String, _ bonus: String) throws
    {
        let scored = try score(["A01-1": "20", "B01": first, "B02": second])
        #expect(scored.tally.bonus.description == bonus)
        #expect(
            scored.tally.total.description
                == (Points("22.222").map { $0 + scored.tally.bonus }?.description)
        )
    }

    @Test(arguments: [("2", "98"), ("-2", "98"), ("0", "100"), ("", "100")])
    func `a penalty takes points whichever sign it was written with`(
        _ written: String,
        _ total: String
    ) throws {
        let full: [IndicatorCode: String] = ["A01-1": "30", "A01-2": "20", "A08-1": "40"]
        let scored = try score(full.merging(["D01": written]) { $1 })
        #expect(scored.tally.total.description == total)
    }

    @Test(arguments: [(false, "100"), (true, "104")])
    func `a bonus lifts over a hundred only where the schema lets it`(
        _ mayExceed: Bool,
        _ total: String
    ) throws {
        let points: [IndicatorCode: String] = [
            "A01-1": "30", "A01-2": "20", "A08-1": "40", "B01": "4",
        ]
        let scored = try score(points, mayExceedHundred: mayExceed)
        #expect(scored.tally.total.description == total)
    }

    @Test func `a score does not fall below zero`() throws {
        let scored = try score(["A01-1": "0", "A01-2": "0", "A08-1": "0", "D01": "5"])
        #expect(scored.tally.total == .zero)
        let nothing = try score(["A01-1": "不适用", "A08-1": "不适用"], committee: 0)
        #expect(nothing.tally.total == .zero && nothing.tally.applicable == .zero)
    }

    @Test func `a veto answered yes is carried, and is no row of points`() throws {
        #expect(try score([:], vetoed: true).tally.isVetoed)
        #expect(try !score([:], vetoed: false).tally.isVetoed)
        #expect(try score([:], vetoed: true).items.last?.applies == false)
    }

    @Test func `points are the inspector's, the rule's result stands beside them`() throws {
        let form = try #require(ScoringFixture.form(["A01-1": "25"]))
        var filled = form.form
        filled.entries[.answer("A01-1", .fact)] = ScoringFixture.entry(.number(Quantity(2)))
        let validated = try #require(ValidatedForm(filled, findings: []))
        let item = Scorer(schema: ScoringFixture.schema()).score(validated).items.first
        #expect(item?.points == Points(25))
        #expect(item?.ruleResult == Points(28))
        #expect(item?.place == .cell(sheet: "s", reference: "I9"))
    }

    @Test func `sums by norm stand in the order of the schema`() throws {
        let norms = try score(["A01-1": "30", "A01-2": "不适用", "A08-1": "35.5"]).tally.norms
        #expect(norms.map(\.code.text) == ["N01", "N06"])
        #expect(norms.map(\.got.description) == ["30", "35.5"])
        #expect(norms.map(\.applicable.description) == ["30", "40"])
    }

    @Test func `losses are exactly full marks less score, whatever the points`() throws {
        var random = SplitMix(state: 2_023)
        for _ in 0..<300 {
            var points: [IndicatorCode: String] = [:]
            for row in ScoringFixture.schema().indicators {
                let steps = Int.random(in: 0...row.maximum.thousandths, using: &random)
                let isLeftOut = Int.random(in: 0..<8, using: &random) == 0
                points[row.code] = isLeftOut ? "不适用" : Points(thousandths: steps).description
            }
            let scored = try score(points, committee: Int.random(in: 0...1, using: &random))
            let rows = scored.items.prefix(4)
            let lost = rows.reduce(Points.zero) { $0 + $1.lost }
            #expect(lost == scored.tally.applicable - scored.tally.got)
            let norms = scored.tally.norms.reduce(Points.zero) { $0 + $1.got }
            #expect(norms == scored.tally.got)
            #expect(scored.tally.total >= .zero && scored.tally.total <= Points(100))
        }
    }
}

/// A generator with a seed, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
