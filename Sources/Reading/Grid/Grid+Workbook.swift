import Norms
import OOXML

extension Grid {
    /// The part of a sheet that is looked at; a form has 12 columns and under 100 rows.
    static let lastColumn = 200
    private static let lastRow = 2_000
    private static let lastMerge = 5_000
    /// How many pictures are looked under; a form has some signatures and seals.
    fileprivate static let lastPicture = 200

    /// Views a workbook as a grid.
    init(_ workbook: Workbook) {
        self.init(format: .xlsx)
        property = workbook.customProperties[FormIdentity.propertyName]
        pictures = workbook.sheets.reduce(0) { $0 + $1.pictures.count }
        tables = workbook.sheets.enumerated().map {
            Self.table($0.element, index: $0.offset, workbook)
        }
        let sheets = Dictionary(
            workbook.sheets.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        var last: (prefix: Substring, table: Int)?
        for name in workbook.definedNames where name.name.utf8.starts(with: "TN.".utf8) {
            // Hundreds of names follow each other that differ only behind the sheet.
            let bang = name.formula.utf8.lastIndex(of: UInt8(ascii: "!")) ?? name.formula.startIndex
            let prefix = name.formula[..<bang]
            let first: CellReference
            if let last, last.prefix.utf8.elementsEqual(prefix.utf8),
                let cell = CellReference(name.formula[bang...].dropFirst())
            {
                first = cell
            } else if let target = name.target, let table = sheets[target.sheet] {
                last = (prefix, table)
                first = target.range.first
            } else {
                continue
            }
            // What leaves the merged cells behind leaves the names behind, too.
            guard let table = last?.table, !tables[table].isDisplaced else { continue }
            let spot = Spot(table: table, row: first.row, column: first.column)
            identities[Self.lowered(name.name), default: []].append(cell(spot)?.spot ?? spot)
        }
    }

    /// An identity in lower case, as Excel compares names; identities are ASCII.
    static func lowered(_ tag: String) -> String {
        String(
            decoding: tag.utf8.map {
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
            },
            as: UTF8.self
        )
    }

    private static func table(_ sheet: Worksheet, index: Int, _ workbook: Workbook) -> GridTable {
        var lister = Lister(sheet, index: index)
        let pictures = Set(sheet.pictures)
        for cell in sheet.cells where cell.reference.row <= lastRow {
            guard cell.reference.column <= lastColumn else { continue }
            let hasPicture = pictures.contains(cell.reference)
            let content = Content(cell, hasPicture: hasPicture, workbook.percentFormats)
            var doubts = GridCell.Doubts(cell, content, sheet, workbook)
            // What lies under a merged range, behind its first cell, is not seen by anybody.
            if lister.merges.hides(cell.reference) {
                guard lister.merges.areDisplaced, content != .empty else { continue }
                doubts.insert(.underMerge)
            }
            guard content != .empty || !doubts.isEmpty else { continue }
            lister.list(cell.reference, content, doubts)
        }
        for picture in sheet.pictures where picture.row <= lastRow && picture.column <= lastColumn {
            lister.list(picture, .picture)
        }
        return lister.table
    }

    /// The cells of a sheet on their way into a table.
    private struct Lister {
        private let sheet: Worksheet
        private let index: Int
        let merges: SheetMerges
        private var rows: [Int: [GridCell]] = [:]
        private var listed: Set<CellReference> = []

        init(_ sheet: Worksheet, index: Int) {
            self.sheet = sheet
            self.index = index
            merges = SheetMerges(sheet, ranges: lastMerge, rows: lastRow)
        }

        mutating func list(
            _ reference: CellReference,
            _ content: Content,
            _ doubts: GridCell.Doubts = []
        ) {
            let range = merges.range(at: reference) ?? CellRange(reference, reference)
            guard listed.insert(range.first).inserted else { return }
            let cell = GridCell(
                spot: Spot(table: index, row: range.first.row, column: range.first.column),
                columns: range.first.column...range.last.column,
                rows: range.first.row...range.last.row,
                content: content,
                origin: .sheet(sheet.name),
                isHidden: sheet.isHidden(range.first),
                doubts: doubts
            )
            for row in range.first.row...min(range.last.row, lastRow) {
                rows[row, default: []].append(cell)
            }
        }

        var table: GridTable {
            var table = GridTable(kind: .sheet(sheet.name))
            table.isHidden = sheet.visibility != .visible
            table.isDisplaced = merges.areDisplaced
            table.footer = sheet.footer
            table.rows = GridRow.inOrder(rows)
            table.emptyMerges = merges.ranges.filter { !listed.contains($0.first) }.map {
                ($0.first.row...$0.last.row, $0.first.column...$0.last.column)
            }
            return table
        }
    }
}

extension GridCell.Doubts {
    /// What about a cell of a sheet may make a person read something else.
    fileprivate init(_ cell: Cell, _ content: Content, _ sheet: Worksheet, _ workbook: Workbook) {
        self = []
        if let seen = cell.seen, seen.unicodeScalars.count < cell.text.unicodeScalars.count {
            insert(.struck)
        }
        if cell.isUnseen, content != .picture { insert(.unseen) }
        if cell.isRaised { insert(.raised) }
        if case .number = content, let words = workbook.formatWords[cell.numberFormatID],
            !MeasureWord.isKnown(words), !["¥", "￥"].contains(words)
        {
            insert(.reworded)
        }
        // A share is as a rule computed, and everybody knows that 66.7% is rounded.
        if case .number(let number, isPercent: false) = content,
            let places = workbook.decimalPlaces[cell.numberFormatID]
        {
            // What is shown has so many places; a number that has more is shown as another.
            var scale = 1.0
            for _ in 0..<min(places, 15) { scale *= 10 }
            let scaled = number * scale
            if (scaled - scaled.rounded()).magnitude > max(1, scaled.magnitude) * 1e-9 {
                insert(.rounded)
            }
        }
        if content != .picture, content != .empty,
            sheet.covered.prefix(Grid.lastPicture).contains(where: { $0.contains(cell.reference) })
        {
            insert(.covered)
        }
    }
}

extension Content {
    /// What a cell of a sheet holds, as a person reads it.
    init(_ cell: Cell, hasPicture: Bool, _ percentFormats: Set<Int>) {
        if cell.isCellImage {
            self = .picture
            return
        }
        if let seen = cell.seen {
            self = Folding.isBlank(seen) ? .empty : .text(seen)
            return
        }
        switch cell.value {
        case .blank: self = cell.formula == nil ? .empty : .uncalculated
        case .number(let number):
            self = .number(number, isPercent: percentFormats.contains(cell.numberFormatID))
        case .text(let text):
            self = Folding.isBlank(text) ? .empty : .text(text)
        case .bool(let truth): self = .truth(truth)
        case .date(let date): self = .date(date)
        case .error(let name): self = .error(name)
        }
        if hasPicture, self == .empty { self = .picture }
    }
}
