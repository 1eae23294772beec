/// A path of the file system as raw bytes, since names need not be UTF-8 (old archives hold GBK).
struct Path: Sendable, Hashable, Comparable {
    let bytes: [UInt8]

    /// Takes a path from a person or a program; slashes at its end are dropped.
    init(_ text: String) {
        var bytes = Array(text.utf8)
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        self.bytes = bytes
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The path as text; bytes that are not UTF-8 become U+FFFD.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The part after the last slash.
    var lastComponent: Path {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
        return Path(bytes: Array(bytes[(slash + 1)...]))
    }

    /// The part before the last slash, or `nil` when there is none.
    var parent: Path? {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return nil }
        return Path(bytes: Array(bytes[..<slash]))
    }

    func appending(_ name: Path) -> Path {
        bytes.isEmpty ? name : Path(bytes: bytes + [UInt8(ascii: "/")] + name.bytes)
    }

    func appending(_ name: String) -> Path { appending(Path(name)) }

    /// Gives the path as C wants it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return try terminated.withUnsafeBufferPointer { buffer in
            // The array always holds at least the terminator, so there is a base address.
            guard let base = buffer.baseAddress else { return try "".withCString(body) }
            return try body(base)
        }
    }

    static func < (left: Path, right: Path) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
