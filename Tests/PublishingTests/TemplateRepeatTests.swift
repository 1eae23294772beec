import Norms
import OOXML
import Publishing
import Testing

/// Loops: what is counted, merged and kept single when a part is repeated.
@Suite struct TemplateRepeatTests {
    private typealias Fixture = TemplateFixture
    private let fields = [
        TemplateField(
            "各组",
            .list([
                TemplateField("组"),
                TemplateField("各项", .list([TemplateField("方面"), TemplateField("题")])),
            ])
        ),
        TemplateField("有", .flag),
    ]

    private func item(_ aspect: String, _ title: String) -> TemplateRecord {
        ["方面": .text(aspect), "题": .text(title)]
    }

    private var record: TemplateRecord {
        [
            "各组": .list([
                ["组": "甲", "各项": .list([item("学", "1"), item("学", "2"), item("会", "3")])],
                ["组": "乙", "各项": .list([item("会", "4")])],
            ]), "有": true,
        ]
    }

    private func render(_ body: String, stories: Fixture.Stories = [:]) throws -> [UInt8] {
        try DocumentTemplate(Fixture.file(body, stories: stories), fields: fields).render(record)
    }

    private func block(_ inner: String) -> String {
        Fixture.paragraph("{{#每个 各组}}") + inner + Fixture.paragraph("{{/每个}}")
    }

    @Test func `a record knows which it is, in five ways of writing`() throws {
        let body = Fixture.paragraph(
            "{{#每个 各组}}{{第几个}}{{第几个 一}}{{第几个 (一)}}{{第几个 （1）}}{{第几个 ①}}{{组}}{{#如果 非 末个}}、{{/如果}}{{/每个}}"
        )
        #expect(try Fixture.lines(render(body)) == ["1一（一）（1）①甲、2二（二）（2）②乙"])
    }

    @Test func `the first and the last record are told apart at each depth`() throws {
        let body = Fixture.paragraph(
            "{{#每个 各组}}{{#如果 首个}}始{{/如果}}{{#每个 各项}}{{题}}{{#如果 末个}}；{{#否则}}，{{/如果}}{{/每个}}{{#如果 末个}}终{{/如果}}{{/每个}}"
        )
        #expect(try Fixture.lines(render(body)) == ["始1，2，3；4；终"])
    }

