import Foundation
import Norms
import Support
import TenNorms
import Testing

/// `lint` reports fields that are asked and used by nothing, and those asked twice; documents are uses.
@Suite struct UnusedFieldTests {
    private static let asked = (
        "  - {key: groupCount,",
        "  - {key: phone, label: 办公电话, asks: text}\n  - {key: groupCount,"
    )

    private func workspace(_ edit: (old: String, new: String)) throws -> SampleQuarter {
        let quarter = try SampleQuarter(hasForms: false)
        let file = URL(filePath: "\(quarter.root)/schema/ten-norms.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOnce(edit.old, edit.new).write(
            to: file,
            atomically: true,
            encoding: .utf8
        )
        return quarter
    }

    private func print(_ tag: String, in template: String, of quarter: SampleQuarter) throws {
        let file = URL(filePath: "\(quarter.root)/templates/\(template)")
        try WordEdit.replace("</w:body>", with: WordFile.paragraph(tag) + "</w:body>", in: file)
    }

    private func lint(_ quarter: SampleQuarter) throws -> [FindingReport] {
        try WorkspaceLint(root: quarter.root).report(language: .zh).files.flatMap(\.findings)
    }

    @Test func `a fact that nothing uses is reported until a document prints it`() throws {
        let quarter = try workspace(Self.asked)
        defer { quarter.remove() }
        let found = try lint(quarter)
        #expect(found.map(\.code) == ["schema-fact-unused"])
        #expect(found.first?.value == "phone")
        #expect(found.first?.message.contains("{{基本情况.办公电话}}") == true)
        try print("电话：{{基本情况.办公电话}}", in: "约谈记录.docx", of: quarter)
        #expect(try lint(quarter).isEmpty)
        // Documents open their templates only with the schema at hand, and know the field too.
        _ = try quarter.open()
    }

    @Test func `a row's fact that no rule looks at is reported until a document prints it`() throws
    {
        let quarter = try workspace(("also: 未明确到人扣1分, ", ""))
        defer { quarter.remove() }
        #expect(try lint(quarter).map(\.code) == ["schema-fact-unused"])
        try print(
            "{{#如果 实际情况.A01-4}}联络员{{实际情况.A01-4}}{{/如果}}",
            in: "整改通知书.docx",
            of: quarter
        )
        #expect(try lint(quarter).isEmpty)
    }

    @Test
    func
        `while a template cannot be used nobody knows what it prints, and nothing is called unused`()
        throws
    {
        let quarter = try workspace(Self.asked)
        defer { quarter.remove() }
        try print("{{基本情况.办公电话}}{{单味}}", in: "约谈通知书.docx", of: quarter)
        #expect(try lint(quarter).map(\.code) == ["template-unknown-field"])
    }

    @Test func `a schema that cannot be used does not make the tags of its answers unknown`() throws
    {
        let quarter = try workspace(("points: 2, fact: 组织设置情况", "points: two, fact: 组织设置情况"))
        defer { quarter.remove() }
        try print("{{基本情况.党小组数}}", in: "约谈通知书.docx", of: quarter)
        #expect(try lint(quarter).map(\.code) == ["schema-wrong-type"])
    }

    @Test func `a fact that only an unused condition names is not used`() throws {
        let edit = (
            "conditions:\n", "conditions:\n  有电话: {fact: phone, answered: yes}\n"
        )
        let quarter = try workspace(Self.asked)
        defer { quarter.remove() }
        let file = URL(filePath: "\(quarter.root)/schema/ten-norms.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOnce(edit.0, edit.1).write(to: file, atomically: true, encoding: .utf8)
        #expect(try lint(quarter).map(\.code) == ["schema-fact-unused", "schema-name-unused"])
    }

    @Test(arguments: [
        // The same label in other characters and with spaces in it is the same to who fills it in, and to the reader.
        ("{key: groupCount, label: 党小组数,", "{key: groupCount, label: 预备 党员数,", "“预备 党员数”在表上问了两次"),
        ("fact: 到学率", "fact: 党员大会 到会率", "“党员大会 到会率”在表上问了两次"),
        (
            "{code: A08-4, name: 党课, points: 1.5, fact: 讲课次数",
            "{code: A08-4, name: 支委会, points: 1.5, fact: 召开次数", "A08-4 与 A08-2 问的相同"
        ),
    ])
    func `a field asked twice is reported at the second place`(
        _ old: String,
        _ new: String,
        _ message: String
    ) throws {
        let edited = try Template.edit("schema/ten-norms.yaml", old, new)
        let findings = Template.schema(edited.text).findings
            .filter { $0.code == "schema-fact-asked-twice" }
        #expect(findings.map(\.line) == [edited.line])
        #expect(findings.first?.message(.zh).hasPrefix(message) == true)
    }
}
