import Norms
import Scoring
import Testing

struct AnnualScoreTests {
    private let score = AnnualScore(weights: CycleWeights())

    @Test func `the parts of a year count by their weights`() {
        let total = score.total(
            months: [Points(90), Points(80)],
            quarters: [Points(95), Points(85), Points(90), Points(91)],
            yearEnd: Points(88)
        )
        #expect(total?.description == "88.525")
    }

    @Test func `a part without scores leaves the weights`() {
        let total = score.total(months: [], quarters: [Points(80)], yearEnd: Points(96))
        #expect(total == Points(86))
        #expect(score.total(months: [], quarters: [Points(77)], yearEnd: nil) == Points(77))
        #expect(score.total(months: [], quarters: [], yearEnd: nil) == nil)
    }

    @Test func `a year is rounded once`() {
        let thirds = [Points(90), Points(90), Points(91)]
        let total = score.total(months: thirds, quarters: thirds, yearEnd: nil)
        #expect(total?.description == "90.333")
    }
}
