import Foundation
import Norms
import OOXML
import TenNorms
import Testing

/// The schema is changed, and the forms, the check, its words, the score and `lint` all follow.
@Suite struct OneSchemaTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    private let form =
        SampleQuarter.project + "/Tests/JourneyTests/Journeys/xlsx-accepted/submitted.xlsx"

    private func make(_ change: SchemaChange, in quarter: SampleQuarter) throws {
        let url = URL(filePath: "\(quarter.root)/schema/ten-norms.yaml")
        var text = try String(contentsOf: url, encoding: .utf8)
        // The comments at the head show examples of everything; they are not to be changed.
        let start = try #require(text.firstRange(of: "\n\n")).upperBound
        var body = String(text[start...])
        for (old, new) in change.edits {
            try body.replaceSubrange(#require(body.firstRange(of: old), "\(old)"), with: new)
        }
        text.replaceSubrange(start..., with: body)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    /// All that the blank forms of a unit hold, by format: their parts as they are, and without the tags.
    private func blanks(_ quarter: SampleQuarter) throws -> [String: String] {
        let workspace = try quarter.open()
        let unit = try workspace.unit("U004")
        let paths = try FormBatch(workspace).issue(cycle, units: [unit], formats: [.xlsx, .docx])
        let texts = try paths.map { path in
            let zip = try ZipArchive(
                bytes: Array(Data(contentsOf: URL(filePath: workspace.path(path))))
            )
            let parts = try zip.names.filter { $0.hasSuffix(".xml") }
                .map { String(decoding: try zip.contents(of: $0), as: UTF8.self) }
                .joined()
            return (URL(filePath: path).pathExtension, parts + parts.replacing(/<[^>]*>/, with: ""))
        }
        return Dictionary(uniqueKeysWithValues: texts)
    }

    private func messages(_ quarter: SampleQuarter) throws -> [String] {
        let report = try FormCheck(quarter.open(), language: .zh).check([form])
        return report.files.flatMap(\.findings).map(\.message)
    }

    private func lint(_ quarter: SampleQuarter) throws -> [FindingReport] {
        try WorkspaceLint(root: quarter.root).report(language: .zh).files.flatMap(\.findings)
    }

    @Test(arguments: SchemaChange.all)
    func `the blank forms, the check and its words follow the schema`(change: SchemaChange)
        throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let before = (forms: try blanks(quarter), messages: try messages(quarter))
        try make(change, in: quarter)
        let after = (forms: try blanks(quarter), messages: try messages(quarter))
        #expect(try lint(quarter).filter { $0.severity == .refusal }.isEmpty)
        for format in ["xlsx", "docx"] {
            let old = try #require(before.forms[format])
            let new = try #require(after.forms[format])
            #expect(!old.contains(change.printed), "\(format)")
            #expect(new.contains(change.printed), "\(format)")
            #expect(change.gone.isEmpty || old.contains(change.gone), "\(format)")
            #expect(change.gone.isEmpty || !new.contains(change.gone), "\(format)")
        }
        if let finding = change.finding {
            #expect(!before.messages.contains { $0.contains(finding) })
            #expect(after.messages.contains { $0.contains(finding) }, "\(after.messages)")
        } else {
            #expect(after.messages == before.messages)
        }
    }

    @Test func `what the rules make of a form that has come in follows the schema`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(Array(Data(contentsOf: URL(filePath: form))), as: "一.xlsx")
        let before = try await explained(quarter)
        for change in [SchemaChange.rule, .title] { try make(change, in: quarter) }
        let after = try await explained(quarter)
        #expect(before.items["A08-1"]?.ruleResult == "2.50")
        #expect(after.items["A08-1"]?.ruleResult == "1.25")
        #expect(after.items["A08-1"]?.name == "党员全体大会")
        #expect(after.items["A08-1"]?.criterion == "召开次数不少于2次，每少1次扣1.25分")
        #expect(after.report.got == before.report.got)
    }

    @Test func `with other points the same answers come to another score and another grade`() throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let before = try messages(quarter)
        try make(.points, in: quarter)
        let after = try messages(quarter)
        for words in ["考核总分“79.75”与各项不符，按各项计算为80.248", "考核等次“一般”与总分不符，按总分80.248应为“良好”"] {
            #expect(!before.contains { $0.contains(words) })
            #expect(after.contains { $0.contains(words) }, "\(after)")
        }
    }

    private func explained(_ quarter: SampleQuarter) async throws -> (
        report: ExplanationReport, items: [String: ExplanationReport.Item]
    ) {
        _ = try await QuarterEnd(quarter.open()).run(cycle, language: .zh)
        let workspace = try quarter.open()
        let report = try LedgerView(workspace, language: .zh)
            .explanation(of: workspace.unit("U004"), in: cycle, indicator: nil)
        return (report, Dictionary(report.items.map { ($0.code, $0) }) { $1 })
    }

    @Test func `points that no longer add up are refused by lint, each sum by its own line`()
        throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        #expect(try lint(quarter).isEmpty)
        var change = SchemaChange.points
        change.edits.removeLast()
        try make(change, in: quarter)
        let messages = try lint(quarter).map { "\($0.code) \($0.message)" }
        #expect(messages.contains { $0.hasPrefix("schema-sum-not-hundred 全部指标合计99.5分") })
        #expect(messages.contains { $0.hasPrefix("schema-norm-sum N01 写明12分，但所属指标合计11.5分") })
        #expect(messages.allSatisfy { $0.hasPrefix("schema-") }, "\(messages)")
        #expect(throws: (any Error).self) { try quarter.open() }
    }
}
