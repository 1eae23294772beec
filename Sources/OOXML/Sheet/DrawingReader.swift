/// Reads a drawing of a sheet as far as the places of its pictures (ECMA-376 §20.5).
struct DrawingReader: XMLHandler {
    enum Tag: UInt8, XMLTag {
        case anchor, from, to, row, column, rowOffset, columnOffset, picture, other
    }

    /// The cell under the top left corner of each picture.
    private(set) var pictures: [CellReference] = []
    /// The cells under each picture, as far as the drawing says where it ends.
    private(set) var covered: [CellRange] = []
    private var isInFrom = false
    private var isInTo = false
    private var hasPicture = false
    private var row = 0
    private var column = 0
    private var lastRow = 0
    private var lastColumn = 0
    private var digits: [UInt8] = []

    static func tag(for name: XMLName) -> Tag {
        switch (name.namespace, name.local) {
        case (.sheetDrawing, "twoCellAnchor"), (.sheetDrawing, "oneCellAnchor"),
            (.sheetDrawing, "absoluteAnchor"):
            .anchor
        case (.sheetDrawing, "from"): .from
        case (.sheetDrawing, "to"): .to
        case (.sheetDrawing, "row"): .row
        case (.sheetDrawing, "col"): .column
        case (.sheetDrawing, "rowOff"): .rowOffset
        case (.sheetDrawing, "colOff"): .columnOffset
        case (.sheetDrawing, "pic"), (.drawing, "blip"): .picture
        default: .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .anchor: (hasPicture, row, column, lastRow, lastColumn) = (false, 0, 0, 0, 0)
        case .from: isInFrom = true
        case .to: isInTo = true
        case .row, .column, .rowOffset, .columnOffset: digits.removeAll()
        case .picture: hasPicture = true
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        switch tag {
        case .anchor:
            if hasPicture { take() }
        case .from: isInFrom = false
        case .to: isInTo = false
        case .row where isInFrom: row = number
        case .column where isInFrom: column = number
        case .row where isInTo: lastRow = number
        case .column where isInTo: lastColumn = number
        // A picture that ends where a cell begins does not lie over it.
        case .rowOffset where isInTo: if number == 0 { lastRow -= 1 }
        case .columnOffset where isInTo: if number == 0 { lastColumn -= 1 }
        case .row, .column, .rowOffset, .columnOffset, .picture, .other: return
        }
    }

    private mutating func take() {
        let first = CellReference(row: row + 1, column: column + 1)
        pictures.append(first)
        let last = CellReference(row: max(row, lastRow) + 1, column: max(column, lastColumn) + 1)
        covered.append(CellRange(first, last))
    }

    mutating func text(_ bytes: XMLBytes) {
        if isInFrom || isInTo, digits.count < 20 { unsafe digits.append(contentsOf: bytes.buffer) }
    }

    private var number: Int {
        let digits = digits.filter { $0 > 0x20 }
        return min(max(0, Int(String(decoding: digits, as: UTF8.self)) ?? 0), 1 << 21)
    }
}
