import Norms
import OOXML
import Publishing
import Testing

@Suite struct NoticeDraftTests {
    private func writer(_ report: CycleReport = NoticeFixture.report()) throws -> NoticeWriter {
        try NoticeWriter(report: report, templates: NoticeTemplates.all())
    }

    private func lines(_ bytes: [UInt8]) throws -> [String] { try TemplateFixture.lines(bytes) }

    @Test(arguments: NoticeKind.allCases)
    func `a template of the repository uses only the fields of its kind`(_ kind: NoticeKind) throws
    {
        #expect(DocumentTemplate.lint(try NoticeTemplates.bytes(kind), fields: kind.fields).isEmpty)
    }

    @Test(arguments: NoticeKind.allCases)
    func `a draft has no number and 草稿 across the page, an issued one has its number`(
        _ kind: NoticeKind
    ) throws {
        let writer = try writer(NoticeFixture.report(for: kind))
        let plan = try #require(writer.plans([kind]).first)
        let series = kind.isLetter ? "云直工函" : "云直工通"
        let draft = try writer.make(plan).bytes
        let year = kind == .annual ? 2024 : 2023
        if kind.isNumbered {
            #expect(try lines(draft).contains { $0.hasPrefix("\(series)〔\(year)〕　号") })
        }
        #expect(try header(draft).contains("草稿"))
        let day = try #require(CalendarDate(iso: "2023-07-12"))
        let stamp = NoticeStamp.issued(number: "\(series)〔2023〕12号", date: day)
        let issued = try writer.make(plan, stamp: stamp).bytes
        if kind.isNumbered {
            #expect(try lines(issued).contains { $0.hasPrefix("\(series)〔2023〕12号") })
            #expect(try lines(issued).contains("2023年7月12日"))
        }
        #expect(try !header(issued).contains("草稿"))
    }

    private func header(_ bytes: [UInt8]) throws -> String {
        String(
            decoding: try ZipArchive(bytes: bytes).contents(of: "word/header1.xml"),
            as: UTF8.self
        )
    }

    @Test func `a draft says which norm is not confirmed, an issued document does not`() throws {
        let writer = try writer()
        let plan = try #require(writer.plans([.circular]).first)
        let note = "（拟稿说明：第三项规范“规范党费收缴”尚未经县里确认，印发前请予核定）"
        #expect(try lines(writer.make(plan).bytes).contains(note))
        let day = try #require(CalendarDate(iso: "2023-07-12"))
        let issued = try writer.make(plan, stamp: .issued(number: "云直工通〔2023〕1号", date: day))
        #expect(try !lines(issued.bytes).contains(note))
    }

    @Test func `no document has a tag left in any part`() throws {
        _ = try writer().writeDrafts { notice in
            let archive = try ZipArchive(bytes: notice.bytes)
            for name in archive.names {
                let text = String(decoding: try archive.contents(of: name), as: UTF8.self)
                #expect(!text.contains("{{") && !text.contains("<?tn"), "\(notice.plan.fileName)")
            }
        }
    }

    @Test func `the same report gives the same bytes`() throws {
        var first: [String: [UInt8]] = [:]
        _ = try writer().writeDrafts { first[$0.plan.fileName] = $0.bytes }
        #expect(first.count == 16)
        _ = try writer().writeDrafts { #expect(first[$0.plan.fileName] == $0.bytes) }
    }

    @Test func `a missing name stops that document only, and says where it is wanted`() throws {
        var report = NoticeFixture.report()
        report.interviewed[0].standing.unit.head = ""
        var made = 0
        let stopped = try writer(report).writeDrafts { _ in made += 1 }
        #expect(made == 14)
        #expect(stopped.map(\.plan.role) == [.head, .head])
        #expect(stopped.map(\.plan.kind) == [.interview, .interviewRecord])
        let finding = try #require(stopped.first?.findings.first)
        #expect(finding.code == "template-empty-value")
        #expect(finding.value == "{{对象}}")
        #expect(finding.place.text(.zh) == "第5段")
    }

    @Test func `hostile names do no harm in texts and file names`() throws {
        var report = NoticeFixture.report()
        let index = try #require(report.outstanding.indices.first)
        report.outstanding[index].unit.name = "甲/乙:<丙>&\u{7}\u{B}局"
        let writer = try writer(report)
        let plan = try #require(writer.plans([.reminder]).first)
        #expect(plan.fileName == "U019-甲_乙__丙_&__局-催报通知.docx")
        #expect(try lines(writer.make(plan).bytes).contains("甲/乙:<丙>&局："))
    }

    @Test func `a faulty template is refused at the start with its place`() throws {
        var templates = try NoticeTemplates.all()
        templates[.reminder] = try TemplateFixture.file(TemplateFixture.paragraph("{{单味}}"))
        let fault = #expect(throws: TemplateFault.self) {
            _ = try NoticeWriter(report: NoticeFixture.report(), templates: templates)
        }
        #expect(fault?.findings.map(\.code) == ["template-unknown-field"])
    }

    @Test func `a kind without a template gets no documents`() throws {
        let templates = [NoticeKind.reminder: try NoticeTemplates.bytes(.reminder)]
        let writer = try NoticeWriter(report: NoticeFixture.report(), templates: templates)
        #expect(Set(writer.plans().map(\.kind)) == [.reminder])
    }
}
