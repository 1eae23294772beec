import Publishing
import Support

/// A document with a red head that keeps every rule that the package shows, to be broken by replacing a piece of its XML.
struct RedHeadFile {
    /// The text and its sections.
    var body: String
    /// The odd and the even footer.
    var footers = [Self.footer("right"), Self.footer("left")]
    /// The settings.
    var settings = "<w:evenAndOddHeaders/>"
    /// The styles.
    var styles = Self.styles

    init() { body = Self.head + Self.text + Self.tail + Self.section }

    /// The document with pieces of its XML replaced, wherever they stand.
    static func changed(_ old: String, _ new: String) -> RedHeadFile {
        var file = RedHeadFile()
        file.body = file.body.replacing(old, with: new)
        file.footers = file.footers.map { $0.replacing(old, with: new) }
        file.settings = file.settings.replacing(old, with: new)
        file.styles = file.styles.replacing(old, with: new)
        return file
    }

    /// The bytes of the document.
    var bytes: [UInt8] {
        var file = WordFile(body)
        file.styles = styles
        let type = OfficeParts.links(false)
        let space = WordFile.namespaces
        for (index, footer) in footers.enumerated() {
            let name = "footer\(index + 1).xml"
            file.parts.append(.init(name, "<w:ftr \(space)>\(footer)</w:ftr>"))
            file.links += OfficeParts.link("f\(index + 1)", type + "/footer", name)
        }
        file.parts.append(.init("settings.xml", "<w:settings \(space)>\(settings)</w:settings>"))
        file.links += OfficeParts.link("s1", type + "/settings", "settings.xml")
        return file.bytes
    }

    /// What is said of it, without its pages.
    func judgement() throws -> DocumentJudgement { try DocumentCheck(bytes).judge() }

    /// The rules that are broken.
    func broken() throws -> [String] {
        try judgement().results.filter { !$0.faults.isEmpty }.map(\.rule)
    }

    // MARK: what it is made of

    static func faces(_ face: String) -> String {
        #"<w:rFonts w:ascii="\#(face)" w:hAnsi="\#(face)" w:eastAsia="\#(face)" w:cs="\#(face)"/>"#
    }

    static func run(_ text: String, _ properties: String = "") -> String {
        #"<w:r><w:rPr>\#(properties)</w:rPr><w:t xml:space="preserve">\#(text)</w:t></w:r>"#
    }

    static func paragraph(_ properties: String, _ runs: String...) -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(runs.joined())</w:p>"
    }

    static let styles = """
        <w:docDefaults><w:rPrDefault><w:rPr>\(faces("仿宋"))<w:sz w:val="32"/></w:rPr></w:rPrDefault>\
        </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name \
        w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/><w:ind \
        w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr><w:spacing w:val="-5"/></w:rPr>\
        </w:style><w:style w:type="paragraph" w:styleId="flush"><w:basedOn w:val="a"/><w:pPr>\
        <w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="centred"><w:basedOn w:val="flush"/><w:pPr>\
        <w:jc w:val="center"/></w:pPr></w:style>
        """

    /// Space above a paragraph, in twips.
    private static func above(_ twips: Int) -> String { #"<w:spacing w:before="\#(twips)"/>"# }

    private static let flush = #"<w:pStyle w:val="flush"/>"#
    private static let centred = #"<w:pStyle w:val="centred"/>"#
    private static let titleFace = faces("方正小标宋简体")

    static let head =
        paragraph(
            centred + #"<w:spacing w:before="1820" w:line="800" w:lineRule="exact"/>"#,
            run("云岭县人民政府文件", titleFace + #"<w:color w:val="FF0000"/><w:sz w:val="72"/>"#)
        )
        + paragraph(
            centred + #"<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="11" w:color="FF0000"/>"#
                + "</w:pBdr>" + above(1158),
            run("云政发〔2023〕12号")
        )
        + paragraph(centred + above(1158), run("关于加强作风建设的通知", titleFace + #"<w:sz w:val="44"/>"#))
        + paragraph(flush + above(579), run("各乡镇人民政府，县政府各部门："))

    static let text =
        paragraph("", run(long))
        + paragraph("", run("一、提高认识", faces("黑体")))
        + paragraph("", run("（一）加强学习。", faces("楷体")), run(long))
        + paragraph("", run("“首位”意识要进一步树牢。"))
        + note

    /// The settings of the document number, the title and the addressee that end with the space above these.
    static let numberAbove = "</w:pBdr>" + above(1158)
    static let titleAbove = centred + above(1158)
    static let addresseeAbove = flush + above(579)

    /// 署名.
    static let signatureName = paragraph(
        #"<w:ind w:right="1350"/><w:jc w:val="right"/>"#,
        run("云岭县人民政府")
    )

    static let note = paragraph(above(579), run("附件：任务分工表"))

    static let long = String(repeating: "进一步转变工作作风提高办事效率优化发展环境", count: 4) + "。"

    private static let small = #"<w:sz w:val="28"/>"#

    static let tail = signature + annex + imprint

    static let signature =
        signatureName
        + paragraph(#"<w:ind w:right="1260"/><w:jc w:val="right"/>"#, run("2023年4月10日"))

    static let annex =
        paragraph(flush + "<w:pageBreakBefore/>", run("附件", faces("黑体")))
        + paragraph(centred, run("任务分工表", titleFace + #"<w:sz w:val="44"/>"#))
        + paragraph("", run(long))

    static let imprint =
        paragraph(
            flush + #"<w:pBdr><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/>"#
                + "</w:pBdr>",
            run("抄送：县委各部门。", small)
        )
        + paragraph(
            flush + #"<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/>"#
                + #"<w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:pBdr>"#,
            run("县政府办公室　2023年4月10日印发", small)
        )

    static let section = """
        <w:sectPr \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <w:footerReference w:type="default" r:id="f1"/><w:footerReference \
        w:type="even" r:id="f2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" \
        w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1424" w:gutter="0"/>\
        <w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>
        """

    static func footer(_ side: String) -> String {
        let look = faces("宋体") + small
        let field =
            #"<w:r><w:rPr>\#(look)</w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r>"#
            + "<w:instrText> PAGE </w:instrText></w:r>"
            + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"# + run("1", look)
            + #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        return paragraph(
            #"<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:\#(side)="280" w:firstLineChars="0""#
                + #" w:firstLine="0"/><w:jc w:val="\#(side)"/>"#,
            run("— ", look) + field + run(" —", look)
        )
    }
}
