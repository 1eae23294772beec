/// What a string must become before it can stand in a workbook.
///
/// Excel refuses or repairs a file with control characters, with more than 32,767 UTF-16 units in a cell, and
/// reads `_x0041_` in a cell as an escaped `A` (ECMA-376 §22.9.2.19, ST_Xstring).
package enum SafeText {
    /// The most UTF-16 units that a cell holds.
    package static let longest = 32_767

    /// The text of a cell: without control characters, with `_xHHHH_` escaped, cut to what a cell holds.
    package static func cell(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        return cut(escaped(plain(text)), to: longest)
    }

    /// The text without control characters and noncharacters; line ends become `\n`.
    ///
    /// For names, titles and messages, in which `_xHHHH_` has no meaning.
    package static func plain(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A: if !afterReturn { clean.append(scalar) }
            case 0x0D: clean.append("\n")
            case 0x09: clean.append(scalar)
            case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: continue
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }

    /// The text cut to so many UTF-16 units, the last of them `…`, never inside a character.
    package static func cut(_ text: String, to units: Int) -> String {
        guard text.utf16.count > units else { return text }
        var kept = ""
        var left = units - 1
        for character in text {
            left -= character.utf16.count
            if left < 0 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// Short, without control characters, underlines and U+FFxx: nothing to do, as for nearly every text.
    private static func isPlain(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        for byte in text.utf8 where byte < 0x20 || byte == 0x5F || byte == 0x7F || byte == 0xEF {
            if byte != 0x0A && byte != 0x09 { return false }
        }
        return true
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        for (index, byte) in source.enumerated() {
            bytes.append(byte)
            if byte == UInt8(ascii: "_"), isEscape(source[index...].prefix(7)) {
                bytes += "x005F_".utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        let seven = Array(bytes)
        guard seven.count == 7, seven[1] == UInt8(ascii: "x"), seven[6] == UInt8(ascii: "_") else {
            return false
        }
        return seven[2...5].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
}
