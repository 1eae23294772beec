import Norms
import OOXML
import Publishing
import Support
import Testing

/// Drafts that people edited, issued with the words that they were given.
@Suite struct EditedDraftTests {
    private static let day = CalendarDate(daysSinceEpoch: 19_550)  // 2023-07-12
    private static let number = "云直工函〔2023〕12号"

    private func draft(_ kind: NoticeKind) throws -> (writer: NoticeWriter, notice: Notice) {
        let report = NoticeFixture.report(for: kind)
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        let plan = try #require(writer.plans([kind]).first)
        return (writer, try writer.make(plan))
    }

    /// Issues a draft after its body was changed.
    private func issue(
        _ kind: NoticeKind,
        on day: CalendarDate = day,
        part: String = "word/document.xml",
        _ change: (String) -> String
    ) throws -> [UInt8] {
        let (writer, notice) = try draft(kind)
        let edited = try Self.edit(notice.bytes, part, change)
        return try EditedDraft(edited, of: notice, writer).issued(number: Self.number, date: day)
    }

    private static func edit(
        _ bytes: [UInt8],
        _ part: String,
        _ change: (String) -> String
    ) throws -> [UInt8] {
        let archive = try ZipArchive(bytes: bytes)
        let entries = try archive.names.map { name in
            let content = try archive.contents(of: name)
            guard name == part else { return RawZip.Entry(name, content) }
            return RawZip.Entry(name, Array(change(String(decoding: content, as: UTF8.self)).utf8))
        }
        return RawZip(entries).bytes
    }

    private func text(_ bytes: [UInt8], _ part: String = "word/document.xml") throws -> String {
        String(decoding: try ZipArchive(bytes: bytes).contents(of: part), as: UTF8.self)
    }

    private func lines(_ bytes: [UInt8]) throws -> [String] { try TemplateFixture.lines(bytes) }

    /// What is in the way of issuing a draft after its body was changed.
    private func problems(
        _ kind: NoticeKind,
        _ change: (String) -> String
    ) throws -> [String] {
        do {
            _ = try issue(kind, change)
            return []
        } catch let fault as DraftFault {
            return fault.problems.map(\.zh)
        }
    }

    @Test(arguments: NoticeKind.allCases)
    func `a draft that was only saved anew becomes what the program would issue`(
        _ kind: NoticeKind
    ) throws {
        let (writer, notice) = try draft(kind)
        let saved = try Self.edit(notice.bytes, "") { $0 }
        let issued = try EditedDraft(saved, of: notice, writer)
            .issued(number: Self.number, date: Self.day)
        let own = try writer.make(
            notice.plan,
            stamp: .issued(number: Self.number, date: Self.day)
        ).bytes
        #expect(try plain(issued) == plain(own))
        #expect(DocumentComparison(from: own, to: issued)?.isEmpty == true)
        let names = try ZipArchive(bytes: issued).names
        for part in names where part.hasPrefix("word/header") {
            #expect(try !text(issued, part).contains("草稿"))
        }
    }

    /// The body as libxml2 writes it.
    private func plain(_ bytes: [UInt8]) throws -> String {
        let part = "word/document.xml"
        let tree = try XMLTree(ZipArchive(bytes: bytes).contents(of: part), part: part)
        return String(decoding: tree.serialised(), as: UTF8.self)
    }

    @Test func `an edited sentence goes out under number and date`() throws {
        let issued = try issue(.rectification) { $0.replacing("特此通知。", with: "请认真抓好落实。") }
        let lines = try lines(issued)
        #expect(lines.contains(Self.number) && lines.contains("2023年7月12日"))
        #expect(lines.contains("请认真抓好落实。") && !lines.contains { $0.contains("拟稿说明") })
        #expect(try !text(issued).contains("w:bookmarkStart"))
        let again = try issue(.rectification) { $0.replacing("特此通知。", with: "请认真抓好落实。") }
        #expect(again == issued)
    }

