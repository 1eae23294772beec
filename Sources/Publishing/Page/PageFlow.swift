internal import Norms

/// Works out on which page each block of a document comes to stand, without a word processor.
///
/// The page is a fixed grid, so that lines can be counted; what cannot be foreseen is how a program spaces borders of
/// tables, which is taken as measured in LibreOffice 7.4. Near the foot of a page the answer may be wrong by a line, and
/// everything that rests on it must then still be sound.
struct PageFlow {
    private let profile: PageProfile
    private let styles: StyleSheet
    private var bytes: [UInt8] = []
    /// The page reached, from 1.
    private(set) var page = 1
    /// The height used on it.
    private(set) var used = 0
    /// Blocks of the last run that were moved to a new page together with what follows them, by index.
    private(set) var moved: [(block: Int, from: Int)] = []
    private var head = 0
    private var spaceAfter = 0

    init(styles: StyleSheet, profile: PageProfile) {
        self.styles = styles
        self.profile = profile
    }

    /// The height that is left on the page reached.
    var room: Int { profile.areaHeight - used }

    /// Lays out what follows, all blocks but those in frames.
    mutating func run(_ blocks: [PageBlock], of part: [UInt8]) {
        bytes = part
        moved = []
        var index = 0
        while index < blocks.count {
            let chain = chain(blocks, from: index)
            if chain > index, used > 0, used + height(blocks, index...chain) > profile.areaHeight {
                moved.append((index, page))
                turn()
            }
            for block in blocks[index...chain] { place(block) }
            index = chain + 1
        }
    }

    /// The last of the blocks that must stay with the one at an index.
    private func chain(_ blocks: [PageBlock], from index: Int) -> Int {
        var last = index
        while last + 1 < blocks.count, case .paragraph(let paragraph) = blocks[last],
            style(of: paragraph).keepsNext, !paragraph.isFramed
        {
            last += 1
        }
        return last
    }

    /// What must stay on one page of blocks that are kept together: all of them, and of the last its first line.
    private func height(_ blocks: [PageBlock], _ kept: ClosedRange<Int>) -> Int {
        kept.reduce(0) { sum, index in
            switch blocks[index] {
            case .paragraph(let paragraph) where paragraph.isFramed: sum
            case .paragraph(let paragraph):
                sum + height(paragraph, lines: index == kept.upperBound ? 1 : nil)
            case .row(let row, _): sum + height(row)
            }
        }
    }

    private mutating func place(_ block: PageBlock) {
        switch block {
        case .paragraph(let paragraph) where paragraph.isFramed: keepClear(of: paragraph)
        case .paragraph(let paragraph): place(paragraph)
        case .row(let row, let isFirst):
            let height = height(row)
            if isFirst {
                head = 0
                used += Self.frame
            }
            if used + height > profile.areaHeight, used > 0 {
                turn()
                used = head + Self.frame
            }
            if row.isHead { head += height }
            used += height
        }
    }

    /// The head of a letter, which stands in a frame across the upper edge of the type area, pushes the text down.
    private mutating func keepClear(of frame: PageParagraph) {
        let reach = (frame.frameBottom ?? 0) - profile.top
        guard page == 1, used == 0, reach > 0, reach < profile.areaHeight else { return }
        used = reach
    }

    private mutating func place(_ paragraph: PageParagraph) {
        let style = style(of: paragraph)
        if style.breaksBefore, used > 0 { turn() }
        used += used > 0 || page == 1 ? max(style.before, spaceAfter) : 0
        for _ in 0..<lines(paragraph, style, profile.areaWidth) {
            if used + style.line > profile.areaHeight { turn() }
            used += style.line
        }
        used += paragraph.border
        spaceAfter = style.after
        used += spaceAfter
        spaceAfter = 0
    }

    private mutating func turn() {
        page += 1
        used = 0
    }

    private func height(_ paragraph: PageParagraph, lines count: Int?) -> Int {
        let style = style(of: paragraph)
        let shown = count ?? lines(paragraph, style, profile.areaWidth)
        return style.before + shown * style.line + paragraph.border + style.after
    }

    /// The height of a row with its margins and borders, as LibreOffice 7.4 lays it out.
    private func height(_ row: PageRow) -> Int {
        let content = row.cells.map { cell in
            cell.paragraphs.reduce(0) { sum, paragraph in
                let style = style(of: paragraph)
                let width = cell.width - 2 * Self.cellMargin
                return sum + style.before + style.after
                    + lines(paragraph, style, width, hangs: false) * style.line
            }
        }
        return max(row.height, (content.max() ?? 0) + 80) + 10
    }

    private static let cellMargin = 85
    /// What the borders of a table take on each page besides its rows.
    private static let frame = 20

    private func lines(
        _ paragraph: PageParagraph,
        _ style: TextStyle,
        _ width: Int,
        hangs: Bool = true
    ) -> Int {
        if let lines = paragraph.lines { return lines }
        let text = text(of: paragraph).unicodeScalars
        return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0
                + LineCount.of(
                    Substring($1),
                    in: style,
                    width: width - style.left - style.right,
                    first: style.first,
                    hangs: hangs
                )
        }
    }

    /// The style with the lengths that the paragraph sets itself.
    private func style(of paragraph: PageParagraph) -> TextStyle {
        var style = styles[paragraph.style]
        let own = paragraph.spacing
        style.before = own["before"] ?? style.before
        style.after = own["after"] ?? style.after
        style.line = own["line"] ?? style.line
        style.left = own["left"] ?? style.left
        style.right = own["right"] ?? style.right
        style.first = own["hanging"].map { -$0 } ?? own["firstLine"] ?? style.first
        if paragraph.sets("w:keepNext") { style.keepsNext = true }
        if paragraph.isLoose { style.keepsNext = false }
        if paragraph.sets("w:pageBreakBefore") { style.breaksBefore = true }
        return style
    }

    /// The text of a paragraph of the last run.
    func text(of paragraph: PageParagraph) -> String { paragraph.text(in: bytes) }
}

/// Text between `<w:t>` and `</w:t>`.
enum PageText {
    /// The text without its escapes.
    static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
}
