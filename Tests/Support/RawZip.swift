/// A zip archive put together byte by byte, so that tests can make it lie.
///
/// Entries are stored, not compressed.
package struct RawZip {
    /// One entry, with what it claims about itself.
    package struct Entry {
        /// The name, in whatever bytes.
        package var name: String
        /// The bytes of the name where they are not UTF-8; nil for those of ``name``.
        package var rawName: [UInt8]?
        /// The content.
        package var bytes: [UInt8]
        /// The size that the headers state; nil for the true one.
        package var statedSize: Int?
        /// The checksum that the headers state; nil for the true one.
        package var statedChecksum: UInt32?
        /// The general purpose flags (APPNOTE §4.4.4); bit 0 says that the entry is encrypted.
        package var flags: UInt16 = 0

        /// Makes an honest entry.
        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        /// The name as it stands in the archive.
        var nameBytes: [UInt8] { rawName ?? Array(name.utf8) }

        /// Makes an honest entry of text in UTF-8.
        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    /// The entries in order.
    package var entries: [Entry]

    /// Makes an archive of entries.
    package init(_ entries: [Entry]) { self.entries = entries }

    /// The bytes of the archive.
    package var bytes: [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let header = Self.header(entry)
            directory += Self.le32(0x0201_4B50) + Self.le16(20) + header + Self.le16(0)
            directory += Self.le16(0) + Self.le16(0) + Self.le32(0) + Self.le32(body.count)
            directory += entry.nameBytes
            body += Self.le32(0x0403_4B50) + header + entry.nameBytes + entry.bytes
        }
        let count = Self.le16(entries.count)
        return body + directory + Self.le32(0x0605_4B50) + Self.le16(0) + Self.le16(0) + count
            + count + Self.le32(directory.count) + Self.le32(body.count) + Self.le16(0)
    }

    /// What the local and the central header have in common: version to the length of the extra field.
    private static func header(_ entry: Entry) -> [UInt8] {
        let checksum = entry.statedChecksum ?? crc32(entry.bytes)
        return le16(20) + le16(Int(entry.flags)) + le16(0) + le16(0) + le16(0x21)
            + le32(Int(checksum)) + le32(entry.bytes.count)
            + le32(entry.statedSize ?? entry.bytes.count) + le16(entry.nameBytes.count) + le16(0)
    }

    private static func le16(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }

    private static func le32(_ value: Int) -> [UInt8] {
        le16(value & 0xFFFF) + le16(value >> 16 & 0xFFFF)
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
        }
    }

    /// The checksum that zip archives use (ISO 3309).
    package static func crc32(_ bytes: [UInt8]) -> UInt32 {
        let start: UInt32 = 0xFFFF_FFFF
        return ~bytes.reduce(start) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }
}
