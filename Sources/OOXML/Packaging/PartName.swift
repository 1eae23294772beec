/// The names of parts, as far as they must be compared and put together.
enum PartName {
    /// A name in the one form that look-ups use: no slash in front, `/` between folders, lower case.
    ///
    /// Old writers use `\`; names are equal whatever their case (ECMA-376 part 2 §6.2.2.3). `%20` may stand in the archive
    /// as the standard has it, or undone, as most archivers write it (§7.3.4).
    static func normalised(_ name: String) -> String {
        let slashed =
            name.utf8.contains(0x5C) ? name.split(separator: "\\").joined(separator: "/") : name
        let bare = slashed.hasPrefix("/") ? String(slashed.drop { $0 == "/" }) : slashed
        return decoded(bare[...]).lowercased()
    }

    /// Where a relationship of a part leads: `../media/a.png` from `word/document.xml` is `media/a.png`.
    static func resolved(_ target: String, from part: String) -> String {
        if isPlain(target) { return joined(target, to: part) }
        let path = decoded(target.prefix { $0 != "#" })
        let words = path.split { $0 == "/" || $0 == "\\" }
        let isAbsolute = path.hasPrefix("/") || path.hasPrefix("\\")
        var folders = isAbsolute ? [] : part.split(separator: "/").dropLast().map { $0[...] }
        for word in words where word != "." {
            if word == ".." { _ = folders.popLast() } else { folders.append(word) }
        }
        return folders.joined(separator: "/")
    }

    /// Whether a target is made of letters that need no second look, with no `.` or `..` for a folder.
    private static func isPlain(_ target: String) -> Bool {
        var last = UInt8(ascii: "/")
        for byte in target.utf8 {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "-"): break
            case UInt8(ascii: "/"): if last == byte, target.utf8.first != byte { return false }
            case UInt8(ascii: "."):
                if last == UInt8(ascii: "/") || last == byte { return false }
            default: return false
            }
            last = byte
        }
        return true
    }

    private static func joined(_ target: String, to part: String) -> String {
        if target.hasPrefix("/") { return String(target.drop { $0 == "/" }) }
        guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return target }
        return String(part[...slash]) + target
    }

    /// The part that holds the relationships of a part: `word/_rels/document.xml.rels`.
    static func relationships(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[...slash])_rels/\(part[part.index(after: slash)...]).rels"
    }

    /// Undoes `%20` and its like.
    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(0x25) else { return String(text) }
        let bytes = Array(text.utf8)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x25, index + 2 < bytes.count,
                let byte = UInt8(
                    String(decoding: bytes[index + 1...index + 2], as: UTF8.self),
                    radix: 16
                )
            {
                plain.append(byte)
                index += 3
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
