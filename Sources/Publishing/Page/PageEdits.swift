/// Changes to the bytes of a part, made all at once.
struct PageEdits {
    private var edits: [(range: Range<Int>, text: String)] = []

    /// Puts a text in before a byte.
    mutating func insert(_ text: String, at offset: Int) { edits.append((offset..<offset, text)) }

    /// Puts a text in the place of some bytes.
    mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }

    /// Sets a property of a paragraph at its place in the order of the schema (ECMA-376 §17.3.1.26).
    mutating func set(_ element: String, named name: String, of paragraph: PageParagraph) {
        guard let properties = paragraph.properties else {
            return insert("<w:pPr>\(element)</w:pPr>", at: paragraph.inside)
        }
        let rank = Self.rank(name)
        let next = paragraph.elements.first { Self.rank($0.name) > rank }
        insert(element, at: next?.range.lowerBound ?? properties.upperBound)
    }

    /// The changed bytes; changes at one place stand in the order in which they were asked for.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        guard !edits.isEmpty else { return bytes }
        let ordered = edits.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
        var at = 0
        for edit in ordered.map(\.element) {
            result += bytes[at..<max(at, edit.range.lowerBound)]
            result += edit.text.utf8
            at = max(at, edit.range.upperBound)
        }
        return result + bytes[at...]
    }

    private static func rank(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }

    private static let order = [
        "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl",
        "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens",
        "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE",
        "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
        "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
        "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr",
        "w:sectPr", "w:pPrChange",
    ]
}
