import OOXML
import Publishing
import Testing

@Suite struct TemplateFillingTests {
    private typealias Fixture = TemplateFixture
    private let name = [TemplateField("单位"), TemplateField("备注", .optional)]
    private let list = [
        TemplateField("各项", .list([TemplateField("名"), TemplateField("注", .optional)])),
        TemplateField("总"), TemplateField("有", .flag),
    ]
    private let two: TemplateRecord = [
        "各项": .list([["名": "甲", "注": "一"], ["名": "乙"]]), "总": "二", "有": true,
    ]

    @Test func `a list that is made row by row gives the same file, however long it is`() throws {
        let rows = Fixture.table(["{{#每个 各项}}{{名}}", "{{注}}{{/每个}}"])
        let template = try DocumentTemplate(
            Fixture.file(rows + Fixture.paragraph("{{总}}") + rows),
            fields: list
        )
        for count in [0, 1, 30_000] {
            let records = (0..<count).map { ["名": "\($0)", "注": "注"] as TemplateRecord }
            let made = TemplateRows(count: count) { try records.forEach($0) }
            let whole = try template.render(["各项": .list(records), "总": "二"])
            #expect(try template.render(["各项": .rows(made), "总": "二"]) == whole)
            #expect(try Fixture.lines(whole).count == count * 4 + 1)
        }
    }

    @Test func `what cannot be read while a list is made stops the document`() throws {
        struct Unreadable: Error {}
        let template = try DocumentTemplate(
            Fixture.file(Fixture.table(["{{#每个 各项}}{{名}}{{/每个}}"]) + "{{总}}"),
            fields: list
        )
        let rows = TemplateRows(count: 1) { _ in throw Unreadable() }
        #expect(throws: Unreadable.self) { try template.render(["各项": .rows(rows), "总": "二"]) }
    }

    @Test func `a field is printed where its tag stands`() throws {
        let lines = try Fixture.fill(
            Fixture.paragraph("致{{ 单位 }}：好"),
            name,
            ["单位": "县档案馆"]
        )
        #expect(lines == ["致县档案馆：好"])
    }

    @Test func `a tag may be split between runs at any place`() throws {
        let text = "致{{单位}}：好{{备注}}。"
        for cut in 1..<text.count {
            let parts = Fixture.paragraph(String(text.prefix(cut)), String(text.dropFirst(cut)))
            let lines = try Fixture.fill(parts, name, ["单位": "甲", "备注": "乙"])
            #expect(lines == ["致甲：好乙。"], "split after \(cut)")
        }
    }

    @Test func `a tag may be split into single characters`() throws {
        let runs = "{{单位}}！".map { "<w:r><w:t>\($0)</w:t></w:r><w:proofErr w:type=\"spellEnd\"/>" }
        let lines = try Fixture.fill("<w:p>\(runs.joined())</w:p>", name, ["单位": "甲"])
        #expect(lines == ["甲！"])
    }

