/// Undoes the escapes for characters that XML cannot hold: `_x000D_` is a carriage return (ECMA-376 §22.9.2.19).
///
/// Only a small `x` makes an escape: Excel writes the words `_X000D_` as they are, and `_x000D_` as `_x005F_x000D_`.
enum SheetEscapes {
    static func decoded(_ bytes: [UInt8]) -> String {
        guard mayHaveEscape(bytes) else { return UTF8Check.text(bytes) }
        var units: [UInt16] = []
        let source = Array(String(decoding: bytes, as: UTF8.self).utf16)
        var place = 0
        while place < source.count {
            if let unit = escape(source, place) {
                units.append(unit)
                place += 7
            } else {
                units.append(source[place])
                place += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func mayHaveEscape(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 7 else { return false }
        var index = 0
        while index <= bytes.count - 7 {
            if bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F {
                return true
            }
            index += 1
        }
        return false
    }

    private static func escape(_ units: [UInt16], _ place: Int) -> UInt16? {
        guard place + 6 < units.count, units[place] == 0x5F, units[place + 1] == 0x78,
            units[place + 6] == 0x5F
        else { return nil }
        var value: UInt16 = 0
        for unit in units[(place + 2)..<(place + 6)] {
            guard let byte = UInt8(exactly: unit),
                let digit = Character(UnicodeScalar(byte)).hexDigitValue
            else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
