/// Tells whether bytes are UTF-8, at a glance where they are ASCII or Chinese; the standard library has the word on
/// everything else.
enum UTF8Check {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        let plain = unsafe bytes.withUnsafeBytes { unsafe plainCount($0) }
        return plain == bytes.count
            || (try? UTF8Span(validating: bytes.span.extracting(plain...))) != nil
    }

    /// How many bytes from the front are surely well-formed characters; the last few are never looked at.
    private static func plainCount(_ bytes: UnsafeRawBufferPointer) -> Int {
        var place = 0
        let end = bytes.count - 8
        while place < end {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                .littleEndian
            if word & 0x8080_8080_8080_8080 == 0 {
                place += 8
            } else if word & 0x80 == 0 {
                place += 1
            } else if word & 0xC0_C0F0 == 0x80_80E0, isPlainLead(UInt8(truncatingIfNeeded: word)) {
                place += 3
            } else {
                return place
            }
        }
        return place
    }

    /// After E0 not all characters are well-formed, after ED there would be surrogates (The Unicode Standard, table 3-7).
    private static func isPlainLead(_ byte: UInt8) -> Bool { byte != 0xE0 && byte != 0xED }
}
