package import Norms

/// What a content means, and the rules by which it came to mean that.
package struct Normalised: Sendable, Hashable {
    /// The meaning.
    package var value: Value
    /// The rules used, in order; empty when the content was plain.
    package var rules: [NormalisingRule]

    /// Pairs a value with the rules that led to it.
    package init(_ value: Value, _ rules: [NormalisingRule] = []) {
        self.value = value
        self.rules = rules
    }
}
