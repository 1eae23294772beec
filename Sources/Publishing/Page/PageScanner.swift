/// Reads the main part of a made document into blocks, without a tree: one pass over the bytes.
///
/// The part was written by this program, so that it is well-formed and prefixed with `w`; anything else in it is passed
/// over. Text boxes are not looked into.
struct PageScanner {
    private let bytes: [UInt8]
    private var at = 0
    private(set) var blocks: [PageBlock] = []
    /// Where the last `w:sectPr` of the body stands, with its children.
    private(set) var section: [(name: String, range: Range<Int>)] = []

    private var paragraph: PageParagraph?
    private var row: PageRow?
    private var cell: (width: Int, paragraphs: [PageParagraph])?
    private var isFirstRow = false
    private var open: [String] = []

    /// Reads a part, or what follows in it after rows of a table.
    init(_ bytes: [UInt8], inTable: Bool = false) {
        self.bytes = bytes
        if inTable { open = ["w:document", "w:body", "w:tbl"] }
    }

    /// Whether the bytes end between two rows of a table of the body.
    var isBetweenRows: Bool { open == ["w:document", "w:body", "w:tbl"] }

    mutating func scan() {
        while let tag = nextTag() {
            if tag.isEnd {
                end(tag)
            } else if !tag.name.hasPrefix("?"), !tag.name.hasPrefix("!") {
                begin(tag)
            }
        }
    }

    private struct Tag {
        var name: String
        var range: Range<Int>
        var isEnd: Bool
        var isEmpty: Bool
    }

    private mutating func nextTag() -> Tag? {
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        guard at + 1 < bytes.count else { return nil }
        let start = at
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        var end = start + (isEnd ? 2 : 1)
        let nameStart = end
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[nameStart..<end], as: UTF8.self)
        while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
        at = min(end + 1, bytes.count)
        let isEmpty = end > 0 && end < bytes.count && bytes[end - 1] == UInt8(ascii: "/")
        return Tag(name: name, range: start..<at, isEnd: isEnd, isEmpty: isEmpty)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte <= 0x20
    }

    private mutating func begin(_ tag: Tag) {
        note(tag)
        switch tag.name {
        case "w:p" where paragraph == nil:
            paragraph = PageParagraph(inside: tag.range.upperBound)
            if tag.isEmpty { endParagraph() }
        case "w:pPr" where !tag.isEmpty:
            let start = at
            paragraph?.properties = start..<start
        case "w:t" where !tag.isEmpty:
            let start = at
            paragraph?.texts.append(start..<start)
        case "w:br": paragraph?.hasBreak = true
        case "w:tbl": isFirstRow = true
        case "w:tr": row = PageRow()
        case "w:tc": cell = (0, [])
        default: readProperty(tag)
        }
        if !tag.isEmpty { open.append(tag.name) }
    }

    /// Notes the children of `w:pPr` and of the last `w:sectPr`.
    private mutating func note(_ tag: Tag) {
        if open.last == "w:pPr" { paragraph?.elements.append((tag.name, tag.range)) }
        if open.last == "w:sectPr" { section.append((tag.name, tag.range)) }
        if tag.name == "w:sectPr" { section = [(tag.name, tag.range)] }
    }

    private mutating func readProperty(_ tag: Tag) {
        switch (open.last, tag.name) {
        case ("w:pPr", "w:pStyle"):
            let style = attribute("w:val", tag.range)
            paragraph?.style = style ?? "Normal"
        case ("w:pPr", "w:spacing"), ("w:pPr", "w:ind"):
            for name in Self.lengths {
                guard let value = number("w:" + name, tag.range) else { continue }
                paragraph?.spacing[name] = value
            }
        case ("w:pPr", "w:framePr"):
            let (y, height) = (number("w:y", tag.range), number("w:h", tag.range))
            paragraph?.frameBottom = y.flatMap { y in height.map { y + $0 } }
        case ("w:pBdr", "w:bottom") where paragraph?.isFramed == false:
            let space = number("w:space", tag.range) ?? 0
            let thickness = number("w:sz", tag.range) ?? 0
            paragraph?.border = space * 20 + thickness * 5 / 2
        case ("w:tcPr", "w:tcW"):
            let width = number("w:w", tag.range)
            cell?.width = width ?? 0
        case ("w:trPr", "w:trHeight"):
            let height = number("w:val", tag.range)
            row?.height = height ?? 0
        case ("w:trPr", "w:tblHeader"): row?.isHead = true
        default: break
        }
    }

    private static let lengths = [
        "before", "after", "line", "left", "right", "firstLine", "hanging",
    ]

    private mutating func end(_ tag: Tag) {
        if let last = open.lastIndex(of: tag.name) { open.removeSubrange(last...) }
        switch tag.name {
        case "w:p": endParagraph()
        case "w:pPr":
            guard let start = paragraph?.properties?.lowerBound else { return }
            paragraph?.properties = start..<tag.range.lowerBound
        case "w:t":
            guard let start = paragraph?.texts.popLast()?.lowerBound else { return }
            paragraph?.texts.append(start..<tag.range.lowerBound)
        case "w:tc":
            if let cell { row?.cells.append(cell) }
            cell = nil
        case "w:tr":
            if let row { blocks.append(.row(row, isFirst: isFirstRow)) }
            (row, isFirstRow) = (nil, false)
        default: break
        }
    }

    private mutating func endParagraph() {
        guard let done = paragraph else { return }
        paragraph = nil
        if cell != nil {
            cell?.paragraphs.append(done)
        } else {
            blocks.append(.paragraph(done))
        }
    }

    private func number(_ name: String, _ tag: Range<Int>) -> Int? {
        attribute(name, tag).flatMap { Int($0) }
    }

    private func attribute(_ name: String, _ tag: Range<Int>) -> String? {
        let sought = Array(" \(name)=\"".utf8)
        var start = tag.lowerBound
        while start + sought.count < tag.upperBound {
            if bytes[start] == sought[0], bytes[start..<(start + sought.count)] == sought[...] {
                let value = bytes[(start + sought.count)..<tag.upperBound]
                guard let end = value.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
                return String(decoding: value[..<end], as: UTF8.self)
            }
            start += 1
        }
        return nil
    }
}
