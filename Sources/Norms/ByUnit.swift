/// What a cycle holds for every unit, its problems or its findings, read unit by unit each time it is asked for.
///
/// A county of thousands of units has more of it than there need be memory: it stays where it lies, and only what belongs
/// to one unit is held at a time.
package struct ByUnit<Entry: Sendable>: Sendable {
    /// The units that have any, in the order in which they are gone through.
    package let units: [UnitCode]
    /// How many entries there are in all.
    package let count: Int
    private let read: @Sendable (UnitCode) throws -> [Entry]

    /// Entries that `read` gives for a unit, always the same; reads all of them once, to count.
    package init(
        _ units: [UnitCode],
        reading read: @escaping @Sendable (UnitCode) throws -> [Entry]
    ) rethrows {
        let counts = try units.map { (unit: $0, count: try read($0).count) }
        self.units = counts.filter { $0.count > 0 }.map(\.unit)
        count = counts.reduce(0) { $0 + $1.count }
        self.read = read
    }

    /// Entries that are at hand, in the order in which their units come up first.
    package init(_ entries: [Entry], of unit: (Entry) -> UnitCode) {
        let groups = Dictionary(grouping: entries, by: unit)
        var seen: Set<UnitCode> = []
        self.init(entries.map(unit).filter { seen.insert($0).inserted }) { groups[$0] ?? [] }
    }

    /// The entries of one unit, in order.
    package func of(_ unit: UnitCode) throws -> [Entry] { try read(unit) }

    /// Goes through all entries, unit by unit.
    package func forEach(_ body: (Entry) throws -> Void) throws {
        for unit in units { try read(unit).forEach(body) }
    }
}
