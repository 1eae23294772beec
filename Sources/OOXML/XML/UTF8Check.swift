/// Tells whether bytes are UTF-8, at a glance where they are Latin or Chinese; the standard library has the word on
/// everything else.
enum UTF8Check {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        let plain = unsafe bytes.withUnsafeBytes { unsafe plainPart($0) }
        return plain.count == bytes.count
            || (try? UTF8Span(validating: bytes.span.extracting(plain.count...))) != nil
    }

    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let plain = unsafe plainPart(UnsafeRawBufferPointer(bytes))
        guard plain.count == bytes.count else {
            return unsafe String(decoding: bytes, as: UTF8.self)
        }
        let known = unsafe UTF8Span(unchecked: bytes.span, isKnownASCII: plain.isASCII)
        return String(copying: known)
    }

    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    static func text(_ bytes: [UInt8]) -> String {
        unsafe bytes.withUnsafeBufferPointer { unsafe text($0) }
    }

    /// How many bytes from the front are surely well-formed characters, and whether those are all ASCII.
    private static func plainPart(
        _ bytes: UnsafeRawBufferPointer
    ) -> (count: Int, isASCII: Bool) {
        var place = 0
        var isASCII = true
        while place < bytes.count {
            while place + 32 <= bytes.count, unsafe isPlain(bytes, place) { place += 32 }
            let word = unsafe word(bytes, place)
            let highs = word & 0x8080_8080_8080_8080
            if word & 0x80 == 0 {
                place += highs.trailingZeroBitCount >> 3
            } else if word & 0xC0_C0F0 == 0x80_80E0, isPlainLead(UInt8(truncatingIfNeeded: word)) {
                place += 3
                isASCII = false
            } else if word & 0xC0E0 == 0x80C0, word & 0xFF > 0xC1 {
                place += 2
                isASCII = false
            } else {
                return (place, false)
            }
        }
        return (bytes.count, isASCII)
    }

    /// Whether 32 bytes are ASCII.
    private static func isPlain(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        let words = unsafe bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
        return (words & 0x8080_8080_8080_8080) == .zero
    }

    /// Eight bytes, the first of them lowest; zeros, which are ASCII, beyond the end.
    private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        if place + 8 <= bytes.count {
            return unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        }
        return (place..<bytes.count).reversed().reduce(0) { unsafe $0 << 8 | UInt64(bytes[$1]) }
    }

    /// After E0 not all characters are well-formed, after ED there would be surrogates (The Unicode Standard, table 3-7).
    private static func isPlainLead(_ byte: UInt8) -> Bool { byte != 0xE0 && byte != 0xED }
}
