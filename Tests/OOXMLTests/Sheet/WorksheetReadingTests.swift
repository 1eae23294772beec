import OOXML
import Support
import Testing

@Suite struct WorksheetReadingTests {
    @Test func `cells without addresses stand one beside the other`() throws {
        let sheet = try Self.sheet(
            rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
        )
        #expect(sheet.cells.map(\.reference.description) == ["A1", "B1", "A2"])
    }

    @Test func `after an address counting goes on from it`() throws {
        let sheet = try Self.sheet(
            rows: "<row r='5'><c r='C5'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
        )
        #expect(sheet.cells.map(\.reference.description) == ["C5", "D5", "A6"])
    }

    @Test func `rows out of order are put in order, and the last of two equal addresses counts`()
        throws
    {
        let rows = """
            <row r='2'><c r='A2'><v>2</v></c></row><row r='1'><c r='B1'><v>1</v></c></row>\
            <row r='2'><c r='A2'><v>22</v></c></row>
            """
        let sheet = try Self.sheet(rows: rows)
        #expect(sheet.cells.map(\.reference.description) == ["B1", "A2"])
        #expect(sheet.cells.map(\.text) == ["1", "22"])
    }

    @Test func `the stated dimension is not believed`() throws {
        let file = SheetFile(
            worksheet:
                "<dimension ref='A1'/><sheetData><row r='9'><c r='Z9'><v>1</v></c></row></sheetData>"
        )
        #expect(
            try Workbook.read(file.bytes).sheets.first?.cells.first?.reference.description == "Z9"
        )
    }

    @Test func `a cell is found by its address`() throws {
        let sheet = try Self.sheet(
            rows:
                "<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>3</v></c></row><row r='4'><c r='B4'><v>4</v></c></row>"
        )
        for (address, text) in [("A1", "1"), ("C1", "3"), ("B4", "4")] {
            #expect(sheet.cell(at: try #require(CellReference(address)))?.text == text)
        }
        #expect(sheet.cell(at: CellReference(row: 1, column: 2)) == nil)
        #expect(sheet.cell(at: CellReference(row: 9, column: 9)) == nil)
    }

    @Test func `merged ranges are listed and found`() throws {
        let sheet = try Self.sheet(
            "<sheetData/><mergeCells><mergeCell ref='A1:L1'/><mergeCell ref='B3:B9'/><mergeCell ref='x'/></mergeCells>"
        )
        #expect(sheet.merges.map(\.description) == ["A1:L1", "B3:B9"])
        #expect(sheet.merge(at: CellReference(row: 5, column: 2))?.description == "B3:B9")
        #expect(sheet.merge(at: CellReference(row: 2, column: 2)) == nil)
    }

    @Test func `hidden rows and columns are ranges in order`() throws {
        let sheet = try Self.sheet(
            """
            <cols><col min='3' max='4' hidden='1'/><col min='5' max='5' hidden='true'/><col min='7' max='9'/></cols>\
            <sheetData><row r='2' hidden='1'/><row r='3' hidden='1'/><row r='8' hidden='1'/><row r='9' hidden='0'/></sheetData>
            """
        )
        #expect(sheet.hiddenColumns == [3...5])
        #expect(sheet.hiddenRows == [2...3, 8...8])
        #expect(sheet.isHidden(CellReference(row: 3, column: 1)))
        #expect(sheet.isHidden(CellReference(row: 1, column: 4)))
        #expect(!sheet.isHidden(CellReference(row: 9, column: 9)))
    }

    @Test func `pictures have the cell under their corner`() throws {
        var file = SheetFile(worksheet: "<sheetData/><drawing r:id='rId1'/>")
        let space = """
            xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            """
        let from =
            "<xdr:from><xdr:col>7</xdr:col><xdr:colOff>5</xdr:colOff><xdr:row>6</xdr:row></xdr:from>"
        file.parts = [
            .init(
                "cells/_rels/one.xml.rels",
                OfficeParts.rels(
                    OfficeParts.link(
                        "rId1",
                        OfficeParts.links(false) + "/drawing",
                        "../drawing.xml"
                    )
                )
            ),
            .init(
                "drawing.xml",
                """
                <xdr:wsDr \(space)><xdr:twoCellAnchor>\(from)<xdr:to><xdr:row>99</xdr:row></xdr:to><xdr:pic/>\
                </xdr:twoCellAnchor><xdr:oneCellAnchor>\(from)<xdr:sp/></xdr:oneCellAnchor></xdr:wsDr>
                """
            ),
        ]
        let sheet = try #require(try Workbook.read(file.bytes).sheets.first)
        #expect(sheet.pictures.map(\.description) == ["H7"])
        // The end says no column, so that it is in the column where the picture begins.
        #expect(sheet.covered.map(\.description) == ["H7:H100"])
    }

    @Test func `a drawing that is missing or broken costs only the pictures`() throws {
        var file = SheetFile(
            worksheet: "<sheetData><row><c><v>1</v></c></row></sheetData><drawing r:id='rId1'/>"
        )
        #expect(try Workbook.read(file.bytes).sheets.first?.cells.count == 1)
        file.parts = [.init("cells/_rels/one.xml.rels", "<broken")]
        #expect(try Workbook.read(file.bytes).sheets.first?.cells.count == 1)
    }

    private static func sheet(rows: String) throws -> Worksheet {
        try #require(try Workbook.read(SheetFile(rows: rows).bytes).sheets.first)
    }

    private static func sheet(_ content: String) throws -> Worksheet {
        try #require(try Workbook.read(SheetFile(worksheet: content).bytes).sheets.first)
    }
}