    @Test func `headings are numbered on, and those below begin anew`() throws {
        let inner =
            Fixture.paragraph("{{编号 一}}、{{组}}") + Fixture.paragraph("{{#每个 各项}}")
            + Fixture.paragraph("{{编号 （一）}}{{题}}") + Fixture.paragraph("{{/每个}}")
        let body =
            Fixture.paragraph("{{编号 一}}、前") + Fixture.paragraph("{{#如果 非 有}}")
            + Fixture.paragraph("{{编号 一}}、不出现") + Fixture.paragraph("{{/如果}}") + block(inner)
        #expect(
            try Fixture.lines(render(body)) == [
                "一、前", "二、甲", "（一）1", "（二）2", "（三）3", "三、乙", "（一）4",
            ]
        )
    }

    @Test func `cells that say the same become one, and not across a cell to their left`() throws {
        let body = Fixture.table(
            ["组", "方面", "题"],
            ["{{#每个 各组}}", "", ""],
            ["{{#每个 各项}}{{合并 组}}", "第{{合并 方面}}面", "{{题}}{{/每个}}"],
            ["{{/每个}}", "", ""]
        )
        let filled = try render(body)
        #expect(
            try Fixture.lines(filled) == [
                "组", "方面", "题", "甲", "第学面", "1", "", "", "2", "", "第会面", "3", "乙", "第会面", "4",
            ]
        )
        let text = try Fixture.body(filled)
        let merges = text.matches(of: /<w:vMerge( w:val="restart")?\/>/).map { $0.1 != nil }
        #expect(merges == [true, true, false, false, false, true, true, true])
    }

    @Test func `another row between two equal ones parts them`() throws {
        let body = Fixture.table(
            ["{{#每个 各组}}", ""],
            ["小计", ""],
            ["{{#每个 各项}}{{合并 方面}}", "{{题}}{{/每个}}"],
            ["{{/每个}}", ""]
        )
        let merges = try Fixture.body(render(body)).matches(of: /<w:vMerge( w:val)?/)
            .map { $0.1 != nil }
        #expect(merges == [true, false, true, true])
    }

    @Test func `merging outside a repeated row is refused`() throws {
        for body in [
            Fixture.table(["{{#每个 各组}}{{合并 组}}{{/每个}}"]), block(Fixture.paragraph("{{合并 组}}")),
        ] {
            let found = DocumentTemplate.lint(try Fixture.file(body), fields: fields)
            #expect(found.map(\.code) == ["template-misplaced-tag"])
        }
    }

    @Test func `nothing that must be single occurs twice`() throws {
        let inner = """
            <w:p w14:paraId="00000001" w14:textId="77777777"><w:bookmarkStart w:id="3" w:name="b"/>\
            <w:r><w:t>{{组}}</w:t></w:r><w:bookmarkEnd w:id="3"/><w:r><w:drawing><wp:inline><wp:docPr id="9" name="x"/>\
            </wp:inline></w:drawing></w:r><w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent><w:r><w:t>字</w:t></w:r>\
            </w:sdtContent></w:sdt><w:r><w:pict><v:shape id="_x0000_s1" o:spid="s"/></w:pict></w:r></w:p>
            """
        let text = try Fixture.body(render(block(inner)))
        #expect(text.matches(of: /<w:t[ >]/).count == 4)
        #expect(!text.contains("paraId") && !text.contains("w:val=\"5\""))
        #expect(text.matches(of: /<w:bookmarkStart/).count == 1)
        #expect(text.matches(of: /<w:bookmarkEnd/).count == 1)
        let numbers = text.matches(of: /docPr id="(\d+)"/).map { String($0.1) }
        #expect(numbers.count == 2 && Set(numbers).count == 2)
        let shapes = text.matches(of: /v:shape id="(\w+)"/).map { String($0.1) }
        #expect(shapes.count == 2 && Set(shapes).count == 2)
    }

    @Test func `a bookmark that begins in a loop and ends behind it is dropped whole`() throws {
        let inner =
            "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"b\"/><w:r><w:t>{{组}}</w:t></w:r></w:p>"
        let body = block(inner) + "<w:p><w:bookmarkEnd w:id=\"3\"/></w:p>"
        #expect(try !Fixture.body(render(body)).contains("bookmark"))
    }

    @Test func `page and section breaks are repeated, the last one if it is wanted`() throws {
        let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
        let section =
            "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"2\"/></w:sectPr></w:pPr>"
            + "<w:r><w:t>{{/每个}}</w:t></w:r></w:p>"
        let unless =
            Fixture.paragraph("{{#如果 非 末个}}") + page + Fixture.paragraph("{{/如果}}")
        let body =
            block(Fixture.paragraph("{{组}}") + unless) + Fixture.paragraph("{{#每个 各组}}")
            + Fixture.paragraph("{{组}}") + section
        let text = try Fixture.body(render(body))
        #expect(text.matches(of: /w:type="page"/).count == 1)
        #expect(text.matches(of: /<w:sectPr>/).count == 2)
    }

    private func numbered(_ text: String, list: Int = 7, level: Int = 0) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private static let numbering = """
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl>\
        <w:lvl w:ilvl="1"><w:start w:val="3"/></w:lvl></w:abstractNum>\
        <w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num><w:numIdMacAtCleanup w:val="1"/>
        """

    private func lists(_ body: String) throws -> (used: [String], part: String) {
        let filled = try render(body, stories: ["numbering": Self.numbering])
        let used = try Fixture.body(filled).matches(of: /<w:numId w:val="(\d+)"/)
            .map { String($0.1) }
        return (used, try Fixture.part("word/numbering.xml", of: filled))
    }

    @Test func `a list in the loop around its items begins anew with each record`() throws {
        let items =
            Fixture.paragraph("{{#每个 各项}}") + numbered("{{题}}") + Fixture.paragraph("{{/每个}}")
        let (used, part) = try lists(block(Fixture.paragraph("{{组}}") + items))
        #expect(used == ["7", "7", "7", "8"])
        let added = """
            <w:num w:numId="8"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>\
            </w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>\
            <w:numIdMacAtCleanup w:val="1"/>
            """
        #expect(part.contains(added))
    }

    @Test func `fixed items of a list in a loop begin anew, one repeated item counts on`() throws {
        #expect(try lists(block(numbered("{{组}}") + numbered("措施"))).used == ["7", "7", "8", "8"])
        #expect(try lists(block(numbered("{{组}}"))).used == ["7", "7"])
    }

    @Test func `headings and items of one list count as Word counts levels`() throws {
        let items =
            Fixture.paragraph("{{#每个 各项}}") + numbered("{{题}}", level: 1)
            + Fixture.paragraph("{{/每个}}")
        #expect(Set(try lists(block(numbered("{{组}}") + items)).used) == ["7"])
    }

    @Test func `a list outside all loops stays as it is`() throws {
        let (used, part) = try lists(numbered("一") + block(numbered("{{组}}")))
        #expect(used == ["7", "7", "7"])
        #expect(!part.contains("startOverride"))
    }
}
