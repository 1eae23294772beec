/// A part made ready for the parser.
///
/// Three things are settled before libxml2 sees a byte: UTF-16 becomes UTF-8, encodings that no Office program writes
/// are refused, and so is a start tag with so many attributes that the parser would take quadratic time over it.
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
        guard !StartTagGuard.findsCrowdedTag(bytes, limits) else {
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

    /// The encoding that `<?xml … encoding="…"?>` names, in lower case; nil when it names none.
    private static func declaredEncoding(_ part: [UInt8]) -> String? {
        let start = part.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = part[start..<min(part.count, start + 400)]
        guard head.starts(with: declaration) else { return nil }
        var rest = head.prefix { $0 != UInt8(ascii: ">") }
        while !rest.isEmpty, !rest.starts(with: encoding) { rest = rest.dropFirst() }
        rest = rest.dropFirst(encoding.count).drop { $0 != 0x22 && $0 != 0x27 }
        guard let quote = rest.first else { return nil }
        let name = rest.dropFirst().prefix { $0 != quote }
        return String(decoding: name.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static let declaration = Array("<?xml".utf8)
    private static let encoding = Array("encoding".utf8)
}
