import OOXML

/// The view of a document in which fields are looked for.
///
/// Read: the cells of all tables, content controls around or inside them, automatic numbering, pictures, the form
/// number in the custom properties. Not read: paragraphs outside tables, headers, footers, notes, comments.
enum WordFormReader {
    /// Views a document as a grid.
    static func grid(of document: WordDocument, _ index: FormIndex) -> Grid {
        Grid(document).joined(by: index)
    }
}
