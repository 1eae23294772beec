/// What a person wrote, beside the rules by which it was understood.
package struct Spelling: Sendable, Hashable {
    /// The text exactly as it stands in the file.
    package var raw: String
    /// The rules, in the order in which they were used; empty when the text was plain.
    package var rules: [NormalisingRule]

    /// Pairs a text with rules.
    package init(raw: String, rules: [NormalisingRule]) {
        self.raw = raw
        self.rules = rules
    }
}
