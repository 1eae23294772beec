/// Finds start tags that are too long for the parser, at the cost of a glance at every 16th kilobyte.
///
/// libxml2 2.9 compares every attribute of a tag with every other: 200,000 of them take 20 seconds. `<` cannot stand
/// inside a tag, not even in a value. So a long tag leaves a long run of bytes without `<`; only where one is seen is
/// the text before it read properly.
enum StartTagGuard {
    static func findsLongTag(_ bytes: [UInt8], limit: Int) -> Bool {
        guard bytes.count > limit else { return false }
        let block = max(1, limit / 4)
        var place = 0
        while place + block <= bytes.count {
            if let found = bytes[place..<(place + block)].firstIndex(of: UInt8(ascii: "<")) {
                // The next look begins behind what was found: tags are short, so this is nearly the whole block.
                place = max(found + 1, place + block - limit / 8)
            } else if isLongTag(bytes, before: place, limit) {
                return true
            } else {
                // A long text or comment: go on behind it.
                place = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            }
        }
        return false
    }

    private static func isLongTag(_ bytes: [UInt8], before place: Int, _ limit: Int) -> Bool {
        guard let start = bytes[..<place].lastIndex(of: UInt8(ascii: "<")), start + 1 < place,
            ![UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[start + 1])
        else { return false }
        var quote: UInt8?
        for index in start..<min(bytes.count, start + limit) {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return false
            }
        }
        return bytes.count > start + limit
    }
}