    @Test func `a value takes the look of the first run of its tag`() throws {
        let body =
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{单</w:t></w:r><w:r><w:t>位}}</w:t></w:r></w:p>"
        let filled = try DocumentTemplate(Fixture.file(body), fields: name).render(["单位": "甲"])
        #expect(
            try Fixture.body(filled).contains(
                "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">甲</w:t>"
            )
        )
    }

    @Test func `tags in content controls and tracked changes are found, deletions are not`() throws
    {
        let body = """
            <w:p><w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:r><w:t>{{单</w:t></w:r>\
            </w:sdtContent></w:sdt><w:ins w:id="2"><w:r><w:t>位}}</w:t></w:r></w:ins>\
            <w:del w:id="3"><w:r><w:delText>{{旧}}</w:delText></w:r></w:del></w:p>
            """
        let filled = try DocumentTemplate(Fixture.file(body), fields: name).render(["单位": "甲"])
        #expect(try Fixture.lines(filled) == ["甲"])
        let text = try Fixture.body(filled)
        #expect(!text.contains("w:ins") && !text.contains("w:del") && !text.contains("w:sdt"))
    }

    @Test func `what XML reserves is escaped and what it forbids is left out`() throws {
        let value = "A<B>&C\u{0}\u{7}\u{B}\u{FFFE}\u{FFFF}\u{1F600}，完"
        let lines = try Fixture.fill(
            Fixture.paragraph("{{单位}}"),
            name,
            ["单位": .text(value)]
        )
        #expect(lines == ["A<B>&C\u{1F600}，完"])
    }

    @Test func `line feeds become breaks and tabs become tabs`() throws {
        let filled = try DocumentTemplate(
            Fixture.file(Fixture.paragraph("{{单位}}")),
            fields: name
        ).render(["单位": "甲\r\n乙\t丙"])
        let body = try Fixture.body(filled)
        #expect(body.contains("甲</w:t><w:br/><w:t xml:space=\"preserve\">乙</w:t><w:tab/>"))
    }

    @Test func `a value that looks like a tag is printed, not read`() throws {
        let lines = try Fixture.fill(
            Fixture.paragraph("{{单位}}"),
            name,
            ["单位": "{{单位}}<?tn 0?>"]
        )
        #expect(lines == ["{{单位}}<?tn 0?>"])
    }

    @Test(arguments: [
        ("有", true, ["前", "中", "后"]), ("有", false, ["前", "后"]),
        ("非 有", false, ["前", "中", "后"]), ("非 有", true, ["前", "后"]),
    ])
    func `a condition shows its paragraphs or leaves no trace`(
        _ condition: String,
        _ flag: Bool,
        _ expected: [String]
    ) throws {
        let body =
            Fixture.paragraph("前") + Fixture.paragraph("{{#如果 \(condition)}}")
            + Fixture.paragraph("中") + Fixture.paragraph("{{/如果}}") + Fixture.paragraph("后")
        #expect(try Fixture.fill(body, list, ["有": .flag(flag)]) == expected)
    }

    @Test func `a condition in a paragraph may lie in other runs than its end`() throws {
        let body = Fixture.paragraph("一{{#如果 有}}二", "三{{#否则}}四", "五{{/如果}}六")
        #expect(try Fixture.fill(body, list, ["有": true]) == ["一二三六"])
        #expect(try Fixture.fill(body, list, ["有": false]) == ["一四五六"])
    }

    @Test func `a loop repeats paragraphs, nested conditions included`() throws {
        let body =
            Fixture.paragraph("{{#每个 各项}}") + Fixture.paragraph("{{名}}{{总}}")
            + Fixture.paragraph("{{#如果 注}}") + Fixture.paragraph("注{{注}}")
            + Fixture.paragraph("{{/如果}}{{/每个}}")
        #expect(try Fixture.fill(body, list, two) == ["甲二", "注一", "乙二"])
    }

    @Test func `a loop in a paragraph repeats text`() throws {
        let body = Fixture.paragraph("有{{#每个 各项}}{{名}}、{{/每个}}等")
        #expect(try Fixture.fill(body, list, two) == ["有甲、乙、等"])
    }

    @Test func `a loop over the cells of a row repeats the row`() throws {
        let body = Fixture.table(["名", "注"], ["{{#每个 各项}}{{名}}", "{{注}}{{/每个}}"])
        #expect(try Fixture.fill(body, list, two) == ["名", "注", "甲", "一", "乙", ""])
    }

    @Test func `a loop whose ends have rows of their own repeats the rows between`() throws {
        let body = Fixture.table(
            ["头", "头"],
            ["{{#每个 各项}}", ""],
            ["{{名}}", "上"],
            ["{{注}}", "下"],
            ["{{/每个}}", ""]
        )
        let expected = ["头", "头", "甲", "上", "一", "下", "乙", "上", "", "下"]
        #expect(try Fixture.fill(body, list, two) == expected)
    }

    @Test func `a table whose rows are all gone is gone itself`() throws {
        let body = Fixture.table(["{{#每个 各项}}{{名}}", "{{/每个}}"]) + Fixture.paragraph("后")
        let filled = try DocumentTemplate(Fixture.file(body), fields: list).render([
            "各项": .list([])
        ])
        #expect(try Fixture.body(filled).contains("w:tbl") == false)
        #expect(try Fixture.lines(filled) == ["后"])
    }

    @Test func `a cell whose paragraphs are all gone keeps an empty one`() throws {
        let cell =
            Fixture.paragraph("{{#如果 有}}") + Fixture.paragraph("是") + Fixture.paragraph("{{/如果}}")
        let body = "<w:tbl><w:tr><w:tc><w:tcPr/>\(cell)</w:tc></w:tr></w:tbl>"
        let filled = try DocumentTemplate(Fixture.file(body), fields: list).render(["有": false])
        #expect(try Fixture.body(filled).contains("<w:tc><w:tcPr/><w:p/></w:tc>"))
    }

    @Test func `headers are filled, and other parts stay byte for byte`() throws {
        let source = try Fixture.file("<w:p/>", header: Fixture.paragraph("{{单位}}"))
        let filled = try DocumentTemplate(source, fields: name).render(["单位": "甲"])
        #expect(try Fixture.lines(filled, part: "word/header1.xml") == ["甲"])
        #expect(try ZipArchive(bytes: filled).names == ZipArchive(bytes: source).names)
    }

    @Test func `the same values give the same bytes`() throws {
        let source = try Fixture.file(Fixture.paragraph("{{#每个 各项}}{{名}}{{/每个}}"))
        let first = try DocumentTemplate(source, fields: list).render(two)
        #expect(try DocumentTemplate(source, fields: list).render(two) == first)
    }
}
