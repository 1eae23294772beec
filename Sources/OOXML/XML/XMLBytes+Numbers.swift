extension XMLBytes {
    /// The bytes as a whole number; nil when anything else than digits, a sign in front and blanks around is there.
    var int: Int? {
        var value = 0
        var digits = 0
        var isNegative = false
        for index in 0..<count {
            switch self[index] {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case 0x2D where digits == 0: isNegative = true
            case 0x2B where digits == 0: continue
            case let byte where byte >= 0x30 && byte <= 0x39 && digits < 18:
                value = value * 10 + Int(byte - 0x30)
                digits += 1
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        return isNegative ? -value : value
    }

    /// An on/off value (ECMA-376 §22.9.2.7): `1`, `true` and `on`; everything else is off.
    var isOn: Bool { self == "1" || self == "true" || self == "on" || self == "t" }
}
