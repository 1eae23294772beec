import Publishing
import Testing

/// What the package alone says of tables that are wider than the type area, and what it leaves to the page.
@Suite struct TableEdgeTests {
    /// A table of one cell in the attachment; the width in twips.
    private func file(
        width: Int,
        place: String = #"<w:jc w:val="center"/>"#,
        layout: String = #"<w:tblLayout w:type="fixed"/>"#,
        sides: String = #"<w:left w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>"#
    ) -> RedHeadFile {
        let properties = "\(place)<w:tblBorders>\(sides)</w:tblBorders>\(layout)"
        let cell = "<w:tc>" + RedHeadFile.paragraph("", RedHeadFile.run("任务")) + "</w:tc>"
        let table =
            #"<w:tbl><w:tblPr>\#(properties)</w:tblPr><w:tblGrid><w:gridCol w:w="\#(width)"/></w:tblGrid>"#
            + "<w:tr>\(cell)</w:tr></w:tbl>"
        return .changed(RedHeadFile.annex, RedHeadFile.annex + table)
    }

    @Test func `a table as wide as the type area is no fault`() throws {
        #expect(try file(width: 8844).broken().isEmpty)
    }

    @Test func `a centred table that is too wide reaches beyond both edges`() throws {
        #expect(try file(width: 9900).broken() == ["type-area-left", "type-area-right"])
    }

    @Test func `a table that starts at the left reaches beyond the right edge`() throws {
        #expect(try file(width: 9200, place: "").broken() == ["type-area-right"])
    }

    @Test func `a table moved to the left reaches beyond the left edge`() throws {
        let moved = #"<w:tblInd w:w="-400" w:type="dxa"/>"#
        #expect(try file(width: 8844, place: moved).broken() == ["type-area-left"])
    }

    @Test(
        arguments: [
            (8960, "", "fixed", "single"), (9900, "", "autofit", "single"),
            (9900, "", "fixed", "nil"),
            (9900, #"<w:tblpPr w:vertAnchor="page" w:tblpY="9000"/>"#, "fixed", "single"),
        ]
    )
    func `where programs may differ nothing is said`(
        _ width: Int,
        _ place: String,
        _ layout: String,
        _ side: String
    ) throws {
        let odd = file(
            width: width,
            place: place,
            layout: #"<w:tblLayout w:type="\#(layout)"/>"#,
            sides: #"<w:left w:val="\#(side)"/><w:right w:val="\#(side)"/>"#
        )
        #expect(try odd.broken().isEmpty)
    }

    @Test func `a rule that only the page can show is not taken for one that holds`() throws {
        let results = try RedHeadFile().judgement().results
        let open = Set(results.filter(\.isUnmeasured).map(\.rule))
        #expect(open.isSuperset(of: ["type-area-right", "page-1-body", "rendered-faces"]))
        #expect(results.filter(\.isUnmeasured).allSatisfy { !$0.isApplicable && $0.faults.isEmpty })
    }
}
