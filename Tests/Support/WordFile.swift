/// A text document made from a few lines of XML.
package struct WordFile {
    /// What stands inside `<w:body>`.
    package var body: String
    /// What stands inside `<w:numbering>`; nil for a document without lists.
    package var numbering: String?
    /// What stands inside `<w:styles>`; nil for a document without styles.
    package var styles: String?
    /// Further parts.
    package var parts: [RawZip.Entry] = []
    /// Further relationships of the document.
    package var links = ""
    /// The vocabulary: Transitional or Strict.
    package var isStrict = false

    /// Makes a document with a body.
    package init(_ body: String) { self.body = body }

    /// The namespaces that documents of tests declare.
    package static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """

    /// The bytes of the document.
    package var bytes: [UInt8] { RawZip(entries).bytes }

    /// The parts of the package.
    package var entries: [RawZip.Entry] {
        let space =
            isStrict
            ? Self.namespaces.replacing(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                with: "http://purl.oclc.org/ooxml/wordprocessingml/main"
            ) : Self.namespaces
        let type = OfficeParts.links(isStrict)
        var all = [
            RawZip.Entry(
                "[Content_Types].xml",
                OfficeParts.types("main.xml", "wordprocessingml.document")
            ),
            RawZip.Entry(
                "_rels/.rels",
                OfficeParts.rels(OfficeParts.rootLink("main.xml", isStrict))
            ),
            RawZip.Entry("main.xml", "<w:document \(space)><w:body>\(body)</w:body></w:document>"),
            RawZip.Entry(
                "_rels/main.xml.rels",
                OfficeParts.rels(
                    OfficeParts.link("rId1", type + "/numbering", "numbering.xml")
                        + OfficeParts.link("rId2", type + "/styles", "styles.xml") + links
                )
            ),
        ]
        if let numbering {
            all.append(.init("numbering.xml", "<w:numbering \(space)>\(numbering)</w:numbering>"))
        }
        if let styles { all.append(.init("styles.xml", "<w:styles \(space)>\(styles)</w:styles>")) }
        return all + parts
    }

    /// A paragraph of one run.
    package static func paragraph(_ text: String) -> String {
        #"<w:p><w:r><w:t xml:space="preserve">\#(text)</w:t></w:r></w:p>"#
    }

    /// A table cell with a paragraph, after its properties.
    package static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }
}
