/// A cell with something in it.
package struct Cell: Sendable {
    /// Where it is, from the file's own `r` attribute where it has one.
    package let reference: CellReference
    /// What it holds.
    package let value: CellValue
    /// The formula without `=`, where the file gives its text.
    ///
    /// A shared formula is the cell's own, with its references moved. It is empty for a formula whose text is not in the
    /// file, such as that of a data table.
    package let formula: String?
    /// Whether the file holds a value: false for a formula that was never calculated.
    package let hasCachedValue: Bool
    /// The number format (ECMA-376 §18.8.30): below 164 built in, above from the workbook's styles.
    package let numberFormatID: Int
    /// What a person reads where that is not what stands there: letters of symbol fonts as the ticks and boxes that they
    /// draw, and what is struck through left out.
    package let seen: String?
    /// Whether a person sees nothing of the value: white letters, a number format that hides it or shows a mark in its
    /// place, a zero on a sheet that shows none.
    package let isUnseen: Bool
    /// Whether words in it stand above or below the line, where people may read 1² in `12`.
    package let isRaised: Bool
    private let hasRichValue: Bool

    /// Makes a cell.
    package init(
        reference: CellReference,
        value: CellValue,
        formula: String? = nil,
        hasCachedValue: Bool = true,
        numberFormatID: Int = 0,
        seen: String? = nil,
        isUnseen: Bool = false,
        isRaised: Bool = false,
        hasRichValue: Bool = false
    ) {
        self.reference = reference
        self.value = value
        self.formula = formula
        self.hasCachedValue = hasCachedValue
        self.numberFormatID = numberFormatID
        self.seen = seen
        self.isUnseen = isUnseen
        self.isRaised = isRaised
        self.hasRichValue = hasRichValue
    }

    /// Whether the cell shows a picture instead of a value, so that its text means nothing.
    ///
    /// WPS writes a formula `DISPIMG`, Excel 365 a rich value behind the error `#VALUE!`.
    package var isCellImage: Bool {
        if let formula, formula.contains("DISPIMG(") { return true }
        switch value {
        case .text(let text):
            guard text.utf8.first == UInt8(ascii: "=") else { return false }
            return text.hasPrefix("=DISPIMG(") || text.hasPrefix("=_xlfn.DISPIMG(")
        case .error: return hasRichValue
        case .blank, .number, .bool, .date: return false
        }
    }

    /// The value in plain characters: the shortest number, an ISO date, `TRUE`, `#REF!`, or nothing.
    package var text: String { value.text }
}
