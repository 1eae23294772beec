/// What a document, a table cell, a header or a footnote is made of, in reading order.
package indirect enum Block: Sendable, Hashable {
    /// A paragraph; the paragraphs of a text box follow the paragraph that it is anchored in.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)

    /// The words of the block; the cells of a row are parted by tabs, rows and paragraphs by line feeds.
    package var text: String {
        switch self {
        case .paragraph(let paragraph): paragraph.text
        case .table(let table): table.text
        }
    }

    /// The block as one of a text box.
    var boxed: Block {
        switch self {
        case .paragraph(var paragraph):
            paragraph.isInTextBox = true
            return .paragraph(paragraph)
        case .table(var table):
            table.isInTextBox = true
            return .table(table)
        }
    }

    /// The words of a paragraph without those that are struck through, where there are any.
    package var unstruck: String? {
        switch self {
        case .paragraph(let paragraph): paragraph.unstruck
        case .table: nil
        }
    }

    /// The words of a paragraph with those that are formatted as hidden, where there are any.
    package var withHidden: String? {
        switch self {
        case .paragraph(let paragraph): paragraph.withHidden
        case .table: nil
        }
    }
}
