import OOXML

/// Where the lines of a document stand on its first page, reckoned from the package alone; lengths in points.
///
/// Only paragraphs with a pitch of their own that follow each other from the top count: a table, a page break, or a
/// pitch that depends on the face ends what is known. LibreOffice and Word both set the baseline of an exact line at
/// four fifths of its height; lines on a grid may stand lower, by ``slack``.
struct LineColumn {
    /// The lines of one paragraph.
    struct Place: Hashable {
        /// The top of its first line, from the top of the type area or, in a frame on the page, of the paper.
        var top: Double
        /// The pitch of its lines.
        var pitch: Double
        var count: Int

        var bottom: Double { top + pitch * Double(count) }
    }

    /// By the place of the paragraph in its part.
    private(set) var places: [Int: Place] = [:]
    /// What is added below a line by a grid, at most, in points.
    let slack: Double
    private let section: SectionFormat
    private let width: Double

    init?(_ document: CheckedDocument) {
        guard let section = document.styled.sections.first, section.isPortrait else { return nil }
        self.section = section
        width = Double(section.width - section.left - section.gutter - section.right) / 20
        let flowing = document.styled.paragraphs.filter { !$0.isInBox && !$0.isFramed }
        let snapping = flowing.prefix(14).contains { $0.format.snapsToGrid ?? true }
        let hasGrid = section.grid.map { $0 != "default" } ?? false
        slack = hasGrid && snapping ? 13 : 0
        fill(flowing)
    }

    private mutating func fill(_ paragraphs: [StyledParagraph]) {
        var top = 0.0
        var after = 0.0
        for (number, paragraph) in paragraphs.enumerated() {
            let spacing = paragraph.format.spacing
            let before = Double(spacing.before ?? 0) / 20
            guard !paragraph.isInTable, number == 0 || paragraph.format.breaksPage != true,
                !spacing.dependsOnGrid, before == 0 || after == 0,
                let pitch = TextGrid.pitch(of: paragraph, section),
                let count = lines(of: paragraph)
            else { return }
            top += before + after + Self.height(of: paragraph.format.topBorder)
            places[paragraph.index] = Place(top: top, pitch: pitch, count: count)
            top += Double(count) * pitch + Self.height(of: paragraph.format.bottomBorder)
            after = Double(spacing.after ?? 0) / 20
            if paragraph.hasPageBreak || paragraph.endsSection { return }
        }
    }

    private static func height(of border: BorderLine?) -> Double {
        guard let border, border.isDrawn else { return 0 }
        return Double(border.space) + Double(border.size) / 8
    }

    /// How many lines a paragraph takes; nil where a character more or less would change it.
    private func lines(of paragraph: StyledParagraph) -> Int? {
        guard !paragraph.text.isEmpty else { return 1 }
        var lengths = [0.0]
        for run in paragraph.runs {
            let step = Double(run.format.spacing) / 20
            for character in run.text {
                if character == "\n" {
                    lengths.append(0)
                } else {
                    let size = run.format.size
                    lengths[lengths.count - 1] += (character.isWide ? size : size / 2) + step
                }
            }
        }
        let size = paragraph.runs.first?.format.size ?? 16
        let indent = paragraph.format.indent
        let room = width - indent.left(size: size) - indent.right(size: size)
        guard room > size else { return nil }
        var count = 0
        for (index, length) in lengths.enumerated() {
            let whole = (length + (index == 0 ? indent.firstLine(size: size) : 0)) / room
            let near = whole.rounded()
            if near >= 1, ((whole - near) * room).magnitude < 1.5 * size { return nil }
            count += max(1, Int(whole.rounded(.up)))
        }
        return count
    }
}

extension LineColumn {
    /// The ink of the first line of a paragraph, at its top; Chinese faces reach 0.84 of their size above the baseline.
    static func inkTop(_ place: Place, size: Double) -> Double {
        place.top + 0.8 * place.pitch - 0.84 * size
    }

    /// The ink of its last line, at its bottom; they reach 0.07 of their size below the baseline.
    static func inkBottom(_ place: Place, size: Double, descent: Double = 0.07) -> Double {
        place.bottom - 0.2 * place.pitch + descent * size
    }
}
