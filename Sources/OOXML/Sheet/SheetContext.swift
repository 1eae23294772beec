/// What the cells of a sheet need to know from the rest of the workbook.
struct SheetContext {
    let part: String
    let limits: Limits
    let strings: [String]
    /// What the number format of each cell style shows, and its number.
    let shown: [SheetDate.Shown?]
    let formats: [Int]
    let date1904: Bool
}
