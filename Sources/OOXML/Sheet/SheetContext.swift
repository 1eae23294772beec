/// What the cells of a sheet need to know from the rest of the workbook.
struct SheetContext {
    let part: String
    let limits: Limits
    let strings: [String]
    /// The looks of those strings whose runs say something, by number.
    let runLooks: [Int: RunLooks]
    /// How the letters of each cell style look.
    let looks: [LetterLook]
    /// What the number format of each cell style shows, and its number.
    let shown: [SheetDate.Shown?]
    let formats: [Int]
    /// The numbers of which number formats show nothing.
    let masks: [Int: NumberMask]
    let date1904: Bool
}
