import Publishing
import Testing

/// The rules that can be read from the package: a document that keeps them all, and one that breaks each.
@Suite struct PackageRuleTests {
    /// A rule, and what breaks it: a piece of XML and what takes its place.
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var old: String
        var new: String
        /// What is broken with it: a wrong size changes the number of characters in a line.
        var also: Set<String>

        init(_ rule: String, _ old: String, _ new: String, also: Set<String> = []) {
            self.rule = rule
            self.old = old
            self.new = new
            self.also = also
        }

        var testDescription: String { "\(rule): \(new)" }
    }

    @Test func `a document that keeps the rules has no faults`() throws {
        #expect(try RedHeadFile().broken().isEmpty)
        #expect(try RedHeadFile().judgement().holds)
    }

    static let cases: [Case] = head + text + end + faces + gaps

    /// What is reckoned from the package, where lines have a pitch of their own; nobody but a person can say how to mend it.
    static let gaps = [
        Case("mark-position", #"w:before="1820""#, #"w:before="1100""#),
        Case(
            "number-row",
            RedHeadFile.numberAbove,
            RedHeadFile.numberAbove.replacing("1158", with: "300")
        ),
        Case("red-line-gap", #"w:space="11""#, #"w:space="1""#),
        Case(
            "title-gap",
            RedHeadFile.titleAbove,
            RedHeadFile.titleAbove.replacing("1158", with: "0")
        ),
        Case(
            "title-gap",
            RedHeadFile.titleAbove,
            RedHeadFile.titleAbove.replacing("1158", with: "1800")
        ),
        Case(
            "addressee-gap",
            RedHeadFile.addresseeAbove,
            RedHeadFile.addresseeAbove.replacing("579", with: "0")
        ),
        Case("attachment-note-gap", RedHeadFile.note, RedHeadFile.note.replacing("579", with: "0")),
        Case(
            "date-position",
            #"<w:ind w:right="1260"/>"#,
            #"<w:ind w:right="0"/>"#,
            also: ["signature-position"]
        ),
        Case("signature-position", #"<w:ind w:right="1350"/>"#, #"<w:ind w:right="4000"/>"#),
        Case("signature-position", RedHeadFile.signatureName, ""),
        Case(
            "signature-page",
            #"<w:ind w:right="1350"/>"#,
            #"<w:pageBreakBefore/><w:ind w:right="1350"/>"#
        ),
        Case(
            "page-numbers",
            #"<w:footerReference w:type="default" r:id="f1"/>"#,
            "",
            also: ["page-number-side"]
        ),
        Case("page-numbers", "<w:docGrid", #"<w:pgNumType w:start="3"/><w:docGrid"#),
        Case(
            "page-number-drop",
            #"w:footer="1424""#,
            #"w:footer="1134""#
        ),
        Case("page-number-side", #"<w:ind w:right="280""#, #"<w:ind w:right="0""#),
    ]

    static let head = [
        Case(
            "paper",
            #"w:w="11906" w:h="16838""#,
            #"w:w="11906" w:h="15840""#,
            also: ["page-margins", "lines-per-page", "page-number-drop"]
        ),
        Case("page-margins", #"w:left="1588""#, #"w:left="1701""#, also: ["chars-per-line"]),
        Case("page-margins", #"w:gutter="0""#, #"w:gutter="200""#, also: ["chars-per-line"]),
        Case("lines-per-page", #"w:line="579""#, #"w:line="600""#),
        Case("line-pitch", #"w:line="579""#, #"w:line="560""#),
        Case("chars-per-line", #"<w:spacing w:val="-5"/>"#, ""),
        Case("mark-colour", #"<w:color w:val="FF0000"/>"#, #"<w:color w:val="000000"/>"#),
        Case("mark-colour", #"<w:color w:val="FF0000"/>"#, ""),
        Case("number-format", "〔2023〕12号", "[2023]12号"),
        Case("number-format", "〔2023〕12号", "（2023）12号"),
        Case("number-format", "〔2023〕12号", "〔23〕12号"),
        Case("number-format", "〔2023〕12号", "〔2023〕第12号"),
        Case("number-format", "〔2023〕12号", "〔2023〕012号"),
        Case("number-format", "云政发〔2023〕12号", "云政发2023年12号"),
        Case("red-line", #"w:space="11" w:color="FF0000""#, #"w:space="11" w:color="0000FF""#),
        Case("red-line", #"w:sz="8" w:space="11" w:color="FF0000""#, #"w:sz="8" w:space="11""#),
        Case(
            "secrecy-face",
            RedHeadFile.head,
            RedHeadFile.paragraph("", RedHeadFile.run("机密★1年"))
                + RedHeadFile.head.replacing(#"w:before="1820""#, with: #"w:before="1241""#)
        ),
    ]

    static let text = [
        Case("title-size", #"<w:sz w:val="44"/>"#, #"<w:sz w:val="36"/>"#),
        Case(
            "title-face",
            RedHeadFile.faces("方正小标宋简体") + #"<w:sz w:val="44"/>"#,
            RedHeadFile.faces("黑体") + #"<w:sz w:val="44"/>"#
        ),
        Case("addressee-colon", "各部门：", "各部门:"),
        Case("addressee-colon", "各部门：", "各部门"),
        Case("addressee-flush", "各乡镇", "　　各乡镇"),
        Case(
            "body-size",
            RedHeadFile.run("“首位”意识要进一步树牢。"),
            RedHeadFile.run("“首位”意识要进一步树牢。", #"<w:sz w:val="30"/>"#)
        ),
        Case(
            "body-face",
            RedHeadFile.run("“首位”意识要进一步树牢。"),
            RedHeadFile.run("“首位”意识要进一步树牢。", RedHeadFile.faces("楷体"))
        ),
        Case(
            "heading-1-face",
            RedHeadFile.run("一、提高认识", RedHeadFile.faces("黑体")),
            RedHeadFile.run("一、提高认识")
        ),
        Case("heading-2-face", RedHeadFile.faces("楷体"), RedHeadFile.faces("黑体")),
        Case("heading-order", "（一）加强", "（二）加强"),
        Case("heading-order", "一、提高", "二、提高"),
        Case("heading-bold", RedHeadFile.faces("楷体"), RedHeadFile.faces("楷体") + "<w:b/>"),
        Case(
            "body-indent",
            #"w:firstLineChars="200" w:firstLine="640""#,
            #"w:firstLineChars="100""#,
            also: ["attachment-note-indent"]
        ),
        Case(
            "body-flush",
            RedHeadFile.paragraph("", RedHeadFile.run("一、提高认识", RedHeadFile.faces("黑体"))),
            RedHeadFile.paragraph("", RedHeadFile.run("一、提高认识", RedHeadFile.faces("黑体")))
                + RedHeadFile.paragraph(
                    #"<w:ind w:left="640" w:firstLineChars="0" w:firstLine="0"/>"#,
                    RedHeadFile.run(RedHeadFile.long)
                )
        ),
        Case(
            "attachment-note-end",
            "任务分工表</w:t></w:r></w:p><w:p><w:pPr><w:ind",
            "任务分工表。</w:t></w:r></w:p><w:p><w:pPr><w:ind",
            also: []
        ),
    ]

    static let end = [
        Case("date-format", "2023年4月10日</w:t>", "2023年04月10日</w:t>"),
        Case(
            "date-format",
            "2023年4月10日</w:t>",
            "二〇二三年四月十日</w:t>",
            also: ["signature-position"]
        ),
        Case("attachment-page", "<w:pageBreakBefore/>", ""),
        Case(
            "attachment-label",
            RedHeadFile.run("附件", RedHeadFile.faces("黑体")),
            RedHeadFile.run("附件")
        ),
        Case("imprint-present", "印发</w:t>", "</w:t>"),
        Case(
            "imprint-size",
            #"各部门。</w:t></w:r></w:p><w:p>"#,
            #"各部门。</w:t></w:r><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>无</w:t></w:r></w:p><w:p>"#,
            also: ["copy-stop"]
        ),
        Case("imprint-outer-rules", #"w:sz="8" w:space="0""#, #"w:sz="4" w:space="0""#),
        Case("imprint-inner-rules", #"w:sz="6""#, #"w:sz="12""#),
        Case("imprint-date", "10日印发", "9号印发"),
        Case("copy-stop", "县委各部门。", "县委各部门"),
        Case("copy-stop", "抄送：", "抄送:"),
        Case("page-numbers", "PAGE", "DATE"),
        Case("page-number-dashes", "— ", "- "),
        Case(
            "page-number-size",
            RedHeadFile.faces("宋体") + #"<w:sz w:val="28"/>"#,
            RedHeadFile.faces("宋体") + #"<w:sz w:val="21"/>"#
        ),
        Case("page-number-face", RedHeadFile.faces("宋体"), RedHeadFile.faces("仿宋")),
        Case("page-number-side", "<w:evenAndOddHeaders/>", ""),
    ]

    static let faces = [
        Case("theme-fonts", "<w:rFonts ", #"<w:rFonts w:asciiTheme="minorHAnsi" "#),
        Case("eastasia-fonts", RedHeadFile.faces("楷体"), RedHeadFile.faces("微软雅黑")),
        Case(
            "text-colour",
            RedHeadFile.faces("楷体"),
            RedHeadFile.faces("楷体") + #"<w:color w:val="0000FF"/>"#
        ),
        Case("template-tags", "任务分工表", "{{附件名称}}"),
        Case("placeholder-values", "首位", "nil"),
        Case("empty-titles", "首位", "《》"),
    ]

    @Test(arguments: cases)
    func `one fault is named, and nothing else`(_ item: Case) throws {
        let file = RedHeadFile.changed(item.old, item.new)
        #expect(
            file.body + file.settings + file.styles + file.footers.joined()
                != RedHeadFile().body + RedHeadFile().settings + RedHeadFile().styles
                + RedHeadFile().footers.joined()
        )
        let broken = try Set(file.broken())
        #expect(broken.contains(item.rule), "\(broken)")
        #expect(broken.subtracting(item.also) == [item.rule])
    }
}
