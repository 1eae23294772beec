/// An XLSX or XLSM workbook, read whole.
package struct Workbook: Sendable {
    /// Whether dates count from 1904.
    package var date1904 = false
    /// The sheets of cells in tab order; sheets of charts, dialogs and macros are left out.
    package var sheets: [Worksheet] = []
    /// The sheets that the workbook lists and the package lacks, by the names of their parts: it was damaged.
    package var lostSheets: [String] = []
    /// The names of cells.
    package var definedNames: [DefinedName] = []
    /// The custom properties of the document, by name.
    package var customProperties: [String: String] = [:]
    /// The number formats, by ``Cell/numberFormatID``, that show a number a hundred times larger and with `%`.
    package var percentFormats: Set<Int> = [9, 10]
    /// How many places behind the point number formats show, by ``Cell/numberFormatID``; of those that say so.
    package var decimalPlaces: [Int: Int] = [:]
    /// What number formats show beside a number, by ``Cell/numberFormatID``: `扣` and `分` of `"扣"0.0"分"`, `,` where thousands
    /// are left out, `0` where zeros are put in front.
    package var formatWords: [Int: String] = [:]
    /// Whether the package carries macros.
    package var hasMacros = false
    /// Whether the package is in the Strict form of ISO/IEC 29500.
    package var isStrict = false

    /// Makes a workbook without sheets.
    package init() {}

    /// The sheet with a name; nil when there is none.
    package func sheet(named name: String) -> Worksheet? { sheets.first { $0.name == name } }
}
