/// How wide a text is on a page or in a terminal, in half-width columns.
package enum TextWidth {
    /// The width: 2 for a Chinese character or full-width sign, 1 for a letter, 0 for a combining mark.
    ///
    /// East Asian width W and F of Unicode Annex 11; the ambiguous signs that Chinese fonts draw wide (`“”‘’…—·①√`) are 2.
    package static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// The width of the widest line of a text.
    package static func widestLine(_ text: String) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { columns($0) }.max() ?? 0
    }

    /// The lines that a text takes in a cell of so many columns.
    package static func lines(_ text: String, in width: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + max(1, (columns($1) + width - 1) / max(1, width)) }
    }

    private static func columns(of scalar: UnicodeScalar) -> Int {
        switch scalar.value {
        case 0..<0x20, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0..<0xB7: 1
        case 0xB7, 0xD7, 0xF7, 0x1100...0x115F, 0x2013...0x201D, 0x2025...0x2026, 0x2030: 2
        case 0x203B, 0x2103, 0x2160...0x217F, 0x2190...0x2193, 0x221A, 0x2264...0x2265: 2
        case 0x2460...0x24FF, 0x2500...0x27BF, 0x2E80...0xA4CF, 0xAC00...0xD7A3: 2
        case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: 2
        case 0x1F300...0x1FAFF, 0x20000...0x3FFFD: 2
        default: 1
        }
    }
}
