import Norms
import OOXML
import Publishing
import Support
import Testing

struct ReturnDocumentTests {
    private typealias Fixture = ReturnFixture

    /// A table with a cell that goes on below, a table in a cell, and a row that was deleted.
    private static var document: WordFile {
        let cell = WordFile.cell
        let inner = "<w:tbl><w:tr>\(cell("里", ""))</w:tr></w:tbl>"
        return WordFile(
            WordFile.paragraph("标题")
                + "<w:tbl><w:tr>\(cell("甲", #"<w:vMerge w:val="restart"/>"#))\(cell("乙", ""))</w:tr>"
                + "<w:tr><w:trPr><w:del w:id=\"7\" w:author=\"x\"/></w:trPr>\(cell("删", ""))</w:tr>"
                + "<w:tr>\(cell("", "<w:vMerge/>"))<w:tc><w:tcPr/>\(inner)\(WordFile.paragraph("丙"))"
                + "</w:tc></w:tr></w:tbl><w:tbl><w:tr>\(cell("丁", ""))</w:tr></w:tbl>"
                + WordFile.paragraph("末段")
        )
    }

    private static func marked(_ text: String) -> String {
        #"<w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">\#(text)</w:t></w:r>"#
            + #"<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>"#
    }

    @Test(arguments: [
        (Place.tableCell(table: 1, row: 1, column: 2), "乙"),
        (.tableCell(table: 1, row: 2, column: 2), "丙"),
        (.tableCell(table: 2, row: 1, column: 1), "里"),
        (.tableCell(table: 3, row: 1, column: 1), "丁"),
        (.paragraph(1), "标题"), (.paragraph(2), "末段"),
    ])
    func `a comment stands around what is at its place`(place: Place, text: String) throws {
        let marked = try Fixture.mark(Self.document.bytes, .docx, place)
        #expect(marked.placed == 1)
        let main = try Fixture.part("main.xml", of: marked.bytes)
        #expect(main.contains(Self.marked(text)))
    }

    @Test func `each finding has a comment of its own, with what to do in a paragraph`() throws {
        let place = Place.tableCell(table: 3, row: 1, column: 1)
        let marked = try Fixture.mark(
            Self.document.bytes,
            .docx,
            place,
            place,
            .file,
            .paragraph(9)
        )
        let comments = try Fixture.part("comments.xml", of: marked.bytes)
        #expect(marked.placed == 2)
        #expect(Fixture.count("<w:comment ", in: comments) == 2)
        #expect(Fixture.count(#"w:author="十规范校验""#, in: comments) == 2)
        #expect(Fixture.count(">处理：按评分标准改正</w:t></w:r></w:p></w:comment>", in: comments) == 2)
        let types = try Fixture.part("[Content_Types].xml", of: marked.bytes)
        #expect(types.contains("wordprocessingml.comments+xml"))
        let links = try Fixture.part("_rels/main.xml.rels", of: marked.bytes)
        #expect(links.contains(#"Target="/comments.xml""#))
    }

    @Test func `marks of an earlier return go, and the document is as it was`() throws {
        let place = Place.tableCell(table: 1, row: 1, column: 2)
        let first = try Fixture.mark(Self.document.bytes, .docx, place)
        let clean = try Fixture.mark(first.bytes, .docx)
        let main = try Fixture.part("main.xml", of: clean.bytes)
        #expect(!main.contains("comment"))
        #expect(try !Fixture.part("comments.xml", of: clean.bytes).contains("<w:comment "))
        #expect(try Fixture.mark(first.bytes, .docx, place) == first)
    }

    @Test func `comments by people stay, and ours are counted on`() throws {
        var file = Self.document
        let type = OfficeParts.links(false) + "/comments"
        file.links = OfficeParts.link("rId9", type, "notes.xml")
        file.parts = [
            RawZip.Entry(
                "notes.xml",
                "<w:comments \(WordFile.namespaces)><w:comment w:id=\"4\" w:author=\"李四\"><w:p/>"
                    + "</w:comment></w:comments>"
            )
        ]
        let marked = try Fixture.mark(file.bytes, .docx, .paragraph(1))
        let comments = try Fixture.part("notes.xml", of: marked.bytes)
        #expect(comments.contains(#"<w:comment w:id="4" w:author="李四"><w:p/></w:comment>"#))
        #expect(comments.contains(#"<w:comment w:id="5" w:author="十规范校验""#))
        #expect(try !ZipArchive(bytes: marked.bytes).names.contains("comments.xml"))
    }

    @Test func `what is read from a marked document is what was read before`() throws {
        let marked = try Fixture.mark(
            Self.document.bytes,
            .docx,
            .tableCell(table: 1, row: 1, column: 1),
            .paragraph(1)
        )
        let before = try WordDocument.read(Self.document.bytes)
        let after = try WordDocument.read(marked.bytes)
        #expect(
            after.tables.map { $0.rows.map { $0.cells.map(\.text) } }
                == before.tables.map { $0.rows.map { $0.cells.map(\.text) } }
        )
        #expect(after.blocks.count == before.blocks.count)
    }

    @Test func `what is no Office file is told by its fault`() {
        #expect(throws: PackageFault.self) {
            try Fixture.mark(Array("PDF".utf8), .docx, .file)
        }
    }
}
