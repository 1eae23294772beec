/// What number formats make of a number, as far as dates go (ECMA-376 §18.8.30).
enum NumberFormat {
    /// What a built-in format shows; nil when it makes no date.
    ///
    /// 27–36 and 50–58 are those of Chinese Excel and WPS, which no file spells out.
    static func builtIn(_ id: Int) -> SheetDate.Shown? {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: .date
        case 18...21, 32...35, 45, 47, 55, 56: .time
        case 22: .dateAndTime
        case 46: .elapsed
        default: nil
        }
    }

    /// What a format code shows; nil when it makes no date.
    ///
    /// Only the first section counts, the one for positive numbers. Quoted, escaped and bracketed words are no
    /// placeholders, except `[h]`, `[m]` and `[s]`.
    static func shown(_ code: String) -> SheetDate.Shown? {
        var parser = NumberFormatParser(code)
        return parser.shown()
    }
}
