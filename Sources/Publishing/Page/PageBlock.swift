/// A paragraph of a made document, with where its parts stand in the bytes of the part.
struct PageParagraph {
    /// The identifier of its style.
    var style = "Normal"
    /// Where its content begins: behind `<w:p>`.
    var inside = 0
    /// Where what `w:pPr` holds begins and ends; `nil` without one.
    var properties: Range<Int>?
    /// The elements directly in `w:pPr`, in order, with where they stand.
    var elements: [(name: String, range: Range<Int>)] = []
    /// The texts of its runs, as ranges of bytes.
    var texts: [Range<Int>] = []
    /// Whether it holds a line break that somebody put there.
    var hasBreak = false
    /// Lengths that it sets beside its style.
    var spacing: [String: Int] = [:]
    /// Height that a border below adds.
    var border = 0
    /// Where the frame that it stands in ends, from the upper edge of the paper; `nil` where that is not fixed.
    var frameBottom: Int?
    /// Whether it need not stay with what follows, though its style asks for it.
    var isLoose = false
    /// How many lines it takes, when that is known.
    var lines: Int?

    /// Whether it stands in a frame, outside the flow.
    var isFramed: Bool { elements.contains { $0.name == "w:framePr" } }

    /// Its text; where somebody put line breaks, one line a run.
    func text(in part: [UInt8]) -> String {
        texts.map { PageText.plain(part[$0]) }.joined(separator: hasBreak ? "\n" : "")
    }

    /// Whether a property is set here.
    func sets(_ name: String) -> Bool { elements.contains { $0.name == name } }
}

/// A row of a table, with the paragraphs of its cells.
struct PageRow {
    /// The widths and the paragraphs of its cells.
    var cells: [(width: Int, paragraphs: [PageParagraph])] = []
    /// The least height.
    var height = 0
    /// Whether it is repeated on each page.
    var isHead = false
}

/// What stands below another in the flow of a document.
enum PageBlock {
    case paragraph(PageParagraph)
    case row(PageRow, isFirst: Bool)
}
