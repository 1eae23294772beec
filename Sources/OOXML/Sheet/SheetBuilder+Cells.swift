internal import CXlsxWriter

extension SheetBuilder {
    /// What a cell can be given.
    package enum Content: Sendable, Hashable {
        /// Nothing but its style.
        case blank
        /// Text; empty text is the same as blank.
        case text(String)
        /// A number.
        case number(Double)
        /// A day, in days since 1 January 1970; its style needs a date format.
        case day(Int)
        /// Yes or no.
        case truth(Bool)
        /// Text that leads to a cell of this workbook.
        case link(String, sheet: String, cell: CellReference)
        /// A number that leads to a cell of this workbook.
        case numberLink(Double, sheet: String, cell: CellReference)
    }

    /// Puts something into a cell of the sheet in hand.
    package mutating func put(
        _ content: Content,
        row: Int,
        column: Int,
        _ style: StyleID? = nil
    ) {
        let format = format(style)
        guard row >= 1, column >= 1, let across = UInt16(exactly: column - 1),
            let down = UInt32(exactly: row - 1)
        else { return onSheet("row \(row)") { _ in LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE } }
        onSheet("\(CellReference(row: row, column: column))") { sheet in
            switch content {
            case .blank: unsafe worksheet_write_blank(sheet, down, across, format)
            case .text(let text):
                unsafe worksheet_write_string(sheet, down, across, SafeText.cell(text), format)
            case .number(let number):
                unsafe worksheet_write_number(sheet, down, across, number, format)
            case .day(let day):
                // Day 0 of Unix is serial 25,569 of the 1900 system (ECMA-376 §18.17.4.1).
                unsafe worksheet_write_number(sheet, down, across, Double(day + 25_569), format)
            case .truth(let truth):
                unsafe worksheet_write_boolean(sheet, down, across, truth ? 1 : 0, format)
            case .link(let text, let name, let cell):
                unsafe Self.link(SafeText.cell(text), at: (sheet, down, across), format, name, cell)
            case .numberLink(let number, let name, let cell):
                unsafe Self.link(number, at: (sheet, down, across), format, name, cell)
            }
        }
    }

    private typealias Spot = (UnsafeMutablePointer<lxw_worksheet>, UInt32, UInt16)

    private static func link(
        _ text: String,
        at spot: Spot,
        _ format: UnsafeMutablePointer<lxw_format>?,
        _ sheetName: String,
        _ cell: CellReference
    ) -> lxw_error {
        let (sheet, row, column) = unsafe spot
        let target = target(sheet: sheetName, cell: cell)
        return unsafe worksheet_write_url_opt(sheet, row, column, target, format, text, nil)
    }

    /// libxlsxwriter links text only; the number then takes the place of the text and leaves the link.
    private static func link(
        _ number: Double,
        at spot: Spot,
        _ format: UnsafeMutablePointer<lxw_format>?,
        _ sheetName: String,
        _ cell: CellReference
    ) -> lxw_error {
        let (sheet, row, column) = unsafe spot
        let code = unsafe link(number.description, at: spot, format, sheetName, cell)
        guard code == LXW_NO_ERROR else { return code }
        return unsafe worksheet_write_number(sheet, row, column, number, format)
    }

    /// Merges a range of the sheet in hand and puts text into it; a range of one cell is just written.
    package mutating func merge(_ range: CellRange, _ text: String, _ style: StyleID? = nil) {
        guard range.first != range.last else {
            return put(.text(text), row: range.first.row, column: range.first.column, style)
        }
        let format = format(style)
        onSheet("\(range)") { sheet in
            unsafe worksheet_merge_range(
                sheet,
                range.firstRow,
                range.firstColumn,
                range.lastRow,
                range.lastColumn,
                SafeText.cell(text),
                format
            )
        }
    }

    private static func target(sheet: String, cell: CellReference) -> String {
        "internal:'\(String(sheet.flatMap { $0 == "'" ? "''" : String($0) }))'!\(cell)"
    }
}

extension CellRange {
    /// The corners as libxlsxwriter counts them, from 0.
    var firstRow: UInt32 { UInt32(first.row - 1) }
    var lastRow: UInt32 { UInt32(last.row - 1) }
    var firstColumn: UInt16 { UInt16(first.column - 1) }
    var lastColumn: UInt16 { UInt16(last.column - 1) }
}
