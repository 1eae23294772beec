import OOXML
import Support
import Testing

@Suite struct FixtureReadingTests {
    @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
    func `a workbook says the same before and after LibreOffice`(_ name: String) throws {
        let book = try Workbook.read(try FixtureFile.bytes(name))
        #expect(book.sheets.map(\.name) == ["督查考核评分表", "隐藏"])
        #expect(book.sheets.map(\.visibility) == [.visible, .hidden])
        #expect(book.customProperties == ["表单编号": "F-1"])
        #expect(book.definedNames.first?.target?.sheet == "督查考核评分表")
        #expect(book.definedNames.first?.target?.range.description == "A2")
        let sheet = try #require(book.sheets.first)
        #expect(sheet.merges.map(\.description) == ["A1:D1"])
        #expect(sheet.hiddenRows == [5...5])
        #expect(sheet.hiddenColumns == [6...6])
        let texts = [
            "A1": "评分表", "A2": "95.5", "B2": "TRUE", "C2": "2023-03-05",
            "A3": "2023-03-05T10:30:00",
            "B3": "08:30:00", "C3": "A&B <甲>", "D3": "#N/A", "A4": "2023-03-05", "A5": "藏",
        ]
        for (address, text) in texts {
            #expect(sheet.cell(at: try #require(CellReference(address)))?.text == text)
        }
    }

    @Test func `openpyxl leaves a formula without a result and LibreOffice adds it`() throws {
        let place = CellReference(row: 2, column: 4)
        let before = try Workbook.read(try FixtureFile.bytes("openpyxl.xlsx")).sheets.first?.cell(
            at: place
        )
        let after = try Workbook.read(try FixtureFile.bytes("libreoffice.xlsx")).sheets.first?.cell(
            at: place
        )
        #expect(before?.formula == "A2*2")
        #expect(before?.hasCachedValue == false)
        #expect(after?.value == .number(191))
    }

    @Test func `a workbook of XlsxWriter is read`() throws {
        let book = try Workbook.read(try FixtureFile.bytes("xlsxwriter.xlsx"))
        #expect(book.sheets.map(\.name) == ["表", "图前"])
        let cells = try #require(book.sheets.first?.cells)
        #expect(
            cells.map(\.text) == [
                "普通加粗尾", "3", "x", "2023-03-05", "3", "0", "合并", "line1\nline2\r", "FALSE",
            ]
        )
        #expect(cells.map(\.formula) == [nil, "1+2", "\"x\"", nil, "SUM(1,2)", nil, nil, nil, nil])
    }

    @Test(arguments: ["python-docx.docx", "libreoffice.docx"])
    func `a document says the same before and after LibreOffice`(_ name: String) throws {
        let document = try WordDocument.read(try FixtureFile.bytes(name))
        let labels = document.blocks.map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.numbering
            case .table: "表"
            }
        }
        #expect(labels == [nil, nil, "1.", "2.", "•", "表"])
        #expect(document.blocks[1].text == "单位：县财政局\t第1页\n")
        #expect(document.stories.map { $0.blocks.map(\.text) } == [["页眉"]])
        let rows = try #require(document.tables.first?.rows)
        #expect(rows.map { $0.cells.map(\.columnSpan) } == [[2, 1], [1, 1], [1, 1]])
        #expect(rows[0].cells.map(\.rowSpan) == [1, 3])
        #expect(rows[1].cells.map(\.text) == ["a", "b\nc"])
        #expect(rows[2].cells[0].text == "\n内\n")
    }
}
