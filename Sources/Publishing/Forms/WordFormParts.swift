import Norms

/// The parts of the Word form's package around its body.
struct WordFormParts: Sendable {
    let content: FormContent

    private static let declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    private static let relationships =
        "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// Every part with its name, in the order of the package.
    func around(body: String) -> [(name: String, text: String)] {
        [
            ("[Content_Types].xml", contentTypes),
            ("_rels/.rels", packageRelationships),
            ("word/document.xml", document(body)),
            ("word/_rels/document.xml.rels", documentRelationships),
            ("word/styles.xml", WordFormStyles.xml),
            ("word/settings.xml", settings),
            ("word/footer1.xml", footer),
            ("docProps/core.xml", core),
            ("docProps/app.xml", app),
            ("docProps/custom.xml", custom),
        ].map { ($0.0, Self.declaration + $0.1) }
    }

    private var contentTypes: String {
        let overrides = [
            ("/word/document.xml", "\(Self.kind).document.main+xml"),
            ("/word/styles.xml", "\(Self.kind).styles+xml"),
            ("/word/settings.xml", "\(Self.kind).settings+xml"),
            ("/word/footer1.xml", "\(Self.kind).footer+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            (
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml"
            ),
            (
                "/docProps/custom.xml",
                "application/vnd.openxmlformats-officedocument.custom-properties+xml"
            ),
        ].map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }
        return "<Types xmlns=\"\(Self.types)\"><Default Extension=\"rels\" ContentType="
            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + overrides.joined() + "</Types>"
    }

    private static func relationships(_ targets: [(type: String, target: String)]) -> String {
        let list = targets.enumerated().map { index, item in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(item.type)\" Target=\"\(item.target)\"/>"
        }
        return "<Relationships xmlns=\"\(relationships)\">\(list.joined())</Relationships>"
    }

    private var packageRelationships: String {
        Self.relationships([
            ("\(Self.office)/officeDocument", "word/document.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            ),
            ("\(Self.office)/extended-properties", "docProps/app.xml"),
            ("\(Self.office)/custom-properties", "docProps/custom.xml"),
        ])
    }

    private var documentRelationships: String {
        Self.relationships([
            ("\(Self.office)/styles", "styles.xml"),
            ("\(Self.office)/settings", "settings.xml"),
            ("\(Self.office)/footer", "footer1.xml"),
        ])
    }

    private func document(_ body: String) -> String {
        "<w:document xmlns:w=\"\(Self.word)\" xmlns:r=\"\(Self.office)\"><w:body>\(body)<w:sectPr>"
            + "<w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
            + "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            + "<w:pgMar w:top=\"850\" w:right=\"720\" w:bottom=\"850\" w:left=\"720\""
            + " w:header=\"510\" w:footer=\"510\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    }

    private var footer: String {
        func field(_ name: String) -> String {
            "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        }
        return
            "<w:ftr xmlns:w=\"\(Self.word)\"><w:p><w:pPr><w:pStyle w:val=\"FormFooter\"/></w:pPr>"
            + WordForm.run(content.foot) + "<w:r><w:tab/></w:r>" + WordForm.run("第 ")
            + field("PAGE") + WordForm.run(" 页 共 ") + field("NUMPAGES") + WordForm.run(" 页")
            + "</w:p></w:ftr>"
    }

    private var settings: String {
        "<w:settings xmlns:w=\"\(Self.word)\"><w:zoom w:percent=\"100\"/>"
            + "<w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
            + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
            + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
            + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
    }

    private var core: String {
        let day = "\(content.cycle.firstDay)T00:00:00Z"
        let title = "\(content.title)（\(content.unit.name)，\(content.cycle.chinese)）"
        return
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
            + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms="
            + "\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dc:title>\(XMLText.escaped(title))</dc:title>"
            + "<dc:creator>\(XMLText.escaped(content.settings.office.name))</dc:creator>"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:created>"
            + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:modified>"
            + "</cp:coreProperties>"
    }

    private var app: String {
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "extended-properties\"><Application>TenNorms</Application></Properties>"
    }

    private var custom: String {
        let number = XMLText.escaped(content.identity.description)
        return "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\""
            + " name=\"\(FormIdentity.propertyName)\"><vt:lpwstr>\(number)</vt:lpwstr></property>"
            + "</Properties>"
    }
}
