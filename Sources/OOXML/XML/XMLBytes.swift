/// Bytes that the parser owns: valid during one call of a handler and not a moment longer.
///
/// Names and values are compared as bytes; a String is made only of what is kept.
@safe struct XMLBytes {
    private let start: UnsafePointer<UInt8>
    let count: Int

    init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        unsafe self.start = start
        self.count = count
    }

    /// A name that ends with a zero byte, as the parser's dictionary keeps them.
    init(name: UnsafePointer<UInt8>) {
        var count = 0
        while unsafe name[count] != 0 { count += 1 }
        unsafe self.init(name, count)
    }

    var buffer: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: start, count: count)
    }

    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    var string: String { unsafe UTF8Check.text(buffer) }

    subscript(index: Int) -> UInt8 {
        unsafe buffer[index]
    }

    var first: UInt8? { count > 0 ? self[0] : nil }

    static func == (bytes: XMLBytes, word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count
        where unsafe bytes.start[index] != word.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether two stretches hold the same bytes, eight at a glance.
    static func == (a: XMLBytes, b: XMLBytes) -> Bool {
        guard a.count == b.count else { return false }
        var place = 0
        let (first, second) = unsafe (
            UnsafeRawBufferPointer(a.buffer), UnsafeRawBufferPointer(b.buffer)
        )
        while place + 8 <= a.count {
            guard
                unsafe first.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    == second.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            else { return false }
            place += 8
        }
        while place < a.count {
            guard unsafe first[place] == second[place] else { return false }
            place += 1
        }
        return true
    }

    static func ~= (word: StaticString, bytes: XMLBytes) -> Bool { bytes == word }
}
