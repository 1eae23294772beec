/// The fonts whose letters are pictures; ticks and boxes in forms are often typed in them.
enum SymbolFont {
    case none, symbol, wingdings, wingdings2, other

    init(_ name: String) {
        switch name.lowercased() {
        case "symbol": self = .symbol
        case "wingdings": self = .wingdings
        case "wingdings 2": self = .wingdings2
        case "wingdings 3", "webdings": self = .other
        default: self = .none
        }
    }

    /// The Unicode character for a character of the font; nil when there is no good one.
    ///
    /// The code is that of the glyph, 0x20–0xFF; Word adds 0xF000 to it.
    func character(_ code: UInt32) -> Unicode.Scalar? {
        let glyph = code & 0xF000 == 0xF000 ? code & 0xFF : code
        switch self {
        case .wingdings: return Self.wingdingsGlyphs[glyph]
        case .wingdings2: return Self.wingdings2Glyphs[glyph]
        case .symbol: return Self.symbolGlyphs[glyph] ?? (code == glyph ? nil : Self.greek(glyph))
        case .none, .other: return nil
        }
    }

    /// The letters of Symbol, which stand in the places of Latin ones; its digits are digits.
    private static func greek(_ glyph: UInt32) -> Unicode.Scalar? {
        switch glyph {
        case 0x28...0x29, 0x2B...0x2C, 0x2E...0x3F: return Unicode.Scalar(glyph)
        case 0x41...0x5A: return capitals[Int(glyph - 0x41)]
        case 0x61...0x7A: return smalls[Int(glyph - 0x61)]
        default: return nil
        }
    }

    private static let capitals = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ".unicodeScalars)
    private static let smalls = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ".unicodeScalars)

    private static let wingdingsGlyphs: [UInt32: Unicode.Scalar] = {
        var table: [UInt32: Unicode.Scalar] = [
            0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0xA8: "☐", 0x6F: "□", 0x6E: "■", 0x71: "❑",
            0x72: "❒", 0xA7: "▪", 0x6C: "●", 0xA1: "○", 0x9F: "•", 0x75: "◆", 0x76: "❖", 0xD8: "➢",
            0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xAB: "★", 0x4A: "☺",
            0x4C: "☹", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x20: " ",
        ]
        for digit: UInt32 in 1...10 {
            table[0x80 + digit] = Unicode.Scalar(0x2460 + digit - 1)
            table[0x8B + digit] = Unicode.Scalar(0x2776 + digit - 1)
        }
        return table
    }()

    private static let wingdings2Glyphs: [UInt32: Unicode.Scalar] = [
        0x50: "✓", 0x52: "☑", 0x4F: "✗", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x2A: "□",
        0xA2: "■", 0x97: "●", 0x99: "○", 0x20: " ",
    ]

    private static let symbolGlyphs: [UInt32: Unicode.Scalar] = [
        0xB7: "•", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈",
        0xD6: "√", 0xB0: "°", 0xA5: "∞", 0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0x2D: "−",
        0x20: " ",
    ]
}
