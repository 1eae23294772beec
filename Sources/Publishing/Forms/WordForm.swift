import Norms
import OOXML

/// The blank form of one unit as a Word document: a title, four tables, and the instructions on a page of their own.
///
/// Grid columns and cell widths are both written and the layout is fixed, because WPS follows the one and Word the other.
struct WordForm {
    let content: FormContent
    /// The body as it grows.
    var body = ""
    private var lastControl = 0

    /// The widths of the score table's columns in twentieths of a point; together the text width of A4 on its side.
    static let columnWidths = [
        760, 820, 900, 2_000, 520, 3_300, 1_600, 740, 840, 1_700, 1_298, 920,
    ]
    /// The widths of the pair tables' columns.
    static let pairWidths = [2_000, 3_133, 2_000, 3_133, 2_000, 3_132]

    init(content: FormContent) {
        self.content = content
    }

    /// Writes the package.
    mutating func package() throws -> [UInt8] {
        writeBody()
        let parts = WordFormParts(content: content)
        var zip = try ZipBuilder()
        for (name, text) in parts.around(body: body) {
            try zip.add(name, Array(text.utf8))
        }
        return try zip.finish()
    }

    private mutating func writeBody() {
        paragraph(content.title, style: "FormTitle")
        writePairs(content.layout.header)
        paragraph(FormLayout.factsBand, style: "FormBand")
        writePairs(content.layout.facts)
        paragraph("", style: "FormGap")
        writeTable()
        paragraph(FormLayout.totalsBand, style: "FormBand")
        writePairs(content.layout.foot)
        paragraph(FormLayout.helpSheetName, style: "FormHelpTitle")
        for (index, sentence) in content.instructions.enumerated() {
            paragraph("\(index + 1)．\(sentence)", style: "FormHelp")
        }
    }

    private mutating func paragraph(_ text: String, style: String) {
        body += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(Self.run(text))</w:p>"
    }

    /// A run of plain text; empty text is no run.
    static func run(_ text: String) -> String {
        text.isEmpty
            ? "" : "<w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
    }

    /// A control with a number of its own.
    mutating func control(
        _ field: FieldID,
        title: String,
        asks: AnswerKind,
        _ content: WordControl.Content
    ) -> String {
        lastControl += 1
        // Word numbers controls with any non-zero 32-bit number; small ones are what hand-made forms have.
        return WordControl(
            tag: field.tag,
            title: title,
            id: 1_000 + lastControl,
            asks: asks,
            content: content
        ).xml
    }
}
