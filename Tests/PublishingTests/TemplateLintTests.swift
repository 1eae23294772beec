import Norms
import Publishing
import Testing

@Suite struct TemplateLintTests {
    private typealias Fixture = TemplateFixture
    private let fields = [
        TemplateField("单位"), TemplateField("备注", .optional), TemplateField("有", .flag),
        TemplateField("各项", .list([TemplateField("名")])),
    ]

    private func findings(_ body: String) throws -> [Finding] {
        DocumentTemplate.lint(try Fixture.file(body), fields: fields)
    }

    @Test(arguments: [
        ("{{单未}}", "template-unknown-field"), ("{{名}}", "template-unknown-field"),
        ("{{#如果 无}}{{/如果}}", "template-unknown-field"),
        ("{{各项}}", "template-wrong-kind"), ("{{有}}", "template-wrong-kind"),
        ("{{#每个 单位}}{{/每个}}", "template-wrong-kind"),
        ("{{#如果 有}}", "template-open-block"), ("{{#每个 各项}}", "template-open-block"),
        ("{{/如果}}", "template-stray-end"), ("{{#否则}}", "template-stray-end"),
        ("{{#如果 有}}{{/每个}}{{/如果}}", "template-stray-end"),
        ("{{单位", "template-broken-tag"), ("单位}}", "template-broken-tag"),
        ("{{}}", "template-broken-tag"), ("{{#要是 有}}", "template-broken-tag"),
        ("{{单位 {{备注}}", "template-broken-tag"),
    ])
    func `a faulty tag is found`(_ text: String, _ code: String) throws {
        #expect(try findings(Fixture.paragraph(text)).map(\.code).contains(code))
    }

    @Test(arguments: ["{{单位}}", "{{ 备注 }}", "{{＃如果 有}}甲{{／如果}}", "{{#每个 各项}}{{名}}{{单位}}{{/每个}}"])
    func `a sound tag is not`(_ text: String) throws {
        #expect(try findings(Fixture.paragraph(text)).isEmpty)
    }

    @Test func `the place is the paragraph as people count it`() throws {
        let body =
            Fixture.paragraph("一") + Fixture.table(["甲", "乙"], ["丙", "{{丁}}"])
            + Fixture.paragraph("{{戊}}")
        let found = try findings(body)
        #expect(
            found.map { $0.place.text(.zh) } == ["第1个表格第2行第2格", "第2段"]
        )
        #expect(found.map(\.value) == ["{{丁}}", "{{戊}}"])
    }

    @Test func `a fault in a header names the part`() throws {
        let file = try Fixture.file("<w:p/>", header: Fixture.paragraph("{{错}}"))
        let found = DocumentTemplate.lint(file, fields: fields)
        #expect(found.first?.cause.zh == "页眉（header1.xml）标签“{{错}}”不是这种文书的字段")
    }

    @Test func `ends at different levels are refused`() throws {
        let body =
            Fixture.paragraph("甲{{#如果 有}}") + Fixture.paragraph("乙") + Fixture.paragraph("{{/如果}}")
        #expect(try findings(body).map(\.code) == ["template-crossing-block"])
    }

    @Test func `a missing required value stops the document and names the place`() throws {
        let body = Fixture.paragraph("致") + Fixture.paragraph("{{单位}}{{备注}}")
        let template = try DocumentTemplate(Fixture.file(body), fields: fields)
        let fault = #expect(throws: TemplateFault.self) { try template.render(["单位": "　"]) }
        #expect(fault?.findings.map(\.code) == ["template-empty-value"])
        #expect(fault?.findings.first?.place == .paragraph(2))
        #expect(fault?.findings.first?.message(.zh) == "标签“{{单位}}”没有内容；请补齐数据后重新生成")
    }

    @Test func `a value missing in a part that is not shown does not matter`() throws {
        let body = Fixture.paragraph("{{#如果 有}}{{单位}}{{/如果}}完")
        #expect(try Fixture.fill(body, fields, ["有": false]) == ["完"])
    }

    @Test(arguments: [[UInt8](), Array("PK".utf8), Array("no zip at all".utf8)])
    func `what is no Word file is refused with a reason`(_ bytes: [UInt8]) {
        let found = DocumentTemplate.lint(bytes, fields: fields)
        #expect(found.map(\.code) == ["template-unreadable"])
    }

    @Test(arguments: [
        ("{{单未}}", "是不是“单位”"), ("{{名}}", "“名”是“各项”里的字段，放到“{{#每个 各项}}”和“{{/每个}}”中间"),
        ("{{风马牛不相及}}", "对照字段表改正"), ("{{各项}}", "这个字段应写成“{{#每个 各项}}…{{/每个}}”"),
        ("{{有}}", "这个字段应写成“{{#如果 有}}…{{/如果}}”"), ("{{第几个}}", "移到“{{#每个 …}}”和“{{/每个}}”中间"),
    ])
    func `a finding says what to write instead`(_ text: String, _ remedy: String) throws {
        #expect(try findings(Fixture.paragraph(text)).map(\.remedy.zh) == [remedy])
    }

    @Test func `the annotated copy has a comment at each fault, and can be read again`() throws {
        let body = Fixture.paragraph("一{{丁}}") + Fixture.table(["{{戊}}"])
        let source = try Fixture.file(body, header: Fixture.paragraph("{{己}}"))
        let found = DocumentTemplate.lint(source, fields: fields)
        let copy = try #require(DocumentTemplate.annotated(source, found))
        #expect(try Fixture.lines(copy) == ["一{{丁}}", "{{戊}}"])
        let comments = try Fixture.lines(copy, part: "word/comments.xml")
        #expect(comments.count == 6)
        #expect(comments.contains("【须改正】页眉（header1.xml）标签“{{己}}”不是这种文书的字段"))
        #expect(try Fixture.body(copy).matches(of: /<w:commentReference/).count == 3)
        #expect(DocumentTemplate.lint(copy, fields: fields) == found)
        #expect(DocumentTemplate.annotated(source, []) == nil)
    }
}
