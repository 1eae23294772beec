import Norms
import OOXML

extension Grid {
    /// Views a document as a grid: every table, those inside others after the one that holds them.
    init(_ document: WordDocument) {
        self.init(format: .docx)
        property = document.customProperties[FormIdentity.propertyName]
        footer = document.stories.filter { $0.kind == .footer }
            .flatMap { $0.blocks.compactMap(\.paragraphText) }.joined(separator: "\n")
        pictures = document.blocks.reduce(0) { $0 + $1.pictures }
        var position = 0
        for table in document.tables {
            position += 1
            add(table, position: position)
        }
    }

    private mutating func add(_ table: Table, position: Int?) {
        let number = tables.count
        tables.append(GridTable(kind: .word(number + 1), position: position))
        var rows: [GridRow] = []
        var continuing: [GridCell] = []
        for (offset, row) in table.rows.enumerated() {
            let rowNumber = offset + 1
            continuing.removeAll { $0.rows.upperBound < rowNumber }
            let starting = row.cells.enumerated().map { place, cell in
                let before = continuing.count { $0.columns.lowerBound <= cell.column + 1 }
                let origin = GridCell.Origin.word(
                    table: number + 1,
                    row: rowNumber,
                    cell: before + place + 1
                )
                return Self.cell(cell, table: number, row: rowNumber, origin)
            }
            let cells =
                continuing.isEmpty
                ? starting
                : (continuing + starting)
                    .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            continuing = cells.filter { $0.rows.upperBound > rowNumber }
            rows.append(GridRow(number: rowNumber, cells: cells))
            identify(row, table: number, rowNumber: rowNumber)
        }
        tables[number].rows = rows
        for cell in table.rows.flatMap(\.cells) { addNested(in: cell.blocks) }
    }

    private mutating func addNested(in blocks: [Block]) {
        for block in blocks {
            switch block {
            case .table(let table): add(table, position: nil)
            case .paragraph: continue
            }
        }
    }

    private mutating func identify(_ row: TableRow, table: Int, rowNumber: Int) {
        for cell in row.cells {
            let spot = Spot(table: table, row: rowNumber, column: cell.column + 1)
            for control in cell.controls where control.tag.utf8.starts(with: "TN.".utf8) {
                identities[Self.lowered(control.tag), default: []].append(spot)
            }
        }
    }

    private static func cell(
        _ cell: TableCell,
        table: Int,
        row: Int,
        _ origin: GridCell.Origin
    ) -> GridCell {
        GridCell(
            spot: Spot(table: table, row: row, column: cell.column + 1),
            columns: (cell.column + 1)...(cell.column + max(1, cell.columnSpan)),
            rows: row...(row + max(1, cell.rowSpan) - 1),
            content: Content(cell),
            origin: origin,
            doubts: doubts(cell)
        )
    }

    private static func doubts(_ cell: TableCell) -> GridCell.Doubts {
        var doubts: GridCell.Doubts = []
        if cell.unstruck != nil { doubts.insert(.struck) }
        if cell.hasUnseenLetters { doubts.insert(.unseen) }
        if cell.hasRaisedLetters { doubts.insert(.raised) }
        return doubts
    }
}

extension Block {
    /// How many pictures stand in it, at whatever level.
    fileprivate var pictures: Int {
        switch self {
        case .paragraph(let paragraph): paragraph.pictures
        case .table(let table):
            table.rows.lazy.flatMap(\.cells).flatMap(\.blocks).reduce(0) { $0 + $1.pictures }
        }
    }

    /// The text of a paragraph.
    fileprivate var paragraphText: String? {
        switch self {
        case .paragraph(let paragraph): paragraph.text
        case .table: nil
        }
    }
}

extension Content {
    /// What a cell of a table holds; what is struck through and a prompt that nobody has written over are nothing.
    init(_ cell: TableCell) {
        var text = cell.unstruck ?? cell.text
        for control in cell.controls where control.isPlaceholder && Self.isPrompt(control.text) {
            if let prompt = text.firstRange(of: control.text) { text.removeSubrange(prompt) }
        }
        if !Folding.isBlank(text) {
            let answer = Self.withoutPrompt(text)
            if Self.isFieldError(answer) {
                self = .error(Folding.tidy(answer))
            } else {
                self =
                    Folding.isBlank(answer) || Self.isWordPrompt(answer) ? .empty : .text(answer)
            }
            return
        }
        let paragraphs = cell.paragraphs
        if paragraphs.contains(where: { $0.pictures > 0 }) {
            self = .picture
        } else if let numbering = paragraphs.lazy.compactMap(\.numbering).first,
            cell.controls.isEmpty
        {
            self = .text(numbering)
        } else {
            self = .empty
        }
    }

    /// Whether the words of a control that says that it shows its prompt are one.
    ///
    /// Programs that fill in controls leave the mark of the prompt over what they write.
    private static func isPrompt(_ text: String) -> Bool {
        let tidy = Folding.tidy(text)
        return tidy.hasPrefix("〔") || isWordPrompt(tidy)
    }

    /// Whether nothing stands there but what Word puts into an empty control: `单击或点击此处输入文字。`.
    private static func isWordPrompt(_ text: String) -> Bool {
        // Most answers have none of the letters with which such words begin.
        guard text.utf8.count <= 100,
            text.unicodeScalars.contains(where: "单点选CcＣｃ".unicodeScalars.contains)
        else { return false }
        let key = Folding.key(text)
        return wordPrompts.contains { key.hasPrefix($0) }
    }

    private static let wordPrompts = [
        "单击或点击", "单击此处输入", "点击或点触", "点击此处输入", "选择一项。", "CLICKORTAP", "CLICKHERETOENTER",
        "CHOOSEANITEM",
    ]

    /// Whether a field of Word could not be worked out: `错误！未找到引用源。`.
    private static func isFieldError(_ text: String) -> Bool {
        guard text.unicodeScalars.contains(where: "错E".unicodeScalars.contains) else {
            return false
        }
        let tidy = Folding.tidy(text)
        return tidy.hasPrefix("错误！未") || tidy.hasPrefix("错误!未") || tidy.hasPrefix("Error! ")
    }

    /// A prompt is told by its brackets where a program has lost the mark of the control, also when somebody wrote the
    /// answer behind it; a number in such brackets is no prompt but a year: 〔2023〕.
    private static func withoutPrompt(_ text: String) -> String {
        // Most texts have no such bracket at all: U+3014 is E3 80 94 in UTF-8.
        guard text.utf8.contains(0x94) else { return text }
        let tidy = Folding.tidy(text)
        guard tidy.hasPrefix("〔"), let end = tidy.firstIndex(of: "〕"),
            !tidy[..<end].contains(where: \.isNumber)
        else { return text }
        return String(tidy[tidy.index(after: end)...])
    }
}

extension String {
    /// The first place at which another text stands in this one.
    fileprivate func firstRange(of other: String) -> Range<String.Index>? {
        let wanted = Array(other.utf8)
        let all = Array(utf8)
        guard !wanted.isEmpty, wanted.count <= all.count else { return nil }
        for start in 0...(all.count - wanted.count)
        where all[start] == wanted[0] && all[start..<(start + wanted.count)].elementsEqual(wanted) {
            let lower = utf8.index(utf8.startIndex, offsetBy: start)
            return lower..<utf8.index(lower, offsetBy: wanted.count)
        }
        return nil
    }
}
