extension FileKind {
    /// Tells what bytes are; an archive is looked into only by the names of its entries.
    package static func of(_ bytes: [UInt8]) -> FileKind {
        of(size: bytes.count) { offset, count in
            let start = min(max(offset, 0), bytes.count)
            return Array(bytes[start..<min(start + max(count, 0), bytes.count)])
        }
    }

    /// Tells what an open file is, reading its head and its central directory only.
    static func of(_ file: borrowing Descriptor, size: Int) -> FileKind {
        let number = file.number
        let tail = ZipTail(size: size) { borrowed(number, $0, $1) }
        return of(head: borrowed(number, 0, 120), tail: tail)
    }

    private static func of(size: Int, read: (Int, Int) -> [UInt8]) -> FileKind {
        of(head: read(0, 120), tail: ZipTail(size: size, read: read))
    }

    private static func borrowed(_ number: Int32, _ offset: Int, _ count: Int) -> [UInt8] {
        Descriptor.bytes(of: number, at: offset, count: count)
    }

    private static func of(head: [UInt8], tail: @autoclosure () -> ZipTail?) -> FileKind {
        guard !head.isEmpty else { return .empty }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
        {
            // OpenDocument puts its media type first and uncompressed (ODF 1.3 part 2 §3.3).
            let text = String(decoding: head, as: UTF8.self)
            if text.contains("mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
            return of(names: tail()?.names ?? [])
        }
        return magic.first { head.starts(with: $0.0) }?.1 ?? .unknown
    }

    /// Names are compared without regard to case, with `\` taken for `/` as some old writers put it.
    private static func of(names: [String]) -> FileKind {
        let names = Set(names.map { $0.lowercased().replacing("\\", with: "/") })
        if names.contains("ofd.xml") { return .ofd }
        guard names.contains("[content_types].xml") else { return .zip }
        if names.contains("xl/workbook.xml") {
            return names.contains("xl/vbaproject.bin") ? .macroWorkbook : .workbook
        }
        if names.contains("word/document.xml") {
            return names.contains("word/vbaproject.bin") ? .macroDocument : .document
        }
        return .package
    }

    private static let magic: [([UInt8], FileKind)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound), (Array("%PDF".utf8), .pdf),
        ([0xFF, 0xD8, 0xFF], .picture), ([0x89, 0x50, 0x4E, 0x47], .picture),
        (Array("GIF8".utf8), .picture), (Array("BM".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        (Array("{\\rtf".utf8), .rtf), (Array("Rar!".utf8), .otherArchive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive), ([0x1F, 0x8B], .otherArchive),
    ]
}
