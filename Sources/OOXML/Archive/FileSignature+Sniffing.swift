extension FileSignature {
    /// Tells what bytes are; an archive is looked into only by name of its entries, never inflated.
    package static func of(_ bytes: [UInt8]) -> FileSignature {
        guard !bytes.isEmpty else { return .empty }
        if bytes.starts(with: [0x50, 0x4B]), bytes.count > 3, bytes[2] < 9 {
            return zipKind(bytes)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return compoundKind(bytes)
        }
        return magic.first { bytes.starts(with: $0.0) }?.1 ?? wordsKind(bytes)
    }

    private static let magic: [([UInt8], FileSignature)] = [
        (Array("%PDF".utf8), .pdf), ([0xFF, 0xD8, 0xFF], .jpeg), ([0x89, 0x50, 0x4E, 0x47], .png),
        (Array("{\\rtf".utf8), .rtf), (Array("Rar!".utf8), .rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x1F, 0x8B], .gzip),
        (Array("GIF8".utf8), .picture), (Array("BM".utf8), .picture),
        ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
        (Array("RIFF".utf8), .picture), ([0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70], .picture),
        ([0, 0, 0, 0x1C, 0x66, 0x74, 0x79, 0x70], .picture),
        // Excel 2–4 wrote bare records without a compound file around them.
        ([0x09, 0x08, 0x10, 0x00], .legacyExcel), ([0x09, 0x04, 0x06, 0x00], .legacyExcel),
    ]

    private static func zipKind(_ bytes: [UInt8]) -> FileSignature {
        // The name of the first entry stands at byte 30. OpenDocument puts its media type first and
        // uncompressed (ODF 1.3 part 2 §3.3).
        let head = bytes.dropFirst(30)
        if head.starts(with: openDocumentHead) { return .openDocument }
        return head.starts(with: ofdHead) ? .ofd : .zip
    }

    private static let openDocumentHead = Array("mimetypeapplication/vnd.oasis.opendocument".utf8)
    private static let ofdHead = Array("OFD.xml".utf8)

    /// The streams of a compound file are named in UTF-16 in its directory (MS-CFB §2.6.1).
    private static func compoundKind(_ bytes: [UInt8]) -> FileSignature {
        let names = streamNames(bytes)
        if names.contains(where: { $0 == "EncryptedPackage" || $0 == "EncryptionInfo" }) {
            return .encryptedOffice
        }
        if names.contains("WordDocument") { return .legacyWord }
        if names.contains("Workbook") || names.contains("Book") { return .legacyExcel }
        return .compound
    }

    /// Every directory entry is 128 bytes long and sits at a multiple of 128: no chain has to be followed.
    private static func streamNames(_ bytes: [UInt8]) -> [String] {
        stride(from: 512, to: min(bytes.count, 16 << 20) - 127, by: 128).compactMap { start in
            let length = Int(bytes[start + 64])
            let kind = bytes[start + 66]
            guard bytes[start + 65] == 0, (4...64).contains(length), kind == 2 || kind == 1,
                bytes[start + 1] == 0
            else { return nil }
            let units = stride(from: start, to: start + length - 2, by: 2).map { bytes[$0] }
            return String(decoding: units, as: UTF8.self)
        }
    }

    private static func wordsKind(_ bytes: [UInt8]) -> FileSignature {
        let head = bytes.prefix(512)
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        let letters = head.filter { $0 > 0x20 && $0 < 0x7F }.map { $0 | 0x20 }
        let words = String(decoding: letters, as: UTF8.self)
        if words.hasPrefix("<html") || words.hasPrefix("<!doctypehtml") || words.contains("<html")
            || words.hasPrefix("<table") || words.hasPrefix("mime-version:")
        {
            return .html
        }
        if words.hasPrefix("<?xml") { return .xml }
        let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
        return controls == 0 || isUTF16 ? .text : .unknown
    }
}
