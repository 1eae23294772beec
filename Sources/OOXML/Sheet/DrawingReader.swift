/// Reads a drawing of a sheet as far as the places of its pictures (ECMA-376 §20.5).
struct DrawingReader: XMLHandler {
    enum Tag: UInt8 { case anchor, from, row, column, picture, other }

    /// The cell under the top left corner of each picture.
    private(set) var pictures: [CellReference] = []
    private var isInFrom = false
    private var hasPicture = false
    private var row = 0
    private var column = 0
    private var digits: [UInt8] = []

    static func tag(for name: XMLName) -> Tag {
        switch (name.namespace, name.local) {
        case (.sheetDrawing, "twoCellAnchor"), (.sheetDrawing, "oneCellAnchor"),
            (.sheetDrawing, "absoluteAnchor"):
            .anchor
        case (.sheetDrawing, "from"): .from
        case (.sheetDrawing, "row"): .row
        case (.sheetDrawing, "col"): .column
        case (.sheetDrawing, "pic"), (.drawing, "blip"): .picture
        default: .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .anchor: (hasPicture, row, column) = (false, 0, 0)
        case .from: isInFrom = true
        case .row, .column: digits.removeAll()
        case .picture: hasPicture = true
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        switch tag {
        case .anchor:
            if hasPicture { pictures.append(CellReference(row: row + 1, column: column + 1)) }
        case .from: isInFrom = false
        case .row where isInFrom: row = number
        case .column where isInFrom: column = number
        case .row, .column, .picture, .other: return
        }
    }

    mutating func text(_ bytes: XMLBytes) {
        if isInFrom, digits.count < 20 { unsafe digits.append(contentsOf: bytes.buffer) }
    }

    private var number: Int {
        let digits = digits.filter { $0 > 0x20 }
        return min(max(0, Int(String(decoding: digits, as: UTF8.self)) ?? 0), 1 << 21)
    }
}
