import Norms
import OOXML
import Publishing
import Testing

@Suite struct ChineseNumeralTests {
    @Test func `headings go on in Chinese numerals beyond a hundred`() throws {
        var report = NoticeFixture.report()
        report.commended = (0..<112).map { _ in report.standings[0] }
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        let plan = try #require(writer.plans([.commendation]).first)
        let lines = try TemplateFixture.lines(writer.make(plan).bytes)
        for head in ["（九十九）", "（一百）", "（一百零一）", "（一百一十）", "（一百一十二）"] {
            #expect(lines.contains { $0.hasPrefix(head) }, "\(head)")
        }
    }
}
