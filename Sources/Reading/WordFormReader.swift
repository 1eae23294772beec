import OOXML

/// The view of a document in which fields are looked for.
///
/// Read: the cells of all tables, content controls around or inside them, automatic numbering, pictures, the form
/// number in the custom properties and in footers. Not read: paragraphs outside tables, headers, notes, comments.
enum WordFormReader {
    /// Views a document as a grid.
    static func grid(of document: WordDocument, _ index: FormIndex) -> Grid {
        Grid(document).joined(by: index)
    }
}
