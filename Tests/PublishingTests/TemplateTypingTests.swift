import Norms
import OOXML
import Publishing
import Testing

/// What Word, WPS and people do to tags while they edit.
@Suite struct TemplateTypingTests {
    private typealias Fixture = TemplateFixture
    private let fields = [
        TemplateField("单位"), TemplateField("备注", .optional), TemplateField("有", .flag),
        TemplateField("各项", .list([TemplateField("名")])),
    ]
    private let record: TemplateRecord = [
        "单位": "县档案馆", "备注": "注", "有": true, "各项": .list([["名": "甲"], ["名": "乙"]]),
    ]

    private func fill(_ body: String) throws -> [String] {
        try Fixture.fill(body, fields, record)
    }

    @Test(arguments: [
        "｛｛单位｝｝", "{｛单位｝}", "{{　单位 }}", "{{\u{A0}单位}}", "{{单\u{AD}位}}", "{\u{200B}{单位}\u{FEFF}}",
        "{{单位\u{200D}}}", "{{#如果有}}{{单位}}{{/如果}}", "｛｛＃如果　有｝｝｛｛单位｝｝｛｛／如果｝｝",
    ])
    func `braces of both widths and unseen characters make no difference`(_ text: String) throws {
        #expect(try fill(Fixture.paragraph(text)) == ["县档案馆"])
    }

    @Test func `single braces are left alone unless they hold a field`() throws {
        #expect(try fill(Fixture.paragraph("集合{甲，乙}")) == ["集合{甲，乙}"])
        let found = DocumentTemplate.lint(
            try Fixture.file(Fixture.paragraph("致{单位}，｛ 名｝")),
            fields: fields
        )
        #expect(found.map(\.code) == ["template-half-tag", "template-half-tag"])
        #expect(found.map(\.value) == ["{单位}", "｛ 名｝"])
    }

    @Test func `a tag may lie in links, smart tags, bookmarks and hidden hyphens`() throws {
        let body = """
            <w:p><w:r><w:t>致{</w:t></w:r><w:hyperlink w:anchor="a"><w:r><w:t>{单</w:t></w:r></w:hyperlink>\
            <w:bookmarkStart w:id="0" w:name="a"/><w:smartTag w:uri="u" w:element="e"><w:r>\
            <w:softHyphen/><w:t>位</w:t></w:r></w:smartTag><w:bookmarkEnd w:id="0"/>\
            <w:proofErr w:type="gramEnd"/><w:r><w:t>}}：</w:t></w:r></w:p>
            """
        #expect(try fill(body) == ["致县档案馆："])
    }

    @Test func `a tag that was rewritten with tracked changes is read as if they were accepted`()
        throws
    {
        let body = """
            <w:p><w:r><w:t>{{单</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>味</w:delText></w:r></w:del>\
            <w:ins w:id="2" w:author="a"><w:r><w:t>位</w:t></w:r></w:ins><w:r><w:t>}}</w:t></w:r>\
            <w:moveFrom w:id="3" w:author="a"><w:r><w:t>{{备注}}</w:t></w:r></w:moveFrom></w:p>
            """
        #expect(try fill(body) == ["县档案馆"])
    }

    @Test func `a paragraph whose end was deleted goes on in the next one`() throws {
        let deleted = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>"
        let body = """
            <w:p>\(deleted)<w:r><w:t>{{单</w:t></w:r></w:p><w:p><w:r><w:t>位}}好</w:t></w:r></w:p>\
            <w:p>\(deleted)<w:del w:id="2" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>\
            \(Fixture.table(["{{备注}}"]))
            """
        #expect(try fill(body) == ["县档案馆好", "注"])
    }

    @Test func `deleted rows and cells are gone`() throws {
        let cell = "<w:tc>\(Fixture.paragraph("{{备注}}"))</w:tc>"
        let body = """
            <w:tbl><w:tblPr/><w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>\(cell)</w:tr>\
            <w:tr><w:tc><w:tcPr><w:cellDel w:id="2" w:author="a"/></w:tcPr><w:p/></w:tc>\(cell)</w:tr></w:tbl>
            """
        #expect(try fill(body) == ["注"])
    }

