import Publishing
import Testing

/// What the package alone says of a 版记 that is a table, as most offices make it.
@Suite struct ImprintTableTests {
    /// The document with its 版记 in a table of two rows; sizes in eighths of a point, the width in twips.
    private func file(
        outer: Int = 8,
        inner: Int = 6,
        second: Int? = nil,
        width: Int = 8844,
        style: String = ""
    ) -> RedHeadFile {
        func side(_ name: String, _ size: Int) -> String {
            #"<w:\#(name) w:val="single" w:sz="\#(size)" w:space="0" w:color="auto"/>"#
        }
        func row(_ text: String, _ top: Int, _ bottom: Int) -> String {
            let borders = "<w:tcBorders>\(side("top", top))\(side("bottom", bottom))</w:tcBorders>"
            let run = RedHeadFile.run(text, #"<w:sz w:val="28"/>"#)
            let cell = "<w:tcPr>\(borders)</w:tcPr>" + RedHeadFile.paragraph("", run)
            return "<w:tr><w:tc>\(cell)</w:tc></w:tr>"
        }
        let table =
            #"<w:tbl><w:tblPr>\#(style)<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#
            + #"<w:gridCol w:w="\#(width)"/></w:tblGrid>"#
            + row("抄送：县委各部门。", outer, inner)
            + row("县政府办公室　2023年4月10日印发", second ?? inner, outer) + "</w:tbl>"
        return .changed(RedHeadFile.imprint, table)
    }

    @Test func `a table with thick outer and thin inner rules is no fault`() throws {
        #expect(try file().broken().isEmpty)
        let results = try file().judgement().results.filter(\.isApplicable).map(\.rule)
        #expect(Set(results).isSuperset(of: ["imprint-outer-rules", "imprint-inner-rules"]))
    }

    @Test func `outer rules that are thin are named`() throws {
        #expect(try file(outer: 4).broken() == ["imprint-outer-rules"])
    }

    @Test func `an inner rule that is thick is named`() throws {
        #expect(try file(inner: 8).broken() == ["imprint-inner-rules"])
    }

    @Test func `a table narrower than the type area is named`() throws {
        #expect(try file(width: 7900).broken() == ["imprint-rule-width"])
    }

    @Test func `where cells that meet differ, only the page can tell`() throws {
        let results = try file(outer: 4, second: 12).judgement().results
        #expect(results.first { $0.rule == "imprint-outer-rules" }?.isUnmeasured == true)
    }
}
