import OOXML
import Support
import Testing

/// How paragraphs and runs look after defaults, styles, lists, theme and their own settings (ECMA-376 §17.7.2).
@Suite struct StyledParagraphTests {
    static let styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="21"/>\
        </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" \
        w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="text"><w:basedOn w:val="a"/><w:pPr><w:ind \
        w:firstLineChars="200" w:firstLine="640"/><w:spacing w:line="579" w:lineRule="exact"/></w:pPr><w:rPr>\
        <w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="head"><w:basedOn w:val="text"/><w:pPr><w:jc w:val="center"/>\
        </w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="strong"><w:rPr><w:color w:val="ff0000"/></w:rPr></w:style>
        """

    /// The only paragraph of a document with these styles.
    static func paragraph(_ properties: String, _ run: String = "") throws -> StyledParagraph {
        let body =
            "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t>字</w:t></w:r></w:p>"
        return try #require(document(body).paragraphs.first)
    }

    static func document(_ body: String) throws -> StyledDocument {
        var file = WordFile(body)
        file.styles = styles
        return try StyledDocument(OfficePackage(bytes: file.bytes))
    }

    @Test func `what a style does not say comes from its base, and then from the defaults`() throws
    {
        let paragraph = try Self.paragraph(#"<w:pStyle w:val="head"/>"#)
        let look = try #require(paragraph.runs.first).format
        #expect(look.chineseFace == "黑体")
        #expect(look.size == 16)
        #expect(look.fonts.names[.ascii] == "宋体")
        #expect(look.isBold)
        #expect(paragraph.format.alignment == "center")
        #expect(paragraph.format.spacing.line == 579)
        #expect(paragraph.format.spacing.after == 160)
    }

    @Test func `what is set directly comes last`() throws {
        let run =
            #"<w:rStyle w:val="strong"/><w:rFonts w:eastAsia="楷体"/><w:b w:val="0"/><w:sz w:val="28"/>"#
        let paragraph = try Self.paragraph(#"<w:pStyle w:val="head"/><w:jc w:val="right"/>"#, run)
        let look = try #require(paragraph.runs.first).format
        #expect(look.chineseFace == "楷体")
        #expect(look.size == 14)
        #expect(!look.isBold)
        #expect(look.colour == "FF0000")
        #expect(paragraph.format.alignment == "right")
    }

    @Test func `a paragraph without a style has the default one`() throws {
        #expect(try Self.paragraph("").format.alignment == "both")
        #expect(try Self.paragraph("").runs.first?.format.size == 10.5)
    }

    @Test(arguments: [
        (#"<w:ind w:firstLineChars="200" w:firstLine="420"/>"#, 32.0),
        (#"<w:ind w:firstLine="420"/>"#, 21),
        (#"<w:ind w:firstLineChars="0" w:firstLine="640"/>"#, 32),
        (#"<w:ind w:hanging="320"/>"#, -16),
        (#"<w:ind w:hangingChars="100" w:hanging="1"/>"#, -16),
    ])
    func `characters beat lengths in one setting, unless they are none`(
        _ indent: String,
        _ points: Double
    ) throws {
        #expect(try Self.paragraph(indent).format.indent.firstLine(size: 16) == points)
    }

    @Test func `a length set directly beats the characters of a style`() throws {
        let indent = #"<w:pStyle w:val="text"/><w:ind w:firstLine="0"/>"#
        #expect(try Self.paragraph(indent).format.indent.firstLine(size: 16) == 0)
        #expect(
            try Self.paragraph(#"<w:pStyle w:val="text"/>"#).format.indent.firstLine(size: 16) == 32
        )
    }

    @Test func `space in lines that nothing gives in points depends on the grid`() throws {
        let lines = #"<w:spacing w:beforeLines="100"/>"#
        #expect(try Self.paragraph(lines).format.spacing.dependsOnGrid)
        let both = #"<w:spacing w:beforeLines="100" w:before="579"/>"#
        #expect(try !Self.paragraph(both).format.spacing.dependsOnGrid)
    }

    @Test func `a frame has its place, its size and what they count from`() throws {
        let frame =
            #"<w:framePr w:w="8844" w:h="480" w:vAnchor="page" w:hAnchor="page" w:x="1587" w:y="13894"/>"#
        let format = try #require(Self.paragraph(frame).format.frame)
        #expect(format.width == 8844)
        #expect(format.height == 480)
        #expect(format.x == 1587)
        #expect(format.y == 13894)
        #expect(format.anchor == "page")
        #expect(format.horizontalAnchor == "page")
        #expect(format.alignment == nil)
    }

    @Test func `a border that is none is not drawn`() throws {
        let drawn =
            #"<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="11" w:color="ff0000"/></w:pBdr>"#
        let line = try #require(Self.paragraph(drawn).format.bottomBorder)
        #expect(line.isDrawn)
        #expect(line.colour == "FF0000")
        #expect(line.space == 11)
        let none = #"<w:pBdr><w:bottom w:val="nil"/></w:pBdr>"#
        #expect(try Self.paragraph(none).format.bottomBorder?.isDrawn == false)
    }

    @Test func `styles that are based on each other end`() throws {
        var file = WordFile(
            #"<w:p><w:pPr><w:pStyle w:val="x"/></w:pPr><w:r><w:t>字</w:t></w:r></w:p>"#
        )
        file.styles = """
            <w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>\
            <w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>
            """
        let document = try StyledDocument(OfficePackage(bytes: file.bytes))
        #expect(document.paragraphs.first?.sizes == [15])
    }
}
