package import OOXML

/// What stands in a cell, before anyone has thought about what it means.
package enum Content: Sendable, Hashable {
    /// Nothing.
    case empty
    /// Words, exactly as they stand there.
    case text(String)
    /// A number; `isPercent` when the cell shows it as a percentage (`0%`, ECMA-376 §18.8.31).
    case number(Double, isPercent: Bool)
    /// A date or a time that the cell's number format makes of a number.
    case date(SheetDate)
    /// TRUE or FALSE.
    case truth(Bool)
    /// An error such as `#REF!`.
    case error(String)
    /// A formula whose result is not in the file.
    case uncalculated
    /// A picture and nothing else.
    case picture

    /// The words as they stand in the file; empty for a picture and for a formula without a result.
    package var raw: String {
        switch self {
        case .empty, .uncalculated, .picture: ""
        case .text(let text): text
        case .number(let number, _): CellValue.number(number).text
        case .date(let date): date.text
        case .truth(let truth): CellValue.bool(truth).text
        case .error(let name): name
        }
    }

    /// Whether a person sees nothing there: no value, or white space alone.
    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): Folding.isBlank(text)
        case .number, .date, .truth, .error, .uncalculated, .picture: false
        }
    }
}