    @Test func `the format that a person gave to the number is kept, however the runs are cut`()
        throws
    {
        let run = { (text: String) in
            "<w:r><w:rPr><w:b/></w:rPr><w:t>\(text)</w:t></w:r>"
        }
        let issued = try issue(.rectification) { body in
            let whole = "<w:r><w:t xml:space=\"preserve\">云直工函〔2023〕　号</w:t></w:r>"
            #expect(body.contains(whole))
            return body.replacing(whole, with: ["云直", "工函〔20", "23〕", "　", "号"].map(run).joined())
        }
        #expect(try lines(issued).contains(Self.number))
        #expect(
            try text(issued).contains(
                "<w:b/></w:rPr><w:t xml:space=\"preserve\">\(Self.number)</w:t>"
            )
        )
    }

    @Test func `number and date are found without their bookmarks`() throws {
        let issued = try issue(.interview) { body in
            body.replacing(/<w:bookmark(Start|End)[^>]*>/, with: "")
        }
        let lines = try lines(issued)
        #expect(lines.filter { $0.contains(Self.number) }.count == 2)
        #expect(lines.contains("2023年7月12日"))
    }

    @Test func `the date of the approval may have been written by hand, another is refused`() throws
    {
        let stamp = ">2023年7月10日<"
        let own = try issue(.interview) { $0.replacing(stamp, with: ">2023年7月12日<") }
        #expect(try lines(own).contains("2023年7月12日"))
        let problems = try problems(.interview) { $0.replacing(stamp, with: ">2023年7月15日<") }
        #expect(
            problems.count == 1 && problems[0].contains("2023年7月15日")
                && problems[0].contains("--date")
        )
    }

    @Test func `what is in the way is told all at once, with place and remedy`() throws {
        let problems = try problems(.rectification) { body in
            body.replacing("云直工函〔2023〕　号", with: "云直工函〔2023〕5号")
                .replacing(">2023年7月10日<", with: "><")
                .replacing(
                    "特此通知。</w:t>",
                    with:
                        "特此通知。</w:t></w:r><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:t/>"
                )
        }
        #expect(problems.count == 3)
        #expect(problems.contains { $0.contains("修订") && $0.contains("审阅") })
        #expect(problems.contains { $0.contains("云直工函〔2023〕5号") && $0.contains("改回") })
        #expect(problems.contains { $0.contains("成文日期") })
    }

    @Test func `a number that has a second place is refused`() throws {
        let problems = try problems(.rectification) { body in
            body.replacing("特此通知。", with: "见云直工函〔2023〕 号。")
        }
        #expect(problems.count == 1 && problems[0].contains("多出一处"))
    }

    @Test func `hidden text, other watermarks and a note run into the text are refused`() throws {
        let hidden = try problems(.rectification) { body in
            body.replacing(
                "<w:t xml:space=\"preserve\">特此通知。",
                with: "<w:rPr><w:vanish/></w:rPr><w:t>特此通知。"
            )
        }
        #expect(hidden.count == 1 && hidden[0].contains("隐藏"))
        let mixed = try problems(.rectification) { $0.replacing("（拟稿说明", with: "请注意（拟稿说明") }
        #expect(mixed.count == 1 && mixed[0].contains("拟稿说明"))
        #expect(throws: DraftFault.self) {
            try issue(.rectification, part: "word/header1.xml") {
                $0.replacing("string=\"草稿\"", with: "string=\"样张\"")
            }
        }
    }

    @Test func `a mark and a note that a person took out already are not missed`() throws {
        let issued = try issue(.rectification, part: "word/header1.xml") {
            $0.replacing(/<w:pict>.*<\/w:pict>/, with: "")
        }
        #expect(try lines(issued).contains(Self.number))
    }

    @Test func `what is no Word file is refused`() throws {
        let (writer, notice) = try draft(.reminder)
        #expect(throws: DraftFault.self) {
            try EditedDraft(Array("WPS".utf8), of: notice, writer)
                .issued(number: Self.number, date: Self.day)
        }
    }
}
