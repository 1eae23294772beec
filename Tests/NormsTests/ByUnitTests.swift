import Norms
import Testing

struct ByUnitTests {
    private struct Entry: Equatable {
        var unit: UnitCode
        var text: String
    }

    private let entries = [
        Entry(unit: "U2", text: "a"), Entry(unit: "U1", text: "b"), Entry(unit: "U2", text: "c"),
    ]

    @Test func `entries at hand are given unit by unit, each unit where it came up first`() throws {
        let list = ByUnit(entries) { $0.unit }
        var texts: [String] = []
        try list.forEach { texts.append($0.text) }
        #expect(texts == ["a", "c", "b"])
        #expect(list.count == 3 && list.units == ["U2", "U1"])
        #expect(try list.of("U1").map(\.text) == ["b"] && list.of("U9").isEmpty)
    }

    @Test func `units without entries are left out, and what cannot be read is thrown`() throws {
        struct Unreadable: Error {}
        let entries = entries
        let list = try ByUnit(["U0", "U1", "U2"]) { unit in
            if unit == "U9" { throw Unreadable() }
            return entries.filter { $0.unit == unit }
        }
        #expect(list.units == ["U1", "U2"] && list.count == 3)
        #expect(throws: Unreadable.self) { try list.of("U9") }
    }
}
