/// The tags of the names seen so far in one scan.
///
/// libxml2 keeps each name and address once (`xmlDict`), so two equal names have the same pointers: a look-up compares
/// two words instead of two strings.
struct TagTable {
    private struct Entry {
        var name: UInt = 0
        var address: UInt = 0
        var code: UInt8 = 0
    }

    private static let size = 256
    private var entries = Array(repeating: Entry(), count: size)
    private var used = 0

    /// The tag of a name; nil when it has not been put in.
    func code(_ name: UInt, _ address: UInt) -> UInt8? {
        var slot = Self.slot(name, address)
        while entries[slot].name != 0 {
            if entries[slot].name == name, entries[slot].address == address {
                return entries[slot].code
            }
            slot = (slot + 1) & (Self.size - 1)
        }
        return nil
    }

    /// Puts a tag in; a part with more names than any Office part has is served without the table.
    mutating func insert(_ name: UInt, _ address: UInt, _ code: UInt8) {
        guard used < Self.size / 2 else { return }
        var slot = Self.slot(name, address)
        while entries[slot].name != 0 { slot = (slot + 1) & (Self.size - 1) }
        entries[slot] = Entry(name: name, address: address, code: code)
        used += 1
    }

    private static func slot(_ name: UInt, _ address: UInt) -> Int {
        Int(((name ^ (address &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
