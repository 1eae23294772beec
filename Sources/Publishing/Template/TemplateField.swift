/// A field that a template may use, with its kind.
package struct TemplateField: Sendable, Hashable {
    /// What a field holds.
    package indirect enum Kind: Sendable, Hashable {
        /// A text that must not be empty where it is printed.
        case text
        /// A text that may be empty.
        case optional
        /// Yes or no, for conditions.
        case flag
        /// Records with these fields, for repeated parts.
        case list([TemplateField])
        /// A picture that must be there where it is put.
        case picture
        /// A picture that may be missing.
        case optionalPicture
    }

    /// The name in the tag: `{{单位}}`.
    package var name: String
    /// What it holds.
    package var kind: Kind

    /// Makes a field.
    package init(_ name: String, _ kind: Kind = .text) {
        self.name = name
        self.kind = kind
    }
}
