/// A DOCX or DOCM document, read whole.
package struct WordDocument: Sendable {
    /// The body in reading order.
    package var blocks: [Block] = []
    /// Headers, footers, footnotes, endnotes and comments.
    package var stories: [Story] = []
    /// All content controls of the body in document order, at whatever level they are.
    package var controls: [ContentControl] = []
    /// The custom properties of the document, by name.
    package var customProperties: [String: String] = [:]
    /// Whether the package carries macros.
    package var hasMacros = false
    /// Whether the package is in the Strict form of ISO/IEC 29500.
    package var isStrict = false
    /// Whether parts in other formats are embedded (`w:altChunk`), whose text is not here.
    package var hasForeignParts = false

    /// Makes an empty document.
    package init() {}

    /// The tables of the body that are not inside another table, in order.
    package var tables: [Table] {
        blocks.compactMap { block in
            switch block {
            case .table(let table): table
            case .paragraph: nil
            }
        }
    }
}
