import OOXML
import Support
import Testing

@Suite struct WordTableTests {
    private typealias File = WordFile

    @Test func `cells have their columns and spans`() throws {
        let table = try Self.table(
            "<w:tr>\(File.cell("a", "<w:gridSpan w:val='2'/>"))\(File.cell("b"))</w:tr><w:tr>\(File.cell("c"))\(File.cell("d"))\(File.cell("e"))</w:tr>"
        )
        #expect(table.rows[0].cells.map(\.column) == [0, 2])
        #expect(table.rows[0].cells.map(\.columnSpan) == [2, 1])
        #expect(table.rows[1].cells.map(\.column) == [0, 1, 2])
        #expect(table.text == "a\tb\nc\td\te")
    }

    @Test func `a gap before a row moves its cells`() throws {
        let table = try Self.table(
            "<w:tr><w:trPr><w:gridBefore w:val='2'/><w:gridAfter w:val='1'/></w:trPr>\(File.cell("a"))</w:tr>"
        )
        #expect(table.rows[0].cells[0].column == 2)
    }

    @Test func `a vertical merge is one cell with a row span`() throws {
        let start = File.cell("甲", "<w:vMerge w:val='restart'/>")
        let goesOn = File.cell("", "<w:vMerge/>")
        let table = try Self.table(
            "<w:tr>\(start)\(File.cell("1"))</w:tr><w:tr>\(goesOn)\(File.cell("2"))</w:tr><w:tr>\(goesOn)\(File.cell("3"))</w:tr>"
                + "<w:tr>\(File.cell("乙"))\(File.cell("4"))</w:tr>"
        )
        #expect(table.rows[0].cells[0].rowSpan == 3)
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [["甲", "1"], ["2"], ["3"], ["乙", "4"]]
        )
        #expect(table.cell(row: 2, column: 0)?.cell.text == "甲")
        #expect(table.cell(row: 2, column: 0)?.row == 0)
        #expect(table.cell(row: 3, column: 0)?.cell.text == "乙")
        #expect(table.cell(row: 9, column: 0) == nil)
        #expect(table.cell(row: 0, column: 7) == nil)
    }

    @Test func `two merges in one column are two cells`() throws {
        let start = "<w:vMerge w:val='restart'/>"
        let table = try Self.table(
            "<w:tr>\(File.cell("a", start))</w:tr><w:tr>\(File.cell("", "<w:vMerge w:val='continue'/>"))</w:tr>"
                + "<w:tr>\(File.cell("b", start))</w:tr><w:tr>\(File.cell("", "<w:vMerge/>"))</w:tr>"
        )
        #expect(table.rows.flatMap(\.cells).map(\.text) == ["a", "b"])
        #expect(table.rows.flatMap(\.cells).map(\.rowSpan) == [2, 2])
    }

    @Test func `a merge that nothing starts is a cell of its own`() throws {
        let table = try Self.table("<w:tr>\(File.cell("a", "<w:vMerge/>"))</w:tr>")
        #expect(table.rows[0].cells.map(\.text) == ["a"])
    }

    @Test func `an old horizontal merge widens the cell before`() throws {
        let table = try Self.table(
            "<w:tr>\(File.cell("a", "<w:hMerge w:val='restart'/>"))\(File.cell("", "<w:hMerge/>"))\(File.cell("b"))</w:tr>"
        )
        #expect(table.rows[0].cells.map(\.columnSpan) == [2, 1])
        #expect(table.rows[0].cells.map(\.column) == [0, 2])
    }

    @Test func `a nested table belongs to its cell`() throws {
        let inner = "<w:tbl><w:tr>\(File.cell("内"))</w:tr></w:tbl>"
        let table = try Self.table("<w:tr><w:tc>\(File.paragraph("外"))\(inner)<w:p/></w:tc></w:tr>")
        let cell = try #require(table.rows.first?.cells.first)
        #expect(cell.blocks.count == 3)
        #expect(cell.text == "外\n内\n")
        guard case .table(let nested) = cell.blocks[1] else {
            Issue.record("no table inside")
            return
        }
        #expect(nested.rows[0].cells[0].text == "内")
    }

    @Test func `a header row is known`() throws {
        let table = try Self.table(
            "<w:tr><w:trPr><w:tblHeader/></w:trPr>\(File.cell("a"))</w:tr><w:tr>\(File.cell("b"))</w:tr>"
        )
        #expect(table.rows.map(\.isHeader) == [true, false])
    }

    @Test func `several paragraphs of a cell are lines`() throws {
        let table = try Self.table(
            "<w:tr><w:tc>\(File.paragraph("a"))\(File.paragraph("b"))</w:tc></w:tr>"
        )
        #expect(table.rows[0].cells[0].text == "a\nb")
    }

    @Test(arguments: ["sdt", "customXml"])
    func `rows and cells are found inside other elements`(_ name: String) throws {
        let open = name == "sdt" ? "<w:sdt><w:sdtPr/><w:sdtContent>" : "<w:customXml>"
        let close = name == "sdt" ? "</w:sdtContent></w:sdt>" : "</w:customXml>"
        let table = try Self.table(
            "\(open)<w:tr>\(open)\(File.cell("a"))\(close)\(File.cell("b"))</w:tr>\(close)"
        )
        #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b"]])
    }

    private static func table(_ rows: String) throws -> Table {
        let bytes = WordFile("<w:tbl><w:tblPr/><w:tblGrid/>\(rows)</w:tbl>").bytes
        return try #require(try WordDocument.read(bytes).tables.first)
    }
}
