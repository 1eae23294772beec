/// A code that the schema or the roster gives to a thing, such as `A08-1` or `U001`.
///
/// The phantom type keeps the code of a unit from being used where the code of an indicator is meant.
package struct Code<Subject>: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The code as written in the schema or the roster.
    package let text: String

    /// Wraps a code as it is written.
    package init(_ text: String) { self.text = text }

    /// The code as written.
    package var description: String { text }

    /// Orders codes by their text, byte by byte.
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Code: ExpressibleByStringLiteral {
    /// Makes a code from a literal.
    package init(stringLiteral text: String) { self.init(text) }
}

extension Code: Codable {
    /// Reads a code from a plain string.
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the code as a plain string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// The code of a norm: `N01`.
package typealias NormCode = Code<Norm>

/// The code of an inspected aspect: `A08`.
package typealias AspectCode = Code<Aspect>

/// The code of an indicator, bonus, penalty or veto row: `A08-1`, `B01`, `D01`, `K01`.
package typealias IndicatorCode = Code<Indicator>

/// The code of an inspected unit: `U001`.
package typealias UnitCode = Code<Unit>

/// The key of a fact asked in the facts block: `formalMembers`.
package typealias FactKey = Code<Fact>
