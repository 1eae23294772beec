/// A cell of a table.
package struct TableCell: Sendable, Hashable {
    /// The column of the grid that it starts in, counted from 0, after the gap that a row may begin with.
    package var column = 0
    /// How many columns of the grid it covers.
    package var columnSpan = 1
    /// How many rows it covers.
    package var rowSpan = 1
    /// What is in it.
    package var blocks: [Block] = []
    /// The content controls around or inside it, in order; those of nested tables are with those.
    package var controls: [ContentControl] = []

    /// Whether it, or something in it, has a colour behind its letters (`w:shd`, ECMA-376 §17.3.5).
    package var isShaded = false

    /// Makes an empty cell.
    package init() {}

    /// The columns of the grid that it covers.
    package var columns: Range<Int> { column..<(column + max(1, columnSpan)) }

    /// The words in it, paragraphs parted by line feeds.
    package var text: String {
        blocks.count == 1 ? blocks[0].text : blocks.map(\.text).joined(separator: "\n")
    }

    /// The words with those that are formatted as hidden, where there are any.
    package var withHidden: String? {
        blocks.contains { $0.withHidden != nil }
            ? blocks.map { $0.withHidden ?? $0.text }.joined(separator: "\n") : nil
    }

    /// Whether letters in it are as white as the paper, or otherwise there and not to be seen.
    package var hasUnseenLetters: Bool {
        !isShaded && paragraphs.contains(where: \.hasUnseenLetters)
    }

    /// Whether letters in it stand above or below the line, or in a formula.
    package var hasRaisedLetters: Bool { paragraphs.contains(where: \.hasRaisedLetters) }

    /// The paragraphs in it that are not in a nested table.
    package var paragraphs: some Collection<Paragraph> {
        blocks.lazy.compactMap { block in
            switch block {
            case .paragraph(let paragraph): paragraph
            case .table: nil
            }
        }
    }

    /// The words without those that are struck through, where there are any.
    package var unstruck: String? {
        blocks.contains { $0.unstruck != nil }
            ? blocks.map { $0.unstruck ?? $0.text }.joined(separator: "\n") : nil
    }
}
