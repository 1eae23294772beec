import Norms
import OOXML
import Publishing
import Support
import Testing

/// What the program does to the page of a document when its text is known.
@Suite struct PageSettingTests {
    private func documents(
        _ kind: NoticeKind,
        _ change: (inout CycleReport) -> Void = { _ in }
    ) throws -> String {
        var report = NoticeFixture.report(for: kind)
        change(&report)
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        let plan = try #require(writer.plans([kind]).first)
        return try TemplateFixture.body(writer.make(plan).bytes)
    }

    /// The XML of the paragraphs of a style.
    private func paragraphs(_ style: String, in body: String) -> [String] {
        body.split(separator: "<w:p>").map(String.init)
            .filter { $0.contains("<w:pStyle w:val=\"\(style)\"/>") }
    }

    @Test func `a long title is broken, a short one is not`() throws {
        let title = try #require(paragraphs("Heading", in: documents(.circular)).first)
        #expect(title.contains("</w:t><w:br/><w:t xml:space=\"preserve\">"))
        let short = try #require(paragraphs("Heading", in: documents(.interview)).first)
        #expect(!short.contains("<w:br/>"))
    }

    @Test func `a heading is never the last line of a page`() throws {
        let filler = "<w:p><w:r><w:t>各单位要认真抓好落实。</w:t></w:r></w:p>"
        let heading = "<w:p><w:pPr><w:pStyle w:val=\"Level1\"/></w:pPr>"
        var turned = 0
        for count in 30..<52 {
            let template = try Self.reminder { body in
                let filled = String(repeating: filler, count: count) + heading
                return body.replacing(heading, with: filled, maxReplacements: 1)
            }
            let writer = try NoticeWriter(
                report: NoticeFixture.report(),
                templates: [.reminder: template]
            )
            let plan = try #require(writer.plans([.reminder]).first)
            let body = try TemplateFixture.body(writer.make(plan).bytes)
            let first = try #require(paragraphs("Level1", in: body).first)
            turned += first.contains("<w:pageBreakBefore/>") ? 1 : 0
        }
        // Of 22 lines on which it may come to stand, one is the last, and after a full page it begins the next anyway.
        #expect(turned == 2)
    }

    /// The template of the reminder with another body.
    private static func reminder(_ change: (String) -> String) throws -> [UInt8] {
        let source = try ZipArchive(bytes: NoticeTemplates.bytes(.reminder))
        let entries = try source.names.map { name in
            let content = try source.contents(of: name)
            guard name == "word/document.xml" else { return RawZip.Entry(name, content) }
            return RawZip.Entry(name, Array(change(String(decoding: content, as: UTF8.self)).utf8))
        }
        return RawZip(entries).bytes
    }

    @Test func `under a seal the date ends four characters from the edge`() throws {
        let body = try documents(.reminder)
        let date = try #require(paragraphs("Date", in: body).first)
        #expect(date.contains("<w:ind w:left=\"0\" w:right=\"1260\" w:firstLine=\"0\"/>"))
        #expect(date.contains("<w:jc w:val=\"right\"/>"))
    }

    @Test func `a name that fits stands centred over the date`() throws {
        let body = try documents(.reminder) { $0.settings.office.name = "云岭县直属机关工委" }
        let name = try #require(paragraphs("Signature", in: body).first)
        // 2023年7月10日 takes 3 × 315 + 7 × 155, and five spaces of 64 between digits and characters: 8844 − 8 × 315 − 2350.
        #expect(name.contains("<w:ind w:left=\"3974\" w:right=\"0\" w:firstLine=\"0\"/>"))
        #expect(name.contains("<w:jc w:val=\"center\"/>"))
    }

    @Test func `without a seal the date begins two characters after the name`() throws {
        let body = try documents(.reminder) { report in
            report.settings.page.isSealed = false
            report.settings.office.name = "云岭县直属机关工委"
        }
        let name = try #require(paragraphs("Signature", in: body).first)
        let date = try #require(paragraphs("Date", in: body).first)
        #expect(name.contains("w:before=\"579\""))
        #expect(name.contains("<w:ind w:left=\"0\" w:right=\"630\" w:firstLine=\"0\"/>"))
        #expect(date.contains("<w:ind w:left=\"6009\" w:right=\"0\" w:firstLine=\"0\"/>"))
    }

    @Test func `a date longer than the name moves the name`() throws {
        let body = try documents(.reminder) { report in
            report.settings.page.isSealed = false
            report.settings.office.name = "县工委"
        }
        let date = try #require(paragraphs("Date", in: body).first)
        #expect(date.contains("<w:ind w:left=\"0\" w:right=\"630\" w:firstLine=\"0\"/>"))
    }

    @Test func `a text that ends on an odd page has its 版记 on the next even one`() throws {
        let body = try documents(.commendation)
        #expect(body.contains("<w:type w:val=\"evenPage\"/>"))
        #expect(body.split(separator: "<w:sectPr>").count == 3)
        let single = try documents(.commendation) { $0.settings.page.isDuplex = false }
        #expect(!single.contains("evenPage"))
    }

