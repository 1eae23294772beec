/// Finds start tags with too many attributes for the parser, at the cost of a glance at every 16th kilobyte.
///
/// libxml2 2.9 compares every attribute of a tag with every other: 200,000 of them take 20 seconds. Length alone is no
/// fault: Word puts a whole picture into one attribute (`o:gfxdata`), a megabyte of Base64. `<` cannot stand inside a
/// tag, not even in a value. So a long tag leaves a long run of bytes without `<`; only where one is seen are the
/// attributes of the tag before it counted.
enum StartTagGuard {
    static func findsCrowdedTag(_ bytes: [UInt8], _ limits: Limits) -> Bool {
        guard bytes.count > limits.tagBytes else { return false }
        let block = max(1, limits.tagBytes / 4)
        var place = 0
        while place + block <= bytes.count {
            if let found = bytes[place..<(place + block)].firstIndex(of: UInt8(ascii: "<")) {
                // The next look begins behind what was found: tags are short, so this is nearly the whole block.
                place = max(found + 1, place + block - limits.tagBytes / 8)
            } else if isCrowded(bytes, before: place, limits.attributes + limits.namespaces) {
                return true
            } else {
                // A long text, comment or value: go on behind it.
                place = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            }
        }
        return false
    }

    /// Tells whether the tag that a place stands in has more attributes than are allowed.
    private static func isCrowded(_ bytes: [UInt8], before place: Int, _ most: Int) -> Bool {
        guard let start = bytes[..<place].lastIndex(of: UInt8(ascii: "<")), start + 1 < place,
            ![UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[start + 1])
        else { return false }
        var quote: UInt8?
        var attributes = 0
        for byte in bytes[start...] {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                attributes += 1
                if attributes > most { return true }
            } else if byte == UInt8(ascii: ">") {
                return false
            }
        }
        return false
    }
}
