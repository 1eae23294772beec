/// The end of a zip archive: its end record and the names in its central directory.
///
/// Whoever copies a file writes its end last, so an archive without an end record is still on its way
/// or was cut off. Nothing is inflated and no size is believed beyond the file's own.
struct ZipTail {
    /// The names of the entries, at most ``mostNames`` of them; bytes that are not UTF-8 become U+FFFD.
    let names: [String]

    /// More names than this are not needed to tell what an archive is.
    private static let mostNames = 4_096
    /// The end record (22 bytes) and the longest comment it may carry (APPNOTE.TXT §4.3.16).
    private static let longestEnd = 22 + 65_535
    /// No more of the central directory is looked at than this.
    private static let mostDirectory = 1 << 20

    /// Finds the end record; `nil` when the archive has none or it points outside the file.
    init?(size: Int, read: (_ offset: Int, _ count: Int) -> [UInt8]) {
        // Comments are rare, so the end record is nearly always in the last kilobyte.
        for length in [1_024, Self.longestEnd] {
            let start = max(0, size - length)
            let tail = read(start, size - start)
            if let directory = Self.directory(tail: tail, start: start, read: read) {
                names = Self.names(directory)
                return
            }
        }
        return nil
    }

    /// The bytes of the central directory that the last sound end record points to.
    private static func directory(
        tail: [UInt8],
        start: Int,
        read: (Int, Int) -> [UInt8]
    ) -> [UInt8]? {
        guard tail.count >= 22 else { return nil }
        for at in stride(from: tail.count - 22, through: 0, by: -1)
        where tail[at] == 0x50 && tail[at + 1] == 0x4B && tail[at + 2] == 5 && tail[at + 3] == 6 {
            let length = tail.number(at: at + 12, bytes: 4)
            if length == 0 { return [] }
            // Either where it says, or right before the end record when something was put before the archive.
            for offset in [tail.number(at: at + 16, bytes: 4), start + at - length]
            where offset >= 0 && offset + length <= start + at {
                let directory = read(offset, min(length, mostDirectory))
                if directory.starts(with: [0x50, 0x4B, 1, 2]) { return directory }
            }
        }
        return nil
    }

    private static func names(_ directory: [UInt8]) -> [String] {
        var names: [String] = []
        var at = 0
        while at + 46 <= directory.count, names.count < mostNames,
            directory[at..<at + 4].elementsEqual([0x50, 0x4B, 1, 2])
        {
            let name = directory.number(at: at + 28, bytes: 2)
            let rest =
                directory.number(at: at + 30, bytes: 2) + directory.number(at: at + 32, bytes: 2)
            guard at + 46 + name <= directory.count else { break }
            names.append(String(decoding: directory[at + 46..<at + 46 + name], as: UTF8.self))
            at += 46 + name + rest
        }
        return names
    }
}

extension [UInt8] {
    /// A little-endian number; the caller has checked the bounds.
    fileprivate func number(at offset: Int, bytes: Int) -> Int {
        (0..<bytes).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
    }
}
