import OOXML
import Testing

@Suite struct CellReferenceTests {
    @Test(arguments: [
        ("A1", 1, 1), ("H7", 7, 8), ("$H$7", 7, 8), ("z9", 9, 26), ("AA10", 10, 27),
        ("XFD1048576", 1_048_576, 16_384),
    ])
    func `an address is read as people write it`(_ text: String, _ row: Int, _ column: Int) throws {
        let reference = try #require(CellReference(text))
        #expect((reference.row, reference.column) == (row, column))
        #expect(reference.description == text.filter { $0 != "$" }.uppercased())
    }

    @Test(arguments: [
        "", "A", "7", "A0", "XFE1", "A1048577", "7A", "A-1", "甲1", "A1B", "AAAAAAAAAA1",
    ])
    func `what is no address is none`(_ text: String) { #expect(CellReference(text) == nil) }

    @Test func `addresses go row by row`() {
        let sorted = ["B1", "A2", "A1", "Z1", "AA1"].compactMap { CellReference($0) }.sorted()
        #expect(sorted.map(\.description) == ["A1", "B1", "Z1", "AA1", "A2"])
    }

    @Test(arguments: [("A1:L1", "A1:L1"), ("$B$2:$A$1", "A1:B2"), ("C3", "C3"), ("C3:C3", "C3")])
    func `a range has its corners in order`(_ text: String, _ expected: String) {
        #expect(CellRange(text)?.description == expected)
    }

    @Test(arguments: ["", "A1:", ":A1", "A1:B2:C3", "A:B", "1:2"])
    func `what is no rectangle of cells is no range`(_ text: String) {
        #expect(CellRange(text) == nil)
    }

    @Test func `a range contains its edges and nothing beyond`() throws {
        let range = try #require(CellRange("B2:C3"))
        let inside = ["B2", "C3", "B3"].compactMap { CellReference($0) }
        let outside = ["A2", "D3", "B1", "C4"].compactMap { CellReference($0) }
        #expect(inside.allSatisfy(range.contains))
        #expect(!outside.contains(where: range.contains))
    }

    @Test(arguments: [
        ("Sheet1!$H$7", "Sheet1", "H7"), ("'督查 表'!A1:B2", "督查 表", "A1:B2"),
        ("'it''s'!$C$3", "it's", "C3"), ("表!C3", "表", "C3"),
    ])
    func `a defined name leads to its cells`(_ formula: String, _ sheet: String, _ range: String)
        throws
    {
        let target = try #require(DefinedName(name: "n", formula: formula).target)
        #expect(target.sheet == sheet)
        #expect(target.range.description == range)
    }

    @Test(arguments: [
        "#REF!", "Sheet1!#REF!", "5", "SUM(A!A1,B!A2)", "A!A1,B!B2", "Sheet1!$A:$A", "''!A1",
    ])
    func `a name for anything else leads nowhere`(_ formula: String) {
        #expect(DefinedName(name: "n", formula: formula).target == nil)
    }
}
