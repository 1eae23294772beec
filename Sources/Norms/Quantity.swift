/// A number that a person wrote as a fact: a count, a rate, an amount of money; exact to the millionth.
package struct Quantity: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The value in millionths.
    package let millionths: Int

    /// Makes a quantity from millionths.
    package init(millionths: Int) { self.millionths = millionths }

    /// Makes a whole quantity.
    package init(_ whole: Int) { millionths = whole * 1_000_000 }

    /// Reads plain decimal text; `nil` for anything else.
    ///
    /// A seventh decimal is rounded half up.
    package init?(_ text: some StringProtocol) {
        guard let value = FixedPoint.parse(text, places: 6) else { return nil }
        millionths = value
    }

    /// The nearest quantity to a cell's number; `nil` when it is not finite or beyond ±9·10¹¹.
    package init?(_ number: Double) {
        guard number.isFinite, number.magnitude < 9e11 else { return nil }
        millionths = Int((number * 1_000_000).rounded(.toNearestOrAwayFromZero))
    }

    /// The value as a whole number, or `nil` when it has a fraction.
    package var whole: Int? { millionths % 1_000_000 == 0 ? millionths / 1_000_000 : nil }

    /// The value as points, rounded half up to a thousandth.
    package var points: Points {
        Points(thousandths: FixedPoint.divide(millionths, by: 1_000) ?? 0)
    }

    /// As few decimals as it takes: `3`, `92.5`.
    package var description: String { FixedPoint.text(millionths, places: 6, minimum: 0) }

    /// Orders by value.
    package static func < (left: Quantity, right: Quantity) -> Bool {
        left.millionths < right.millionths
    }
}
