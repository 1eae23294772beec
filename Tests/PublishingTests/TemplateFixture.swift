import OOXML
import Publishing

/// Word files made in code, and what is in them.
enum TemplateFixture {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let links =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Parts beside the body, by the kind of their relationship: `["header": …]` is `word/header1.xml`.
    typealias Stories = KeyValuePairs<String, String>

    /// A Word file whose body is this XML.
    static func file(_ body: String, header: String? = nil) throws -> [UInt8] {
        try file(body, stories: header.map { ["header": $0] } ?? [:])
    }

    /// A Word file whose body and other parts are this XML; `media` is a picture to which `rIdPicture` leads.
    static func file(
        _ body: String,
        stories: Stories,
        media: [UInt8]? = nil
    ) throws -> [UInt8] {
        var builder = try ZipBuilder()
        try builder.add("[Content_Types].xml", Array(types.utf8))
        try builder.add(
            "_rels/.rels",
            Array(rels([link("rId1", "officeDocument", "word/document.xml")]))
        )
        try builder.add("word/document.xml", Array(document(body).utf8))
        var all = [link("rIdStyles", "styles", "styles.xml")]
        for (kind, text) in stories {
            let name = ["header", "footer"].contains(kind) ? kind + "1" : kind
            try builder.add("word/\(name).xml", Array(story(kind, text).utf8))
            all.append(link("rId-\(kind)", kind, "\(name).xml"))
        }
        if let media {
            try builder.add("word/media/old.png", media)
            all.append(link("rIdPicture", "image", "media/old.png"))
        }
        try builder.add("word/_rels/document.xml.rels", Array(rels(all)))
        try builder.add("word/styles.xml", Array("<w:styles xmlns:w=\"\(word)\"/>".utf8))
        return try builder.finish()
    }

    private static func link(_ id: String, _ kind: String, _ target: String) -> String {
        #"<Relationship Id="\#(id)" Type="\#(links)/\#(kind)" Target="\#(target)"/>"#
    }

    private static func rels(_ links: [String]) -> String.UTF8View {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return "<Relationships xmlns=\"\(space)\">\(links.joined())</Relationships>".utf8
    }

    private static let types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        <Override PartName="/word/comments.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>
        """

    private static let spaces = """
        xmlns:w="\(word)" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:r="\(links)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """

    private static func document(_ body: String) -> String {
        "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"
    }

    private static func story(_ kind: String, _ text: String) -> String {
        let root = ["header": "hdr", "footer": "ftr"][kind] ?? kind
        return "<w:\(root) \(spaces)>\(text)</w:\(root)>"
    }

    /// A paragraph of runs, one for each text.
    static func paragraph(_ runs: String...) -> String {
        "<w:p>" + runs.map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined()
            + "</w:p>"
    }

    /// A table with these rows of cells.
    static func table(_ rows: [String]...) -> String {
        let rows = rows.map { cells in
            "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl><w:tblPr/>" + rows.joined() + "</w:tbl>"
    }

    /// A part of a file as text.
    static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        String(decoding: try ZipArchive(bytes: bytes).contents(of: name), as: UTF8.self)
    }

    /// The body of a filled document: elements as they are.
    static func body(_ bytes: [UInt8], part: String = "word/document.xml") throws -> String {
        let text = try self.part(part, of: bytes)
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
