extension String {
    /// The text without white space and with full-width forms made narrow; only for comparing.
    var squeezed: String {
        var flat = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                flat.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x2026: flat.append(contentsOf: "...".unicodeScalars)
            case 0x200B...0x200F, 0xFEFF: continue
            default: flat.append(scalar)
            }
        }
        return String(flat)
    }

    /// The text without white space at its ends.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension Character {
    /// Whether it takes the width of a Chinese character: UAX #11 W and F, and the marks that Chinese faces set wide.
    var isWide: Bool {
        if Self.ambiguous.contains(self) { return true }
        switch unicodeScalars.first?.value ?? 0 {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x3000,
            0x20000...0x3FFFD:
            return true
        default: return false
        }
    }

    /// Whether it is one of the marks that stand in both Western and Chinese faces.
    var isAmbiguous: Bool { Self.ambiguous.contains(self) }

    private static let ambiguous: Set<Character> = Set("“”‘’—…·")
}