    @Test func `the rows of a long list of copies grow upwards from the foot`() throws {
        let body = try documents(.commendation) { report in
            report.settings.office.copies = Array(repeating: "县委组织部", count: 12)
                .joined(separator: "，")
        }
        let rows = paragraphs("Imprint", in: body)
        #expect(rows.count == 2)
        #expect(rows[0].contains("w:h=\"1440\"") && rows[0].contains("w:y=\"12934\""), "\(rows[0])")
        #expect(rows[1].contains("w:h=\"480\"") && rows[1].contains("w:y=\"14374\""))
    }

    @Test func `a long name of the office is compressed to the width of the type area`() throws {
        let report = NoticeFixture.report()
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        let plan = try #require(writer.plans([.circular]).first)
        let styles = try ZipArchive(bytes: writer.make(plan).bytes).contents(of: "word/styles.xml")
        // 18 characters of 36 pt take 648 pt; 97 % of the 442 pt of the type area are 66 % of that.
        #expect(String(decoding: styles, as: UTF8.self).contains("<w:w w:val=\"66\"/>"))
    }

    @Test func `the county's page is put on every template`() throws {
        var report = NoticeFixture.report()
        report.settings.page.top = 2_000
        report.settings.page.pitch = 560
        report.settings.page.textFace = "仿宋_GB2312"
        let writer = try NoticeWriter(report: report, templates: NoticeTemplates.all())
        for plan in writer.plans() {
            let archive = try ZipArchive(bytes: writer.make(plan).bytes)
            let styles = String(
                decoding: try archive.contents(of: "word/styles.xml"),
                as: UTF8.self
            )
            #expect(styles.contains("w:line=\"560\"") && !styles.contains("w:line=\"579\""))
            #expect(styles.contains("w:before=\"1120\""), "two blank lines above the title")
            #expect(!styles.contains("\"仿宋\""))
            let body = String(
                decoding: try archive.contents(of: "word/document.xml"),
                as: UTF8.self
            )
            #expect(body.contains("w:top=\"2000\"") || body.contains("w:left=\"2000\""))
        }
    }

    @Test func `a letter has its 抄送 at the foot, without rules and on any page`() throws {
        let body = try documents(.reminder) { $0.settings.office.letterCopies = "县委组织部" }
        let rows = paragraphs("Imprint", in: body)
        #expect(rows.count == 1)
        #expect(rows[0].contains("抄送：县委组织部。") && !rows[0].contains("w:pBdr"))
        #expect(rows[0].contains("w:y=\"14374\"") && !body.contains("evenPage"))
        #expect(try paragraphs("Imprint", in: documents(.reminder)).isEmpty)
    }

    @Test func `offices that issue together sign in order, with room for each seal`() throws {
        let body = try documents(.commendation) {
            $0.settings.office.name = "云岭县直属机关工委"
            $0.settings.office.partners = ["中共云岭县委组织部", "云岭县人社局"]
        }
        let names = paragraphs("Signature", in: body)
        #expect(names.count == 3)
        #expect(names[0].contains("云岭县直属机关工委") && names[0].contains("w:before=\"1158\""))
        #expect(names[1].contains("中共云岭县委组织部") && names[1].contains("w:before=\"2316\""))
        #expect(names[2].contains("云岭县人社局"))
        #expect(names.allSatisfy { $0.contains("w:left=\"3974\"") })
    }

    @Test func `tables follow the width of the type area, red lines the colour of the mark`() throws
    {
        let body = try documents(.circular) { report in
            report.settings.page.left = 1_701
            report.settings.page.right = 1_701
            report.settings.page.markColour = "C00000"
        }
        // 11906 − 2 × 1701; the ranking table was made for 8844.
        #expect(body.contains("<w:tblW w:w=\"8504\""))
        #expect(!body.contains("<w:tblW w:w=\"8844\""))
        #expect(body.contains("w:color=\"C00000\"") && !body.contains("FF0000"))
    }

    @Test func `what a person set by hand is left alone`() throws {
        let title =
            "<w:p><w:pPr><w:pStyle w:val=\"Heading\"/></w:pPr><w:r><w:t>很长很长的标题</w:t>"
            + "<w:br/><w:t>由人分行的关于报送某某某某某某某某某某某某情况的通知</w:t></w:r></w:p>"
        let signed =
            "<w:p><w:pPr><w:pStyle w:val=\"Signature\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"Date\"/><w:ind w:right=\"100\"/></w:pPr>"
            + "<w:r><w:t>{{成文日期}}</w:t></w:r></w:p>"
        let template = try TemplateFixture.file(title + signed)
        let writer = try NoticeWriter(
            report: NoticeFixture.report(),
            templates: [.reminder: template]
        )
        let plan = try #require(writer.plans([.reminder]).first)
        let body = try TemplateFixture.body(writer.make(plan).bytes)
        #expect(body.split(separator: "<w:br/>").count == 2)
        #expect(body.contains("<w:ind w:right=\"100\"/>"))
    }
}
