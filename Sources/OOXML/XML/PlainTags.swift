/// What a scan knows of the element names met so far, by the bytes of the name and the bindings in force.
struct PlainTags<Tag: XMLTag> {
    /// An element that told the handler nothing, as it stands in the part from its `<` to its last `>`.
    struct Passed {
        let bytes: XMLBytes
        /// How many elements are in it, itself included.
        let elements: Int
    }

    /// A name, and what it says about the elements that bear it.
    struct Entry {
        fileprivate let name: XMLBytes
        fileprivate let scope: Int
        let tag: Tag
        /// Whether the handler takes notice of them.
        let isHeard: Bool
        /// The last of them that told it nothing.
        fileprivate(set) var passed: Passed?
    }

    /// Twice as many as are ever taken; a power of two.
    private static var size: Int { 1_024 }
    /// How many slots are tried; names that were made to collide find no room soon.
    private static var probes: Int { 16 }
    /// The places of the entries, counted from 1; 0 where there is none.
    private var slots = [UInt16](repeating: 0, count: Self.size)
    private var entries: [Entry] = []

    var count: Int { entries.count }

    subscript(place: Int) -> Entry {
        _read { yield entries[place] }
    }

    /// The place of a name.
    func place(of name: XMLBytes, scope: Int) -> Int? {
        let first = Self.slot(name, scope)
        for probe in 0..<Self.probes {
            let place = Int(slots[(first &+ probe) & (Self.size - 1)]) - 1
            guard place >= 0 else { return nil }
            if entries[place].scope == scope, entries[place].name == name { return place }
        }
        return nil
    }

    /// Puts a name in and gives its place; nil when there is no room for it.
    mutating func insert(_ name: XMLBytes, scope: Int, _ tag: Tag) -> Int? {
        guard entries.count < Self.size / 2 else { return nil }
        let first = Self.slot(name, scope)
        for probe in 0..<Self.probes where slots[(first &+ probe) & (Self.size - 1)] == 0 {
            let isHeard = tag.rawValue != Tag.other.rawValue
            entries.append(Entry(name: name, scope: scope, tag: tag, isHeard: isHeard))
            slots[(first &+ probe) & (Self.size - 1)] = UInt16(entries.count)
            return entries.count - 1
        }
        return nil
    }

    /// Notes the last element of a name that told the handler nothing.
    mutating func note(_ passed: Passed?, at place: Int) { entries[place].passed = passed }

    /// Names differ in their length, or in a byte at one end or in the middle, well enough.
    private static func slot(_ name: XMLBytes, _ scope: Int) -> Int {
        let count = name.count
        let letters =
            UInt(name[count - 1]) << 24 | UInt(name[count / 2]) << 16 | UInt(name[count / 3]) << 8
            | UInt(name[0])
        let mixed = letters &+ UInt(bitPattern: count &+ scope &* 31) << 32
        return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }
}
