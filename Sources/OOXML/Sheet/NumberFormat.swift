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

    /// How many places behind the point the built-in formats show.
    static let builtInPlaces = [
        1: 0, 2: 2, 3: 0, 4: 2, 9: 0, 10: 2, 37: 0, 38: 0, 39: 2, 40: 2, 41: 0, 42: 0, 43: 2, 44: 2,
    ]

    /// How many places behind the point the first section of a format code shows (`0.0` one, `#,##0` none); nil where it
    /// shows no plain decimal number: `General`, dates, fractions, exponents, thousands left out by a comma at the end.
    static func places(_ code: String) -> Int? {
        var places: Int?
        var hasDigit = false
        var previous = UInt8(ascii: " ")
        var bytes = Array(code.utf8.prefix { $0 != UInt8(ascii: ";") })[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            case UInt8(ascii: "["): bytes = bytes.drop { $0 != UInt8(ascii: "]") }.dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): bytes = bytes.dropFirst()
            case UInt8(ascii: "."): places = places ?? 0
            case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
                if let before = places { places = before + 1 } else { hasDigit = true }
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "/"), UInt8(ascii: "@"):
                return nil
            default: break
            }
            previous = byte
        }
        guard hasDigit || places != nil, previous != UInt8(ascii: ",") else { return nil }
        return places ?? 0
    }

    /// What the first section of a format code shows beside the digits of a number: words and signs in quotes or without,
    /// `,` where it leaves out thousands, `0` where it fills up with zeros in front; nil for a bare number, for one with
    /// `%` or a currency sign, for `General`, dates, fractions and exponents.
    static func words(_ code: String) -> String? {
        var words: [UInt8] = []
        var zeros = 0
        var isBehindPoint = false
        var previous = UInt8(ascii: " ")
        var bytes = Array(code.utf8.prefix { $0 != UInt8(ascii: ";") })[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                words += bytes.prefix { $0 != UInt8(ascii: "\"") }
                bytes = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            case UInt8(ascii: "["): bytes = bytes.drop { $0 != UInt8(ascii: "]") }.dropFirst()
            case UInt8(ascii: "\\"): words += bytes.popFirst().map { [$0] } ?? []
            case UInt8(ascii: "_"), UInt8(ascii: "*"): bytes = bytes.dropFirst()
            case UInt8(ascii: "."): isBehindPoint = true
            case UInt8(ascii: "0"): zeros += isBehindPoint ? 0 : 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "/"), UInt8(ascii: "@"):
                return nil
            case UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "%"),
                UInt8(ascii: "$"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"):
                break
            default: words.append(byte)
            }
            previous = byte
        }
        if zeros > 1 { words.append(UInt8(ascii: "0")) }
        if previous == UInt8(ascii: ",") { words.append(previous) }
        return words.isEmpty ? nil : String(decoding: words, as: UTF8.self)
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
