/// The tags of the names seen so far in one scan.
///
/// libxml2 keeps each name and address once (`xmlDict`), so two equal names have the same pointers: a look-up compares
/// two words instead of two strings.
@safe struct TagTable<Handler: XMLHandler> {
    private struct Entry {
        let name: UInt
        let address: UInt
        let tag: Handler.Tag
    }

    private static var size: Int { 256 }
    private var entries: [Entry?] = Array(repeating: nil, count: Self.size)
    private var used = 0

    mutating func tag(
        _ name: UnsafePointer<UInt8>,
        _ address: UnsafePointer<UInt8>?
    ) -> Handler.Tag {
        let key = UInt(bitPattern: name)
        let space = UInt(bitPattern: address)
        var slot = Int(truncatingIfNeeded: (key ^ space &* 31) &* 0x9E37_79B9_7F4A_7C15 >> 40)
        slot &= Self.size - 1
        while let entry = entries[slot] {
            if entry.name == key, entry.address == space { return entry.tag }
            slot = (slot + 1) & (Self.size - 1)
        }
        let tag = Handler.tag(
            for: XMLName(
                namespace: unsafe XMLNamespace(address.map { unsafe XMLBytes(name: $0) }),
                local: unsafe XMLBytes(name: name).string
            )
        )
        // Only a hostile part has this many names; it is served without the table.
        if used < Self.size / 2 {
            entries[slot] = Entry(name: key, address: space, tag: tag)
            used += 1
        }
        return tag
    }
}
