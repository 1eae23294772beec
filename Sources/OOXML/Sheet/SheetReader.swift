/// Reads a sheet of cells in one pass (ECMA-376 §18.3).
///
/// Read: cells of every type with or without an address, rows in any order, formulas, merged ranges, hidden rows and
/// columns, the drawing, the footer of odd pages. Not read: the stated dimension, styles beyond the number format, conditional formats,
/// validations, protection, outlines.
struct SheetReader: XMLHandler {
    enum Tag: UInt8, XMLTag {
        case row, cell, value, formula, inline, text, phonetic, merge, column, drawing, view
        case run, runProperties, footer, other
        case fontName = 200
        case strike, raised, size, colour
    }

    private(set) var sheet: Worksheet
    /// The relationship to the sheet's drawing.
    private(set) var drawing: String?
    let context: SheetContext
    /// What the workbook may hold beside the cells read so far.
    private(set) var room: SheetRoom
    var cell = CellBuilder()
    private var sharedFormulas: SharedFormulas
    private var row = 0
    private var column = 0
    private var isInOrder = true
    private var isInFooter = false

    init(name: String, context: SheetContext, room: SheetRoom) {
        sheet = Worksheet(name: name)
        self.room = room
        self.context = context
        sharedFormulas = SharedFormulas(context.limits)
    }

    static func tag(for name: XMLName) -> Tag {
        guard name.namespace == .sheet else { return .other }
        return tags[name.local] ?? Tag(font: name) ?? .other
    }

    private static let tags: [String: Tag] = [
        "row": .row, "c": .cell, "v": .value, "f": .formula, "is": .inline, "t": .text,
        "r": .run, "rPr": .runProperties,
        "sheetView": .view, "rPh": .phonetic, "mergeCell": .merge, "col": .column,
        "drawing": .drawing, "oddFooter": .footer,
    ]

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) throws(PackageFault) {
        switch tag {
        case .cell: startCell(attributes)
        case .value: cell.open(.value)
        case .formula: cell.openFormula(attributes)
        case .row: startRow(attributes)
        case .inline: cell.inline.begin()
        case .text: cell.inline.openText()
        case .phonetic: cell.inline.openPhonetic()
        case .merge: try merge(attributes)
        case .column: hideColumns(attributes)
        case .view: cell.hidesZeros = !(attributes["showZeros"].map(\.isOn) ?? true)
        case .drawing: drawing = attributes.string("id", in: .relationships)
        case .runProperties: cell.inline.openRun()
        case .fontName, .strike, .raised, .size, .colour:
            if let property = tag.fontProperty {
                cell.inline.style { $0.take(property, attributes) }
            }
        case .footer: isInFooter = true
        case .run, .other: return
        }
    }

    mutating func end(_ tag: Tag) throws(PackageFault) {
        switch tag {
        case .cell: try endCell()
        case .value, .formula: cell.close()
        case .inline: cell.hasValue = true
        case .text: cell.inline.closeText()
        case .phonetic: cell.inline.closePhonetic()
        case .run: cell.inline.closeRun()
        case .footer: isInFooter = false
        case .row, .merge, .column, .drawing, .view, .runProperties, .fontName, .strike, .raised,
            .size, .colour, .other:
            return
        }
    }

    mutating func text(_ bytes: XMLBytes) throws(PackageFault) {
        guard !isInFooter else { return takeFooter(bytes) }
        cell.take(bytes)
        guard cell.textBytes <= context.limits.textBytes else {
            throw .tooLarge(.text, part: context.part)
        }
    }

    /// Excel takes no footer of more than 255 characters; the rest of a longer one is nobody's.
    private mutating func takeFooter(_ bytes: XMLBytes) {
        guard sheet.footer.utf8.count < 1_024 else { return }
        sheet.footer += bytes.string.prefix(1_024)
    }

    private mutating func startRow(_ attributes: XMLAttributes) {
        let stated = attributes["r"]?.int ?? 0
        row = (1...CellReference.lastRow).contains(stated) ? stated : row + 1
        column = 0
        if attributes["hidden"]?.isOn ?? false || Self.isNothing(attributes["ht"]) {
            sheet.hiddenRows.append(row...row)
        }
    }

    private mutating func startCell(_ attributes: XMLAttributes) {
        cell.begin()
        var place: (row: Int, column: Int)?
        for index in 0..<attributes.count {
            let name = attributes.name(index)
            switch name {
            case "r": place = CellAddress.parse(attributes.value(index))
            case "s": cell.style = attributes.value(index).int ?? 0
            case "t": cell.kind = CellBuilder.Kind(attributes.value(index))
            case "vm": cell.hasRichValue = true
            default: continue
            }
        }
        // A cell without an address stands right of the one before (ECMA-376 §18.3.1.4).
        (row, column) = place ?? (max(1, row), column + 1)
    }

    private mutating func endCell() throws(PackageFault) {
        let reference = CellReference(row: row, column: column)
        guard let finished = cell.finish(at: reference, context, &sharedFormulas) else { return }
        try room.take(finished, part: context.part)
        if let last = sheet.cells.last, last.reference >= reference { isInOrder = false }
        sheet.cells.append(finished)
    }

    private mutating func merge(_ attributes: XMLAttributes) throws(PackageFault) {
        guard let range = attributes.string("ref").flatMap({ CellRange($0) }) else { return }
        guard sheet.merges.count < context.limits.merges else {
            throw .tooLarge(.merges, part: context.part)
        }
        sheet.merges.append(range)
    }

    /// Whether a height or width is 0, which hides as well.
    private static func isNothing(_ size: XMLBytes?) -> Bool {
        size.map { $0 == "0" || $0 == "0.0" } ?? false
    }

    private mutating func hideColumns(_ attributes: XMLAttributes) {
        guard attributes["hidden"]?.isOn ?? false || Self.isNothing(attributes["width"]),
            let first = attributes["min"]?.int,
            let last = attributes["max"]?.int, first >= 1, last >= first
        else { return }
        sheet.hiddenColumns.append(first...min(last, CellReference.lastColumn))
    }

    /// The sheet, with its cells in order and each address once: the last one written counts, as in Excel's own
    /// repair.
    consuming func finished() -> Worksheet {
        sheet.hiddenRows = SheetRanges.merged(sheet.hiddenRows)
        sheet.hiddenColumns = SheetRanges.merged(sheet.hiddenColumns)
        guard !isInOrder else { return sheet }
        var last: [CellReference: Int] = [:]
        for (index, cell) in sheet.cells.enumerated() { last[cell.reference] = index }
        sheet.cells = last.values.map { sheet.cells[$0] }.sorted { $0.reference < $1.reference }
        return sheet
    }
}
