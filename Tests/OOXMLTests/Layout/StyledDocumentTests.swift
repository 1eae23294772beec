import OOXML
import Support
import Testing

/// Sections, lines, boxes and page numbers of a document as they print.
@Suite struct StyledDocumentTests {
    private static let field = """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE \
        </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r>
        """

    private static func box(_ content: String) -> String {
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox>"
            + "</v:shape></w:pict></w:r>"
    }

    @Test func `the number of a page in a text box is that of the paragraph in the box`() throws {
        let body = "<w:p>\(Self.box("<w:p>\(Self.field)</w:p>"))</w:p>"
        let paragraphs = try StyledParagraphTests.document(body).paragraphs
        #expect(paragraphs.map(\.showsPageNumber) == [false, true])
        #expect(paragraphs.map(\.isInBox) == [false, true])
        #expect(paragraphs.map(\.number) == [1, nil])
    }

    @Test(arguments: [
        (
            #"<w:fldSimple w:instr=" PAGE \* MERGEFORMAT "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#,
            true
        ),
        (#"<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple>"#, false),
        (#"<w:r><w:pgNum/></w:r>"#, true),
        (
            #"<w:r><w:instrText>NUMPAGES</w:instrText></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"#,
            true
        ),
        (#"<w:r><w:t>1</w:t></w:r>"#, false),
    ])
    func `a page number is a field that counts pages`(_ content: String, _ shows: Bool) throws {
        let paragraphs = try StyledParagraphTests.document("<w:p>\(content)</w:p>").paragraphs
        #expect(paragraphs.first?.showsPageNumber == shows)
    }

    @Test
    func `what a tracked change took away is not printed, and the first of two alternatives is`()
        throws
    {
        let body = """
            <w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:t>乙</w:t></w:r></w:del><w:r>\
            <mc:AlternateContent><mc:Choice Requires="wps"><w:t>丙</w:t></mc:Choice><mc:Fallback><w:t>丁</w:t>\
            </mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        let text = try StyledParagraphTests.document(body).paragraphs.map(\.text).joined()
        #expect(text.hasPrefix("甲"))
        #expect(!text.contains("乙"))
        #expect(!text.contains("丁"))
    }

    @Test func `a section has its margins, its grid and the number of its first page`() throws {
        let body = """
            <w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="-2098" w:right="1474" w:bottom="1984" \
            w:left="1588" w:footer="1424" w:gutter="100"/><w:pgNumType w:start="3"/><w:titlePg/><w:docGrid \
            w:type="lines" w:linePitch="579"/></w:sectPr>
            """
        let section = try #require(StyledParagraphTests.document(body).sections.first)
        #expect(section.top == 2098)
        #expect(section.gutter == 100)
        #expect(section.firstNumber == 3)
        #expect(section.hasFirstPage)
        #expect(section.grid == "lines")
        #expect(section.gridPitch == 579)
        #expect(section.isPortrait)
    }

    @Test func `lengths may have units, as Strict documents give them`() throws {
        let body =
            #"<w:p/><w:sectPr><w:pgSz w:w="210mm" w:h="29.7cm"/><w:pgMar w:left="28mm"/></w:sectPr>"#
        let section = try #require(StyledParagraphTests.document(body).sections.first)
        #expect(section.width == 11905)
        #expect(section.height == 16837)
        #expect(section.left == 1587)
    }

    @Test(arguments: [
        (##"<v:line from="0,36pt" to="442pt,36pt" strokecolor="red"/>"##, "FF0000", 8840),
        (##"<v:line from="0,36pt" to="100pt,36pt" strokecolor="#f00"/>"##, "FF0000", 2000),
        (##"<v:line from="0,36pt" to="100pt,36pt"/>"##, "000000", 2000),
    ])
    func `a line of VML has its colour and its length`(
        _ line: String,
        _ colour: String,
        _ length: Int
    ) throws {
        let body = "<w:p><w:r><w:pict>\(line)</w:pict></w:r></w:p>"
        let found = try #require(StyledParagraphTests.document(body).lines.first)
        #expect(found.colour == colour)
        #expect(found.length == length)
        #expect(!found.isTableBorder)
    }

    @Test func `a line that falls is none that parts the head from the text`() throws {
        let line = #"<v:line from="0,0" to="100pt,50pt" strokecolor="red"/>"#
        let document = try StyledParagraphTests.document(
            "<w:p><w:r><w:pict>\(line)</w:pict></w:r></w:p>"
        )
        #expect(document.lines.isEmpty)
    }

    @Test func `borders of tables are lines`() throws {
        let body = """
            <w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:color="FF0000"/>\
            <w:top w:val="nil"/></w:tcBorders></w:tcPr><w:p/></w:tc></w:tr></w:tbl>
            """
        let lines = try StyledParagraphTests.document(body).lines
        #expect(lines.map(\.colour) == ["FF0000"])
        #expect(lines.map(\.isTableBorder) == [true])
    }

    @Test func `faces of the theme are counted by part`() throws {
        let run =
            #"<w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/></w:rPr><w:t>字</w:t></w:r>"#
        let document = try StyledParagraphTests.document("<w:p>\(run)</w:p>")
        #expect(document.themedFaces.map(\.part) == ["main.xml"])
        #expect(document.themedFaces.map(\.count) == [2])
        #expect(document.paragraphs.first?.runs.first?.format.isThemed == true)
    }
}
