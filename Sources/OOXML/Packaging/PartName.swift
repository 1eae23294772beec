/// The names of parts, as far as they must be compared and put together.
enum PartName {
    /// A name in the one form that look-ups use: no slash in front, `/` between folders, lower case.
    ///
    /// Old writers use `\`; names are equal whatever their case (ECMA-376 part 2 §6.2.2.3).
    static func normalised(_ name: String) -> String {
        let slashed =
            name.utf8.contains(0x5C) ? name.split(separator: "\\").joined(separator: "/") : name
        let bare = slashed.hasPrefix("/") ? String(slashed.drop { $0 == "/" }) : slashed
        return bare.lowercased()
    }

    /// Where a relationship of a part leads: `../media/a.png` from `word/document.xml` is `media/a.png`.
    static func resolved(_ target: String, from part: String) -> String {
        let path = decoded(target.prefix { $0 != "#" })
        let words = path.split { $0 == "/" || $0 == "\\" }
        let isAbsolute = path.hasPrefix("/") || path.hasPrefix("\\")
        var folders = isAbsolute ? [] : part.split(separator: "/").dropLast().map { $0[...] }
        for word in words where word != "." {
            if word == ".." { _ = folders.popLast() } else { folders.append(word) }
        }
        return folders.joined(separator: "/")
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
