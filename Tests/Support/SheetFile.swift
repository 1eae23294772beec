/// A workbook of one sheet made from a few lines of XML.
package struct SheetFile {
    /// What stands inside `<worksheet>`.
    package var worksheet: String
    /// What stands inside `<sst>`; nil for a workbook without shared strings.
    package var strings: String?
    /// What stands inside `<styleSheet>`; nil for a workbook without styles.
    package var styles: String?
    /// What stands inside `<workbook>` before its sheets.
    package var properties = ""
    /// What stands inside `<workbook>` after its sheets.
    package var names = ""
    /// The `<sheet>` elements; `rId1` is the sheet.
    package var sheets = #"<sheet name="表一" sheetId="1" r:id="rId1"/>"#
    /// Further parts.
    package var parts: [RawZip.Entry] = []
    /// Further relationships of the workbook.
    package var links = ""
    /// The vocabulary: Transitional or Strict.
    package var isStrict = false

    /// Makes a file whose sheet holds rows.
    package init(rows: String) { worksheet = "<sheetData>\(rows)</sheetData>" }

    /// Makes a file whose worksheet element holds whatever is given.
    package init(worksheet: String) { self.worksheet = worksheet }

    /// The bytes of the workbook.
    package var bytes: [UInt8] { RawZip(entries).bytes }

    /// The parts of the package.
    package var entries: [RawZip.Entry] {
        let main =
            isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let links = OfficeParts.links(isStrict)
        let space = #"xmlns="\#(main)" xmlns:r="\#(links)""#
        var all = [
            RawZip.Entry(
                "[Content_Types].xml",
                OfficeParts.types("book.xml", "spreadsheetml.sheet")
            ),
            RawZip.Entry(
                "_rels/.rels",
                OfficeParts.rels(OfficeParts.rootLink("book.xml", isStrict))
            ),
            RawZip.Entry(
                "book.xml",
                "<workbook \(space)>\(properties)<sheets>\(sheets)</sheets>\(names)</workbook>"
            ),
            RawZip.Entry(
                "_rels/book.xml.rels",
                OfficeParts.rels(sharedLinks(links) + self.links)
            ),
            RawZip.Entry("cells/one.xml", "<worksheet \(space)>\(worksheet)</worksheet>"),
        ]
        if let strings { all.append(.init("strings.xml", "<sst \(space)>\(strings)</sst>")) }
        if let styles {
            all.append(.init("styles.xml", "<styleSheet \(space)>\(styles)</styleSheet>"))
        }
        return all + parts
    }

    private func sharedLinks(_ type: String) -> String {
        OfficeParts.link("rId1", type + "/worksheet", "cells/one.xml")
            + OfficeParts.link("rId2", type + "/sharedStrings", "strings.xml")
            + OfficeParts.link("rId3", type + "/styles", "styles.xml")
    }
}
