import Publishing
import Testing

/// What people draw, push and turn instead of setting it, as far as the package tells.
@Suite struct DrawnHeadTests {
    private static let spaces = """
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """

    /// The red border below the number with something else in its place.
    private func broken(line: String) throws -> [String] {
        let border =
            #"<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="11" w:color="FF0000"/></w:pBdr>"#
        var file = RedHeadFile.changed(border, "")
        let number = RedHeadFile.run("云政发〔2023〕12号")
        file.body = file.body.replacing(number, with: number + "<w:r \(Self.spaces)>\(line)</w:r>")
        return try file.broken()
    }

    private func rectangle(_ look: String, _ content: String = "") -> String {
        #"<w:pict><v:rect style="position:absolute;width:442.2pt;height:1pt" \#(look)>\#(content)</v:rect></w:pict>"#
    }

    @Test func `a flat rectangle is a line, of the colour of its border or else of its filling`()
        throws
    {
        #expect(try broken(line: rectangle(##"fillcolor="#ff0000" stroked="f""##)).isEmpty)
        #expect(try broken(line: rectangle(##"fillcolor="black" strokecolor="red""##)).isEmpty)
        #expect(try broken(line: rectangle(##"fillcolor="black" stroked="f""##)) == ["red-line"])
        #expect(try broken(line: "") == ["red-line"])
    }

    @Test func `of a line that is a picture or has a colour of the theme only the page tells`()
        throws
    {
        let picture = rectangle(#"stroked="f""#, #"<v:imagedata r:id="p1"/>"#)
        #expect(try broken(line: picture).isEmpty)
        let drawing = { (look: String) in
            #"<w:drawing><wp:anchor><wp:extent cx="5615940" cy="12700"/>\#(look)</wp:anchor></w:drawing>"#
        }
        #expect(try broken(line: drawing(#"<a:blip r:embed="p1"/>"#)).isEmpty)
        #expect(try broken(line: drawing(#"<a:schemeClr val="accent2"/>"#)).isEmpty)
        #expect(try broken(line: drawing(#"<a:srgbClr val="000000"/>"#)) == ["red-line"])
    }

    @Test(arguments: [(16, []), (17, []), (20, ["date-position", "signature-position"])])
    func `a date is reckoned where full spaces push it`(count: Int, faults: [String]) throws {
        let date = RedHeadFile.paragraph(
            #"<w:ind w:right="1260"/><w:jc w:val="right"/>"#,
            RedHeadFile.run("2023年4月10日")
        )
        let pushed = RedHeadFile.paragraph(
            #"<w:pStyle w:val="flush"/>"#,
            RedHeadFile.run(String(repeating: "　", count: count) + "2023年4月10日")
        )
        #expect(try RedHeadFile.changed(date, pushed).broken() == faults)
    }

    @Test func `mirrored margins move the text of even pages`() throws {
        var file = RedHeadFile()
        file.settings = "<w:mirrorMargins/>" + file.settings
        #expect(try file.broken().isEmpty, "a document of one page")
        let long = RedHeadFile.paragraph("", RedHeadFile.run(RedHeadFile.long))
        file.body = file.body.replacing(long, with: String(repeating: long, count: 16))
        #expect(try file.broken() == ["type-area-left"])
        file.settings = file.settings.replacing("<w:mirrorMargins/>", with: "")
        #expect(try file.broken().isEmpty)
    }
}
