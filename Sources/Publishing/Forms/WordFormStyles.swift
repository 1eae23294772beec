/// The styles of the Word form; fonts are named in all four slots and none comes from a theme.
enum WordFormStyles {
    /// `word/styles.xml` without its declaration.
    static let xml: String = {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return "<w:styles xmlns:w=\"\(word)\"><w:docDefaults><w:rPrDefault><w:rPr>\(fonts("宋体"))"
            + "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"
            + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault/></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
            + "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
            + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
            + "<w:name w:val=\"Default Paragraph Font\"/></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
            + "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
            + "</w:tblPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"PlaceholderText\">"
            + "<w:name w:val=\"Placeholder Text\"/><w:rPr><w:color w:val=\"808080\"/></w:rPr></w:style>"
            + own + "</w:styles>"
    }()

    private static let own = [
        paragraph(
            "FormTitle",
            "表题",
            "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>",
            "黑体",
            36
        ),
        paragraph(
            "FormBand",
            "表段",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>",
            "黑体",
            21
        ),
        paragraph("FormGap", "表间", "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>", "宋体", 8),
        paragraph("FormCell", "表格", "<w:jc w:val=\"center\"/>", "宋体", 17),
        paragraph("FormText", "表格文字", "<w:jc w:val=\"left\"/>", "宋体", 17),
        paragraph("FormNote", "表注", "<w:jc w:val=\"left\"/>", "楷体", 15, colour: "595959"),
        paragraph("FormHeading", "表头", "<w:jc w:val=\"center\"/>", "黑体", 17),
        paragraph(
            "FormFooter",
            "表脚",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"15398\"/></w:tabs>",
            "宋体",
            16
        ),
        paragraph(
            "FormHelpTitle",
            "说明标题",
            "<w:pageBreakBefore/><w:spacing w:after=\"160\"/><w:jc w:val=\"center\"/>",
            "黑体",
            32
        ),
        paragraph(
            "FormHelp",
            "说明",
            "<w:spacing w:after=\"100\" w:line=\"360\" w:lineRule=\"auto\"/>",
            "仿宋",
            24
        ),
    ].joined()

    private static func fonts(_ name: String) -> String {
        "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:eastAsia=\"\(name)\" w:cs=\"\(name)\"/>"
    }

    /// A paragraph style; the size is in half points.
    private static func paragraph(
        _ id: String,
        _ name: String,
        _ properties: String,
        _ font: String,
        _ size: Int,
        colour: String? = nil
    ) -> String {
        let colour = colour.map { "<w:color w:val=\"\($0)\"/>" } ?? ""
        return
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"\(id)\">"
            + "<w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:pPr>\(properties)</w:pPr>"
            + "<w:rPr>\(fonts(font))\(colour)<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>"
    }
}
