/// A part made ready for the parser.
///
/// Three things are settled before libxml2 sees a byte: UTF-16 becomes UTF-8, encodings that no Office program writes
/// are refused, and so is a start tag so long that the parser would take quadratic time over it.
struct XMLInput {
    let bytes: [UInt8]
    /// Whether the bytes are to be UTF-8.
    let isUnicode: Bool

    /// Encodings in which the bytes of ASCII characters mean nothing else, so that `<` can be looked for as a byte.
    private static let encodings: Set<String> = [
        "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252", "gbk", "gb2312",
        "gb18030", "cp936", "big5",
    ]

    init(_ part: [UInt8], name: String, limits: Limits) throws(PackageFault) {
        if let isBig = Self.utf16Order(part) {
            guard part.count <= limits.entryBytes / 2 else { throw .tooLarge(.entry, part: name) }
            bytes = Self.withoutDeclaration(Self.utf8(part, isBig))
            isUnicode = true
        } else {
            bytes = part
            let encoding = Self.declaredEncoding(part) ?? "utf-8"
            guard Self.encodings.contains(encoding) else {
                throw .badXML(part: name, line: 1, reason: "encoding \(encoding)")
            }
            isUnicode = encoding == "utf-8" || encoding == "us-ascii"
        }
        guard !StartTagGuard.findsLongTag(bytes, limit: limits.tagBytes) else {
            throw .tooLarge(.tag, part: name)
        }
    }

    /// Tells UTF-16 by its byte order mark, or by the zero byte beside the first `<`.
    private static func utf16Order(_ part: [UInt8]) -> Bool? {
        guard part.count >= 4 else { return nil }
        switch (part[0], part[1]) {
        case (0xFE, 0xFF), (0x00, 0x3C): return part[1] == 0x3C ? part[2] == 0 : true
        case (0xFF, 0xFE), (0x3C, 0x00): return false
        default: return nil
        }
    }

    private static func utf8(_ part: [UInt8], _ isBig: Bool) -> [UInt8] {
        let units = stride(from: 0, to: part.count - 1, by: 2).lazy.map { place in
            unit(part[place], part[place + 1], isBig)
        }
        var result: [UInt8] = []
        result.reserveCapacity(part.count)
        _ = transcode(
            units.makeIterator(),
            from: UTF16.self,
            to: UTF8.self,
            stoppingOnError: false
        ) { result.append($0) }
        return result.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(result.dropFirst(3)) : result
    }

    private static func unit(_ first: UInt8, _ second: UInt8, _ isBig: Bool) -> UInt16 {
        let high = isBig ? first : second
        let low = isBig ? second : first
        return UInt16(high) << 8 | UInt16(low)
    }

    /// Drops `<?xml … encoding="UTF-16"?>`, which is no longer true.
    private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.starts(with: Array("<?xml".utf8)),
            let end = bytes.prefix(400).firstIndex(of: UInt8(ascii: ">"))
        else { return bytes }
        return Array(bytes[(end + 1)...])
    }

    private static func declaredEncoding(_ part: [UInt8]) -> String? {
        let head = part.prefix(400).drop { $0 != UInt8(ascii: "<") }
        guard head.starts(with: Array("<?xml".utf8)) else { return nil }
        let declaration = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        guard let word = declaration.lowercased().split(separator: "encoding").dropFirst().first
        else { return nil }
        return word.split { $0 == "\"" || $0 == "'" }.dropFirst().first.map(String.init)
    }
}
