/// A number of points, exact to the thousandth.
///
/// Points are never held in a `Double`; they are rounded half up, once, by ``FixedPoint``.
package struct Points: Sendable, Hashable {
    /// The value in thousandths of a point: 93.45 is 93,450.
    package let thousandths: Int

    /// Makes points from thousandths.
    package init(thousandths: Int) { self.thousandths = thousandths }

    /// Makes a whole number of points.
    package init(_ whole: Int) { thousandths = whole * 1_000 }

    /// Reads `2.5`, `-0.25` or `100`; `nil` for anything else.
    ///
    /// A fourth decimal is rounded half up.
    package init?(_ text: some StringProtocol) {
        guard let value = FixedPoint.parse(text, places: 3) else { return nil }
        thousandths = value
    }

    /// No points.
    package static let zero = Points(thousandths: 0)

    /// The share `numerator ÷ denominator` of these points, rounded half up to a thousandth.
    ///
    /// Zero when the denominator is zero.
    package func scaled(by numerator: Int, over denominator: Int) -> Points {
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: numerator)
        guard !overflow else { return .zero }
        return Points(thousandths: FixedPoint.divide(product, by: denominator) ?? 0)
    }

    /// The score on a scale of 100: got ÷ applicable × 100, rounded half up to a thousandth.
    ///
    /// Items that do not apply have left `applicable` before; with nothing applicable it is zero.
    package static func rebased(got: Points, applicable: Points) -> Points {
        got.scaled(by: 100_000, over: applicable.thousandths)
    }

    /// The nearest multiple of `step`, half up; itself when the step is not positive.
    package func rounded(to step: Points) -> Points {
        guard step.thousandths > 0 else { return self }
        let multiples = FixedPoint.divide(thousandths, by: step.thousandths) ?? 0
        return Points(thousandths: multiples * step.thousandths)
    }

    /// Whether the value is a multiple of `step`; always true when the step is not positive.
    package func isMultiple(of step: Points) -> Bool {
        step.thousandths <= 0 || thousandths % step.thousandths == 0
    }

    /// The value kept within `0 ... maximum`.
    package func clamped(to maximum: Points) -> Points { min(max(self, .zero), maximum) }

    /// At least two decimals, a third when it is needed: `2.50`, `93.447`.
    ///
    /// Used wherever scores are shown.
    package var fixed: String { FixedPoint.text(thousandths, places: 3, minimum: 2) }
}

extension Points: CustomStringConvertible {
    /// As few decimals as it takes: `2.5`, `100`, `0.125`.
    package var description: String { FixedPoint.text(thousandths, places: 3, minimum: 0) }
}

extension Points: Comparable, AdditiveArithmetic {
    /// Orders by value.
    package static func < (left: Points, right: Points) -> Bool {
        left.thousandths < right.thousandths
    }

    /// Adds exactly.
    package static func + (left: Points, right: Points) -> Points {
        Points(thousandths: left.thousandths + right.thousandths)
    }

    /// Subtracts exactly.
    package static func - (left: Points, right: Points) -> Points {
        Points(thousandths: left.thousandths - right.thousandths)
    }

    /// Takes these points `count` times.
    package static func * (points: Points, count: Int) -> Points {
        let (product, overflow) = points.thousandths.multipliedReportingOverflow(by: count)
        return Points(thousandths: overflow ? .max : product)
    }
}

extension Points: Codable {
    /// Reads points from a decimal string.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let points = Points(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\"\(text)\" is not a number of points"
            )
        }
        self = points
    }

    /// Writes the points as a decimal string, never as a floating-point number.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fixed)
    }
}
