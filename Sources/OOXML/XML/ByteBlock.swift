/// Eight bytes of a part, looked at in one go.
///
/// Each question is answered by marks: the high bit of a byte is set where the answer is yes. Only the first mark is
/// exact, since borrowing runs upwards from it; marks of several questions may be joined with `|`.
struct ByteBlock {
    /// The bytes, the first of them lowest.
    let bits: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Takes the bytes at a place; nil when there are fewer than eight.
    init?(_ bytes: UnsafePointer<UInt8>, _ place: Int, of count: Int) {
        guard place + 8 <= count else { return nil }
        let start = unsafe UnsafeRawPointer(bytes + place)
        bits = unsafe start.loadUnaligned(as: UInt64.self).littleEndian
    }

    /// Where the bytes are one byte.
    func marks(_ byte: UInt8) -> UInt64 {
        let differences = bits ^ (Self.ones &* UInt64(byte))
        return (differences &- Self.ones) & ~differences & Self.highs
    }

    /// Where the bytes are control characters, below 0x20.
    var controls: UInt64 { (bits &- Self.ones &* 0x20) & ~bits & Self.highs }

    /// How many bytes come before the first mark; 8 when there is none.
    static func count(before marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }
}