    @Test func `tags in content controls around text, paragraphs, rows and cells are found`() throws
    {
        let control = { (inner: String) in
            "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>\(inner)</w:sdtContent></w:sdt>"
        }
        let row = "<w:tr>\(control("<w:tc>\(Fixture.paragraph("{{名}}"))</w:tc>"))</w:tr>"
        let body =
            "<w:p>\(control("<w:r><w:t>{{单位}}</w:t></w:r>"))</w:p>"
            + control(Fixture.paragraph("{{备注}}"))
            + "<w:tbl><w:tblPr/><w:tr><w:tc>\(Fixture.paragraph("{{#每个 各项}}"))</w:tc></w:tr>"
            + control(row)
            + "<w:tr><w:tc>\(Fixture.paragraph("{{/每个}}"))</w:tc></w:tr></w:tbl>"
        #expect(try fill(body) == ["县档案馆", "注", "甲", "乙"])
    }

    @Test
    func `both forms of a text box are filled, and its paragraphs count as the one around it`()
        throws
    {
        let box = { (text: String) in "<w:txbxContent>\(Fixture.paragraph(text))</w:txbxContent>" }
        let boxes = { (text: String) in
            """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>\
            <wp:docPr id="4" name="a"/><wps:wsp><wps:txbx>\(box(text))</wps:txbx></wps:wsp></wp:anchor></w:drawing>\
            </mc:Choice><mc:Fallback><w:pict><v:shape id="s"><v:textbox>\(box(text))</v:textbox></v:shape>\
            </w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """
        }
        #expect(try fill(boxes("{{单位}}")).filter { $0 == "县档案馆" }.count == 2)
        let faulty = boxes("{{错}}") + Fixture.paragraph("{{误}}")
        let found = DocumentTemplate.lint(try Fixture.file(faulty), fields: fields)
        #expect(found.map(\.place) == [.paragraph(1), .paragraph(1), .paragraph(2)])
    }

    @Test func `headers, footers and notes are filled by their links, whatever their names`() throws
    {
        let text = Fixture.paragraph("{{单位}}")
        let source = try Fixture.file(
            "<w:p/>",
            stories: [
                "header": text,
                "footer": Fixture.paragraph("{{#如果 非 有}}") + text
                    + Fixture.paragraph("{{/如果}}"),
                "footnotes": "<w:footnote w:id=\"1\">\(text)</w:footnote>",
                "endnotes": "<w:endnote w:id=\"1\">\(text)</w:endnote>",
            ]
        )
        let filled = try DocumentTemplate(source, fields: fields).render(record)
        for part in ["header1", "footnotes", "endnotes"] {
            #expect(try Fixture.lines(filled, part: "word/\(part).xml") == ["县档案馆"])
        }
        // A footer without a paragraph would be no footer.
        #expect(try Fixture.lines(filled, part: "word/footer1.xml") == [""])
    }

    @Test func `comments are notes to the editor and do not go out`() throws {
        let body = """
            <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>{{单位}}</w:t></w:r><w:commentRangeEnd w:id="0"/>\
            <w:r><w:commentReference w:id="0"/></w:r></w:p>
            """
        let comment =
            "<w:comment w:id=\"0\" w:author=\"李\">\(Fixture.paragraph("{{内部}}"))</w:comment>"
        let source = try Fixture.file(body, stories: ["comments": comment])
        let filled = try DocumentTemplate(source, fields: fields).render(record)
        #expect(try !ZipArchive(bytes: filled).names.contains("word/comments.xml"))
        #expect(try !Fixture.part("word/_rels/document.xml.rels", of: filled).contains("comments"))
        #expect(try !Fixture.part("[Content_Types].xml", of: filled).contains("comments"))
        #expect(try !Fixture.body(filled).contains("comment"))
    }

    @Test func `a file that calls Word's namespace something else is filled all the same`() throws {
        let body = Fixture.paragraph("{{单位}}{{备注}}")
        let text = String(decoding: try Fixture.file(body), as: UTF8.self)
        #expect(!text.isEmpty)
        let source = try ZipArchive(bytes: Fixture.file(body))
        var builder = try ZipBuilder()
        for name in source.names {
            var part = String(decoding: try source.contents(of: name), as: UTF8.self)
            if name == "word/document.xml" {
                part = part.replacing("w:", with: "ns0:").replacing("xmlns:w=", with: "xmlns:ns0=")
            }
            try builder.add(name, Array(part.utf8))
        }
        let values: TemplateRecord = ["单位": "甲\n乙", "备注": ""]
        let filled = try DocumentTemplate(builder.finish(), fields: fields).render(values)
        #expect(try Fixture.lines(filled) == ["甲乙"])
    }

    @Test(arguments: [
        "<w:p><w:r><w:instrText>QUOTE {{单位}}</w:instrText></w:r></w:p>",
        "<w:p><w:r><w:pict><v:shape><v:textpath string=\"{{单位}}\"/></v:shape></w:pict></w:r></w:p>",
        "<w:p><w:r><w:drawing><wp:docPr id=\"1\" descr=\"{{图片 单位}}\"/></w:drawing></w:r></w:p>",
    ])
    func `a tag where nothing can be filled in is refused, not printed`(_ body: String) throws {
        let found = DocumentTemplate.lint(try Fixture.file(body), fields: fields)
        #expect(found.map(\.code) == ["template-misplaced-tag"])
    }
}
