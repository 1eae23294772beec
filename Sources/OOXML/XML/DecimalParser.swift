/// Reads decimal numbers such as `95.5` and `1.5E-3` from bytes.
///
/// A number of at most 15 digits and a small power of ten is exact in one division or multiplication of doubles
/// (Clinger 1990); the standard library reads the others.
enum DecimalParser {
    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var mantissa: UInt64 = 0
        var digits = 0
        var fraction = 0
        var hasPoint = false
        var index = 0
        let isNegative = unsafe bytes.first == 0x2D
        if isNegative { index = 1 }
        while index < bytes.count {
            let byte = unsafe bytes[index]
            if byte >= 0x30, byte <= 0x39 {
                mantissa = mantissa &* 10 &+ UInt64(byte - 0x30)
                digits += 1
                if hasPoint { fraction += 1 }
            } else if byte == 0x2E, !hasPoint {
                hasPoint = true
            } else {
                return unsafe slowly(bytes)
            }
            index += 1
        }
        guard digits > 0, digits <= 18, mantissa < 1 << 53 else { return unsafe slowly(bytes) }
        let value = Double(mantissa) / powers[fraction]
        return isNegative ? -value : value
    }

    /// The standard library knows more than decimal numbers: `0x10`, `1e3p4`, `nan` are none here.
    private static func slowly(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        let trimmed = text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        guard let first = trimmed.first(where: { $0 != "-" && $0 != "+" }),
            first.isNumber || first == ".", trimmed.allSatisfy("0123456789.eE+-".contains)
        else { return nil }
        return Double(String(trimmed))
    }
}
