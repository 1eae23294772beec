import OOXML
import Publishing

/// Word files made in code, and what is in them.
enum TemplateFixture {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A Word file whose body is this XML.
    static func file(_ body: String, header: String? = nil) throws -> [UInt8] {
        var builder = try ZipBuilder()
        try builder.add("[Content_Types].xml", Array("<Types/>".utf8))
        try builder.add("word/document.xml", Array(document(body).utf8))
        if let header {
            let text = "<w:hdr xmlns:w=\"\(word)\">\(header)</w:hdr>"
            try builder.add("word/header1.xml", Array(text.utf8))
        }
        try builder.add("word/styles.xml", Array("<w:styles xmlns:w=\"\(word)\"/>".utf8))
        return try builder.finish()
    }

    private static func document(_ body: String) -> String {
        """
        <w:document xmlns:w="\(word)" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">\
        <w:body>\(body)</w:body></w:document>
        """
    }

    /// A paragraph of runs, one for each text.
    static func paragraph(_ runs: String...) -> String {
        "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
    }

    /// A table with these rows of cells.
    static func table(_ rows: [String]...) -> String {
        let rows = rows.map { cells in
            "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl><w:tblPr/>" + rows.joined() + "</w:tbl>"
    }

    /// The body of a filled document: elements as they are.
    static func body(_ bytes: [UInt8], part: String = "word/document.xml") throws -> String {
        let archive = try ZipArchive(bytes: bytes)
        let text = String(decoding: try archive.contents(of: part), as: UTF8.self)
        guard let start = text.firstRange(of: "<w:body>"),
            let end = text.firstRange(of: "</w:body>")
        else { return text }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// The text of a filled document: one line a paragraph.
    static func lines(_ bytes: [UInt8], part: String = "word/document.xml") throws -> [String] {
        var tree = try XMLTree(ZipArchive(bytes: bytes).contents(of: part), part: part)
        return tree.descendants(of: tree.root, named: "w:p").map { tree.text(of: $0) }
    }

    /// A template's text after filling: one line a paragraph.
    static func fill(
        _ body: String,
        _ fields: [TemplateField],
        _ record: TemplateRecord
    ) throws -> [String] {
        try lines(DocumentTemplate(file(body), fields: fields).render(record))
    }
}
