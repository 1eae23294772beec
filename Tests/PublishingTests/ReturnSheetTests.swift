import Norms
import OOXML
import Publishing
import Support
import Testing

struct ReturnSheetTests {
    private typealias Fixture = ReturnFixture
    private let notes = "xl/comments1.xml"

    @Test func `every finding with a place is told in a comment of its cell`() throws {
        let marked = try Fixture.mark(
            Fixture.sheet.bytes,
            .xlsx,
            Fixture.cell("A1"),
            Fixture.cell("A1"),
            Fixture.cell("B4"),
            .file
        )
        let comments = try Fixture.part(notes, of: marked.bytes)
        #expect(marked.placed == 3)
        #expect(Fixture.count("<comment ", in: comments) == 2)
        #expect(Fixture.count("【须改正】考核得分超出范围\n处理：按评分标准改正", in: comments) == 3)
        #expect(comments.contains("<author>十规范校验</author>"))
    }

    @Test func `a marked cell keeps its style but for the fill`() throws {
        let marked = try Fixture.mark(Fixture.sheet.bytes, .xlsx, Fixture.cell("A1"))
        let sheet = try Fixture.part("cells/one.xml", of: marked.bytes)
        let styles = try Fixture.part("styles.xml", of: marked.bytes)
        #expect(sheet.contains(#"<c r="A1" s="2"><v>1</v></c>"#))
        #expect(styles.contains(#"<xf fillId="3" numFmtId="2" applyFill="1"/></cellXfs>"#))
        #expect(styles.contains(#"<cellXfs count="3">"#))
        #expect(styles.contains(#"<fills count="4">"#))
    }

    @Test(arguments: [
        ("B1", #"<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/><c r="C1">"#),
        ("D4", #"<c r="B4"><v>9</v></c><c r="D4" s="2"/></row>"#),
        ("B2", #"<row r="2"><c r="B2" s="2"/></row><row r="4">"#),
        ("B9", #"<row r="9"><c r="B9" s="2"/></row></sheetData>"#),
        ("C6", #"<row r="6"><c r="A6" s="2"/></row></sheetData>"#),
    ])
    func `a cell that is absent is made in its order, merged ones at their first`(
        reference: String,
        xml: String
    ) throws {
        let marked = try Fixture.mark(Fixture.sheet.bytes, .xlsx, Fixture.cell(reference))
        #expect(try Fixture.part("cells/one.xml", of: marked.bytes).contains(xml))
    }

    @Test func `the drawing of the boxes is named before tables`() throws {
        let marked = try Fixture.mark(Fixture.sheet.bytes, .xlsx, Fixture.cell("A1"))
        let sheet = try Fixture.part("cells/one.xml", of: marked.bytes)
        #expect(sheet.contains(#"<legacyDrawing r:id="rIdTN2"/><tableParts"#))
        let boxes = try Fixture.part("xl/drawings/vmlDrawing1.vml", of: marked.bytes)
        #expect(boxes.contains("<x:Row>0</x:Row><x:Column>0</x:Column>"))
        let types = try Fixture.part("[Content_Types].xml", of: marked.bytes)
        #expect(types.contains(#"Extension="vml""#))
        #expect(types.contains(#"PartName="/xl/comments1.xml""#))
    }

    @Test func `marks of an earlier return go, with their fill`() throws {
        let first = try Fixture.mark(Fixture.sheet.bytes, .xlsx, Fixture.cell("A1"))
        let second = try Fixture.mark(first.bytes, .xlsx, Fixture.cell("B4"))
        let comments = try Fixture.part(notes, of: second.bytes)
        let styles = try Fixture.part("styles.xml", of: second.bytes)
        #expect(!comments.contains(#"ref="A1""#))
        #expect(comments.contains(#"ref="B4""#))
        #expect(styles.contains(#"<xf fillId="2" numFmtId="2" applyFill="1"/>"#))
        let boxes = try Fixture.part("xl/drawings/vmlDrawing1.vml", of: second.bytes)
        #expect(Fixture.count("<v:shape ", in: boxes) == 1)
        #expect(boxes.contains("<x:Row>3</x:Row>"))
    }

    @Test func `a person's comment stays, ours below it, and is itself again when ours goes`()
        throws
    {
        let first = try Fixture.mark(
            Fixture.commented.bytes,
            .xlsx,
            Fixture.cell("A1"),
            Fixture.cell("B4")
        )
        let both = try Fixture.part("cells/notes.xml", of: first.bytes)
        #expect(both.contains("<r><t>已核</t></r><r>"))
        #expect(both.contains("—— 十规范校验 ——\n【须改正】"))
        #expect(both.contains("<author>张三</author><author>十规范校验</author>"))
        let clean = try Fixture.mark(first.bytes, .xlsx)
        let rest = try Fixture.part("cells/notes.xml", of: clean.bytes)
        #expect(rest.contains("<text><r><t>已核</t></r></text></comment></commentList>"))
        #expect(!rest.contains("【"))
    }

    @Test func `all other parts stay, and the same marks give the same bytes`() throws {
        let file = Fixture.sheet
        let marked = try Fixture.mark(file.bytes, .xlsx, Fixture.cell("A1"))
        #expect(try Fixture.mark(file.bytes, .xlsx, Fixture.cell("A1")) == marked)
        for name in ["_rels/.rels", "book.xml", "_rels/book.xml.rels"] {
            let before = try Fixture.part(name, of: file.bytes)
            #expect(try Fixture.part(name, of: marked.bytes) == before)
        }
        let book = try Workbook.read(marked.bytes)
        #expect(book.sheets.first?.cells.first?.text == "1")
    }

    @Test func `a place on another sheet or in a document is not marked`() throws {
        let other = Place.cell(sheet: "表二", reference: "A1")
        let word = Place.tableCell(table: 1, row: 1, column: 1)
        let marked = try Fixture.mark(Fixture.sheet.bytes, .xlsx, other, word)
        #expect(marked.placed == 0)
        #expect(try !ZipArchive(bytes: marked.bytes).names.contains(notes))
    }

    @Test func `a workbook without styles, in the Strict form, gets its comments`() throws {
        var file = SheetFile(rows: "<row><c><v>1</v></c><c><v>2</v></c></row>")
        file.isStrict = true
        let marked = try Fixture.mark(file.bytes, .xlsx, Fixture.cell("D1"))
        let sheet = try Fixture.part("cells/one.xml", of: marked.bytes)
        #expect(sheet.contains(#"<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"/>"#))
        let links = try Fixture.part("cells/_rels/one.xml.rels", of: marked.bytes)
        #expect(links.contains("purl.oclc.org/ooxml/officeDocument/relationships/comments"))
        #expect(try Fixture.part(notes, of: marked.bytes).contains("purl.oclc.org"))
    }
}
