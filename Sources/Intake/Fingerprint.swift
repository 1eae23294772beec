import Crypto

/// The SHA-256 of a file's bytes: the one identity of a file, whatever its name.
package struct Fingerprint: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let hex: String

    /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
    package init?(_ hex: some StringProtocol) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy(Self.isDigit) else { return nil }
        self.hex = String(hex)
    }

    /// Takes the fingerprint of bytes.
    package init(of bytes: [UInt8]) {
        var hasher = FingerprintHasher()
        bytes.withUnsafeBytes { hasher.update($0) }
        self = hasher.finish()
    }

    fileprivate init(digest: SHA256Digest) {
        hex = String(unsafeUninitializedCapacity: 64) { buffer in
            var next = 0
            for byte in digest {
                buffer[next] = Self.digit(byte >> 4)
                buffer[next + 1] = Self.digit(byte & 15)
                next += 2
            }
            return next
        }
    }

    /// The digits.
    package var description: String { hex }

    /// Orders by digits.
    package static func < (left: Self, right: Self) -> Bool { left.hex < right.hex }

    private static func digit(_ nibble: UInt8) -> UInt8 {
        nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

/// Takes a fingerprint of bytes as they pass by.
struct FingerprintHasher {
    private var digest = SHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) { digest.update(bufferPointer: bytes) }

    consuming func finish() -> Fingerprint { Fingerprint(digest: digest.finalize()) }
}
