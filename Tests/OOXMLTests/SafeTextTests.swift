import OOXML
import Testing

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("党员大会", "党员大会"), ("a\u{0}b\u{1B}c", "abc"), ("甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"),
        ("\t空\u{FFFF}\u{FFFE}", "\t空"), ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"),
        ("a_b_xZZZZ_", "a_b_xZZZZ_"), ("__x000D_", "__x005F_x000D_"), ("", ""),
    ])
    func `a cell's text loses what Excel refuses and keeps the rest`(text: String, cell: String) {
        #expect(SafeText.cell(text) == cell)
    }

    @Test func `a text longer than a cell is cut and says so`() {
        let cell = SafeText.cell(String(repeating: "😀", count: 20_000))
        #expect(cell.utf16.count <= SafeText.longest)
        #expect(cell.hasSuffix("😀…"))
    }

    @Test func `what stands in a file is what was meant`() throws {
        let text = "_x0041_ 与 \u{8}控制符"
        let book = try SheetBuilderBench.workbook { book in
            book.addSheet("表")
            book.put(.text(text), row: 1, column: 1)
        }
        #expect(book.sheets.first?.cells.first?.text == "_x0041_ 与 控制符")
    }

    @Test(arguments: [
        ("党员", 4), ("A08-1", 5), ("（一）", 6), ("“十规范”", 10), ("", 0), ("e\u{301}", 1), ("95％", 4),
    ])
    func `the width of a text counts Chinese characters twice`(text: String, width: Int) {
        #expect(TextWidth.columns(text) == width)
    }

    @Test(arguments: [("党员大会", 4, 2), ("党员大会", 8, 1), ("一\n二三", 2, 3), ("", 5, 1)])
    func `a text takes as many lines as its width asks`(text: String, width: Int, lines: Int) {
        #expect(TextWidth.lines(text, in: width) == lines)
    }
}
