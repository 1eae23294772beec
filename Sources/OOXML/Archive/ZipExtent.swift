/// Where an archive begins and ends within the bytes of a file.
///
/// The end record of a zip archive (APPNOTE §4.3.16) is 22 bytes long and looked for from the back, since mail gateways
/// add bytes after it, and downloads before the archive. A comment after the record is left out.
struct ZipExtent {
    let start: Int
    let end: Int
    var count: Int { end - start }

    /// Bytes that may follow an archive and still be passed over: a comment, or padding.
    private static let reach = 1 << 20

    init?(of bytes: [UInt8]) {
        guard let record = Self.lastEndRecord(bytes) else { return nil }
        let size = Self.number(bytes, record + 12)
        let offset = Self.number(bytes, record + 16)
        let first = record - size - offset
        // The numbers of a Zip64 archive are elsewhere: such an archive is taken to begin where the file does.
        start = size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || first < 0 ? 0 : first
        end = record + 22
    }

    private static func lastEndRecord(_ bytes: [UInt8]) -> Int? {
        var place = bytes.count - 22
        let stop = max(0, place - reach)
        while place >= stop {
            if bytes[place] == 0x50, bytes[place + 1] == 0x4B, bytes[place + 2] == 5,
                bytes[place + 3] == 6
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
    }
}
