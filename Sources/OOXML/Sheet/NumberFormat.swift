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

    /// Whether the first section of a format code shows a percentage: a `%` that is neither quoted nor escaped.
    static func isPercent(_ code: String) -> Bool {
        var quoted = false
        var escaped = false
        for byte in code.utf8 {
            if escaped {
                escaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\") where !quoted: escaped = true
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: ";") where !quoted: return false
            case UInt8(ascii: "%") where !quoted: return true
            default: continue
            }
        }
        return false
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
