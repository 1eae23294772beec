import OOXML

/// The lines that the package draws about the head of the first page: borders of paragraphs and tables, and shapes.
struct HeadLines: Sendable {
    /// A line that is drawn; lengths in millimetres where they are known.
    struct Line: Sendable, Hashable {
        /// `nil` where the package does not tell.
        var colour: String?
        var length: Double?
        var border: BorderLine?
        /// From the top of the paper, of a line in a frame that hangs on it.
        var fromTop: Double?

        var isRed: Bool { colour?.isRedColour == true }
    }

    /// The lines from the beginning to the title.
    let lines: [Line]
    /// All double red lines, in order.
    let doubles: [Line]
    /// How many red lines below the document number are sure to print: borders of paragraphs apart from each other.
    let redBorders: Int

    init(_ document: StyledDocument, _ parts: DocumentParts) {
        let end = parts.title.first.map { parts[$0].styled.index } ?? 14
        let width = document.sections.first.map { $0.width - $0.left - $0.gutter - $0.right } ?? 0
        let bordered = document.paragraphs.flatMap { paragraph in
            Self.borders(of: paragraph, width: width).map { (paragraph.index, $0) }
        }
        let start = parts.number.map { parts[$0].styled.index } ?? end
        let below = document.paragraphs.filter {
            $0.index >= start && $0.index < end && !$0.isFramed && !$0.isInBox && !$0.isInTable
                && $0.format.bottomBorder.map { $0.isDrawn && $0.colour.isRedColour } == true
        }
        redBorders =
            below.reduce((count: 0, last: -2)) { found, paragraph in
                (found.count + (paragraph.index > found.last + 1 ? 1 : 0), paragraph.index)
            }.count
        let drawn = document.lines.filter { !$0.isTableBorder || $0.colour?.isRedColour == true }
        lines =
            bordered.filter { $0.0 < end }.map(\.1)
            + drawn.filter { $0.paragraph <= end }.map { line in
                Line(colour: line.colour, length: line.length.map(Double.millimetres(twips:)))
            }
        let marginal = document.marginalia.flatMap { Self.borders(of: $0, width: width) }
        doubles = (bordered.map(\.1) + marginal).filter { $0.isRed && $0.border?.isDouble == true }
    }

    private static func borders(of paragraph: StyledParagraph, width: Int) -> [Line] {
        let format = paragraph.format
        let indents = (format.indent.left(size: 16) + format.indent.right(size: 16)) * 20
        let twips = format.frame?.width ?? (width > 0 ? width - Int(indents) : nil)
        let isOnPage = format.frame?.anchor == "page"
        return [format.topBorder, format.bottomBorder].compactMap(\.self).filter(\.isDrawn).map {
            Line(
                colour: $0.colour,
                length: twips.map(Double.millimetres(twips:)),
                border: $0,
                fromTop: isOnPage ? format.frame?.y.map(Double.millimetres(twips:)) : nil
            )
        }
    }

    var red: [Line] { lines.filter(\.isRed) }

    /// The form: letters have double lines that are wider than the type area, or one at the foot of the page.
    var kind: DocumentKind {
        let isLetter =
            !doubles.isEmpty || red.contains { ($0.length ?? 0) > 163 || ($0.fromTop ?? 0) > 255 }
        return isLetter ? .letter : .redhead
    }
}
