/// Writes entries one behind the other, then the directory of the archive (APPNOTE §4.3).
struct ZipEntryWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// 1 January 1980 as MS-DOS writes a date (APPNOTE §4.4.6).
    private static let firstDay = 0x0021

    /// Appends an entry.
    mutating func append(_ entry: ZipEntry) {
        let offset = bytes.count
        Self.put(0x0403_4B50, 4, &bytes)
        Self.describe(entry, &bytes)
        bytes += entry.name
        bytes += entry.data
        Self.put(0x0201_4B50, 4, &directory)
        Self.put(20, 2, &directory)  // Made by: nobody's attributes.
        Self.describe(entry, &directory)
        Self.put(0, 10, &directory)  // No comment, disk 0, no attributes.
        Self.put(offset, 4, &directory)
        directory += entry.name
        count += 1
    }

    /// The whole archive.
    func finished() -> [UInt8] {
        var end: [UInt8] = []
        Self.put(0x0605_4B50, 4, &end)
        Self.put(0, 4, &end)
        Self.put(count, 2, &end)
        Self.put(count, 2, &end)
        Self.put(directory.count, 4, &end)
        Self.put(bytes.count, 4, &end)
        Self.put(0, 2, &end)
        return bytes + directory + end
    }

    /// What the local header and the directory say alike, from the version to the length of the extra field.
    private static func describe(_ entry: ZipEntry, _ bytes: inout [UInt8]) {
        put(20, 2, &bytes)
        // Bit 11: the name is in UTF-8.
        put(entry.name.allSatisfy { $0 < 0x80 } ? 0 : 0x0800, 2, &bytes)
        put(entry.method, 2, &bytes)
        put(0, 2, &bytes)
        put(firstDay, 2, &bytes)
        put(entry.checksum, 4, &bytes)
        put(entry.data.count, 4, &bytes)
        put(entry.size, 4, &bytes)
        put(entry.name.count, 2, &bytes)
        put(0, 2, &bytes)
    }

    /// A number in so many bytes, the low byte first.
    private static func put(_ number: Int, _ count: Int, _ bytes: inout [UInt8]) {
        for place in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: place < 8 ? number >> (place * 8) : 0))
        }
    }
}
