/// What a person wrote, beside what it means and the rules by which it was understood.
package struct Spelling: Sendable, Hashable {
    /// The text exactly as it stands in the file.
    package var raw: String
    /// What it means, as plain text: `3`, `是`, `不适用`; as written when it cannot be read.
    package var value: String
    /// The rules, in the order in which they were used; empty when the text was plain.
    package var rules: [NormalisingRule]

    /// Puts a text beside its meaning and the rules.
    package init(raw: String, value: String, rules: [NormalisingRule]) {
        self.raw = raw
        self.value = value
        self.rules = rules
    }
}
