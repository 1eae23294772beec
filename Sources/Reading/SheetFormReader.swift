import OOXML

/// The view of a workbook in which fields are looked for.
///
/// Read: values, merged ranges, defined names, pictures, WPS cell images, hidden rows, columns and sheets, the form
/// number in the custom properties and in the footer of a sheet. Not read: formulas, comments, colours, data validation.
enum SheetFormReader {
    /// Views a workbook as a grid.
    static func grid(of workbook: Workbook, _ index: FormIndex) -> Grid {
        Grid(workbook).joined(by: index)
    }
}
