package import Norms

/// The score of a year from its months, its quarters and the year-end review.
package struct AnnualScore: Sendable {
    private let weights: CycleWeights

    /// Makes an annual score with the county's weights.
    package init(weights: CycleWeights) { self.weights = weights }

    /// The weighted mean of the means, rounded half up once to a thousandth; `nil` when there is nothing.
    ///
    /// A part without any score leaves the weights: with quarters and a review only, they count 50 : 30.
    package func total(months: [Points], quarters: [Points], yearEnd: Points?) -> Points? {
        let parts = [
            Part(weight: weights.months, scores: months),
            Part(weight: weights.quarters, scores: quarters),
            Part(weight: weights.yearEnd, scores: yearEnd.map { [$0] } ?? []),
        ].filter { !$0.scores.isEmpty && $0.weight > 0 }
        let common = parts.reduce(1) { $0 * $1.scores.count }
        let weight = parts.reduce(0) { $0 + $1.weight }
        let sum = parts.reduce(0) { $0 + $1.weight * $1.sum * (common / $1.scores.count) }
        return FixedPoint.divide(sum, by: weight * common).map(Points.init(thousandths:))
    }

    private struct Part {
        let weight: Int
        let scores: [Points]
        var sum: Int { scores.reduce(.zero, +).thousandths }
    }
}
