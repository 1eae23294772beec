import OOXML
import Support
import Testing

@Suite struct TrackedChangeTests {
    private let deletedMark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"

    @Test func `insertions count and deletions do not`() throws {
        let body = """
            <w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>\
            <w:del><w:r><w:t>误</w:t></w:r></w:del></w:p>
            """
        #expect(try texts(body) == ["新"])
    }

    @Test func `moved text counts where it went`() throws {
        let body = """
            <w:p><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:r><w:t>留</w:t></w:r></w:p>\
            <w:p><w:moveTo><w:r><w:t>走</w:t></w:r></w:moveTo></w:p>
            """
        #expect(try texts(body) == ["留", "走"])
    }

    @Test func `a paragraph whose mark was deleted joins the next`() throws {
        let body = "<w:p>\(deletedMark)<w:r><w:t>前</w:t></w:r></w:p>\(WordFile.paragraph("后"))"
        #expect(try texts(body) == ["前后"])
    }

    @Test func `a paragraph deleted whole is gone`() throws {
        let body = """
            \(WordFile.paragraph("一"))<w:p>\(deletedMark)<w:del><w:r><w:delText>二</w:delText></w:r></w:del></w:p>\
            \(WordFile.paragraph("三"))
            """
        #expect(try texts(body) == ["一", "三"])
    }

    @Test func `the words of a deleted mark are not lost at the end`() throws {
        #expect(try texts("<w:p>\(deletedMark)<w:r><w:t>尾</w:t></w:r></w:p>") == ["尾"])
    }

    @Test func `a deleted row is gone and an inserted one is there`() throws {
        let body = """
            <w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(WordFile.cell("旧"))</w:tr>\
            <w:tr><w:trPr><w:ins/></w:trPr>\(WordFile.cell("新"))</w:tr></w:tbl>
            """
        #expect(try texts(body) == ["新"])
    }

    @Test func `a table of which all rows are deleted is gone`() throws {
        let body =
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>\(WordFile.cell("旧"))</w:tr></w:tbl><w:p/>"
        #expect(try texts(body) == [""])
    }

    @Test func `a deleted cell is gone and those after it move up`() throws {
        let body = """
            <w:tbl><w:tr>\(WordFile.cell("a"))\(WordFile.cell("b", "<w:cellDel/>"))\(WordFile.cell("c"))</w:tr></w:tbl>
            """
        let table = try #require(try WordDocument.read(WordFile(body).bytes).tables.first)
        #expect(table.rows[0].cells.map(\.text) == ["a", "c"])
        #expect(table.rows[0].cells.map(\.column) == [0, 1])
    }

    @Test(arguments: ["rPrChange", "pPrChange"])
    func `properties of before a change do not count`(_ name: String) throws {
        let before =
            name == "rPrChange"
            ? "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>在</w:t></w:r>"
            : "<w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>在</w:t></w:r>"
        #expect(try texts("<w:p>\(before)</w:p>\(WordFile.paragraph("二"))") == ["在", "二"])
    }

    private func texts(_ body: String) throws -> [String] {
        try WordDocument.read(WordFile(body).bytes).blocks.map(\.text)
    }
}
