import Norms
import Publishing
import Testing

/// Documents about one unit print what stands in its form.
@Suite struct AnswerFieldTests {
    private typealias Fixture = TemplateFixture

    private static let facts = [
        Fact(key: "formalMembers", label: "正式 党员数", asks: .count(unit: "人")),
        Fact(key: "lastElection", label: "上次换届日期", asks: .date),
        Fact(key: "attendanceRate", label: "到会率", asks: .percent, isRequired: false),
        Fact(key: "electionHeld", label: "本期是否换届", asks: .yesNo, isRequired: false),
    ]

    private static func report(_ answers: [FieldID: String]) -> CycleReport {
        var report = NoticeFixture.report()
        report.schema.facts = facts
        report.schema.norms[0].aspects[0].indicators[0].asks = .count(unit: "次")
        report.answers = { _ in answers.mapValues { RecordedAnswer(text: $0, place: .file) } }
        return report
    }

    private static func lines(_ text: String, _ answers: [FieldID: String]) throws -> [String] {
        let template = try Fixture.file(Fixture.paragraph(text))
        let writer = try NoticeWriter(
            report: report(answers),
            templates: [.rectification: template]
        )
        let plan = try #require(writer.plans().first)
        return try Fixture.lines(writer.make(plan).bytes)
    }

    @Test(arguments: [
        ("{{基本情况.正式党员数}}人", "23人"), ("{{基本情况.上次换届日期}}", "2023年5月3日"),
        ("{{基本情况.到会率}}", "92.5%"), ("{{基本情况.本期是否换届}}", "否"),
        ("{{#如果 基本情况.本期是否换届}}换届{{#否则}}未换届{{/如果}}", "未换届"),
        ("{{实际情况.N01-1}}次", "2次"), ("{{#如果 实际情况.N01-1}}有{{/如果}}", "有"),
    ])
    func `an answer is printed as documents write it`(_ text: String, _ line: String) throws {
        let lines = try Self.lines(
            text,
            [
                .fact("formalMembers"): "23", .fact("lastElection"): "2023-05-03",
                .fact("attendanceRate"): "92.5", .fact("electionHeld"): "否",
                .answer("N01-1", .fact): "2",
            ]
        )
        #expect(lines == [line])
    }

    @Test func `an answer that is not there is left out, and stops the document where it must be`()
        throws
    {
        #expect(try Self.lines("到会率{{基本情况.到会率}}，{{实际情况.N01-1}}次", [:]) == ["到会率，次"])
        let fault = #expect(throws: TemplateFault.self) {
            try Self.lines("{{基本情况.正式党员数}}", [:])
        }
        #expect(fault?.findings.map(\.code) == ["template-empty-value"])
    }

    @Test func `documents about all units know no answers of one`() throws {
        let schema = Self.report([:]).schema
        for kind in NoticeKind.allCases {
            let names = kind.fields(of: schema).map(\.name)
            let isOfUnit = [.interview, .interviewRecord, .rectification, .rectificationReport]
                .contains(kind)
            #expect(names.contains("基本情况.正式党员数") == isOfUnit)
            #expect(names.contains("实际情况.N01-1") == isOfUnit)
            // A row that asks nothing has nothing to print.
            #expect(!names.contains("实际情况.N01-2"))
        }
    }

    @Test func `a name that the schema does not have is unknown, with the one that is meant`()
        throws
    {
        let template = try Fixture.file(Fixture.paragraph("{{基本情况.正式党员}}"))
        let found = DocumentTemplate.lint(
            template,
            fields: NoticeKind.interview.fields(of: Self.report([:]).schema)
        )
        #expect(found.map(\.code) == ["template-unknown-field"])
        #expect(found.first?.message(.zh).contains("是不是“基本情况.正式党员数”") == true)
    }
}
