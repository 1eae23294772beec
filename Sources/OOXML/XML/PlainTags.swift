/// The tags of the element names met so far, by the bytes of the name and the bindings in force.
struct PlainTags<Tag> {
    private struct Entry {
        let name: XMLBytes
        let scope: Int
        let tag: Tag
    }

    private static var size: Int { 512 }
    private var entries: [Entry?] = Array(repeating: nil, count: Self.size)
    private var inserted = 0

    func tag(_ name: XMLBytes, scope: Int) -> Tag? {
        var slot = Self.slot(name, scope)
        while let entry = entries[slot] {
            if entry.scope == scope, Self.isSame(entry.name, name) { return entry.tag }
            slot = (slot + 1) & (Self.size - 1)
        }
        return nil
    }

    /// Puts a tag in, while there is room, and gives the count of all that were put in or would have been.
    mutating func insert(_ name: XMLBytes, scope: Int, _ tag: Tag) -> Int {
        inserted += 1
        guard inserted <= Self.size / 2 else { return inserted }
        var slot = Self.slot(name, scope)
        while entries[slot] != nil { slot = (slot + 1) & (Self.size - 1) }
        entries[slot] = Entry(name: name, scope: scope, tag: tag)
        return inserted
    }

    private static func isSame(_ a: XMLBytes, _ b: XMLBytes) -> Bool {
        guard a.count == b.count else { return false }
        for index in 0..<a.count where a[index] != b[index] { return false }
        return true
    }

    private static func slot(_ name: XMLBytes, _ scope: Int) -> Int {
        var hash = UInt(bitPattern: scope &+ name.count)
        for index in 0..<name.count { hash = (hash &* 31) &+ UInt(name[index]) }
        return Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
