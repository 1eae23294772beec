import OOXML
import Support
import Testing

@Suite struct CellReadingTests {
    @Test(arguments: [
        ("<c><v>95.5</v></c>", CellValue.number(95.5)), ("<c><v>-0.25</v></c>", .number(-0.25)),
        ("<c><v>1.5E-3</v></c>", .number(0.0015)), ("<c><v> 7 </v></c>", .number(7)),
        ("<c><v>0.30000000000000004</v></c>", .number(0.1 + 0.2)),
        ("<c><v>123456789012345678901</v></c>", .number(1.2345678901234568e20)),
        ("<c t='n'><v>abc</v></c>", .text("abc")), ("<c t='b'><v>1</v></c>", .bool(true)),
        ("<c t='b'><v>0</v></c>", .bool(false)), ("<c t='e'><v>#REF!</v></c>", .error("#REF!")),
        ("<c t='b'><v> 1 </v></c>", .bool(true)), ("<c t='b'><v>TRUE</v></c>", .bool(true)),
        ("<c t='b'><v>false</v></c>", .bool(false)), ("<c><v>0x10</v></c>", .text("0x10")),
        ("<c><v>+5</v></c>", .number(5)), ("<c><is><t>己</t></is></c>", .text("己")),
        ("<c t='str'><v>甲 </v></c>", .text("甲 ")), ("<c t='s'><v>1</v></c>", .text("乙")),
        ("<c t='inlineStr'><is><t> 丙</t></is></c>", .text(" 丙")),
        ("<c t='inlineStr'><is><r><t>丁</t></r><r><t>戊</t></r></is></c>", .text("丁戊")),
        ("<c t='str'><v><![CDATA[a<b]]>&amp;c</v></c>", .text("a<b&c")),
    ])
    func `a cell has the value of its type`(_ xml: String, _ expected: CellValue) throws {
        #expect(try Self.cell(xml)?.value == expected)
    }

    @Test(arguments: [
        (95.5, "95.5"), (100, "100"), (0.1, "0.1"), (-2, "-2"), (1e21, "1e+21"),
        (0.30000000000000004, "0.30000000000000004"),
    ])
    func `a number is written as short as it can be`(_ number: Double, _ text: String) {
        #expect(CellValue.number(number).text == text)
    }

    @Test(arguments: [
        "<c s='0'/>", "<c><v/></c>", "<c t='inlineStr'><is><t/></is></c>", "<c t='s'><v>0</v></c>",
    ])
    func `a cell with nothing in it is not listed`(_ xml: String) throws {
        #expect(try Self.cell(xml) == nil)
    }

    @Test func `the text of one cell never shows in the next`() throws {
        let file = SheetFile(
            rows: """
                <row><c t='inlineStr'><is><t>甲</t></is></c><c t='inlineStr'><v>乙</v></c><c><v/></c>\
                <c t='inlineStr'><v/></c></row>
                """
        )
        let cells = try Workbook.read(file.bytes).sheets.first?.cells ?? []
        #expect(cells.map(\.text) == ["甲", "乙"])
    }

    @Test func `a shared string that is not there leaves no value`() throws {
        #expect(try Self.cell("<c t='s'><v>99</v></c>") == nil)
    }

    @Test func `phonetic guides are no text`() throws {
        let rich =
            "<si><r><t>宁东</t></r><r><t>大道</t></r><rPh sb='0' eb='2'><t>ningdong</t></rPh></si>"
        #expect(try Self.cell("<c t='s'><v>2</v></c>", more: rich)?.text == "宁东大道")
    }

    @Test(arguments: [
        ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x4E2D_", "中"),
        ("_xZZZZ_", "_xZZZZ_"),
        ("_x000D", "_x000D"), ("x_", "x_"), ("_X000D_", "_X000D_"),
    ])
    func `escapes for characters are undone`(_ written: String, _ text: String) throws {
        #expect(try Self.cell("<c t='inlineStr'><is><t>\(written)</t></is></c>")?.text == text)
    }

    @Test func `a formula keeps its text and its result`() throws {
        let cell = try #require(try Self.cell("<c><f>SUM(A1:A9)</f><v>95</v></c>"))
        #expect(cell.formula == "SUM(A1:A9)")
        #expect(cell.value == .number(95))
        #expect(cell.hasCachedValue)
    }

    @Test func `a formula that was never calculated has no value`() throws {
        let cell = try #require(try Self.cell("<c><f>A1+1</f></c>"))
        #expect(cell.value == .blank)
        #expect(!cell.hasCachedValue)
        #expect(cell.text.isEmpty)
    }

    @Test func `a formula may give an empty text`() throws {
        let cell = try #require(try Self.cell("<c t='str'><f>IF(1,\"\")</f><v></v></c>"))
        #expect(cell.value == .text(""))
        #expect(cell.hasCachedValue)
    }

    @Test func `a shared formula whose first cell is missing has no text`() throws {
        let cell = try Self.cell("<c><f t='shared' si='0'/><v>3</v></c>")
        #expect(cell?.formula?.isEmpty == true)
    }

    @Test(arguments: [
        ("A2*2", "B3*2"), ("$A2+A$2+$A$2", "$A3+B$2+$A$2"), ("SUM(A1:A9)", "SUM(B2:B10)"),
        ("LOG10(A1)", "LOG10(B2)"), ("SUM(A:B,$C:D)", "SUM(B:C,$C:E)"), ("SUM(1:2)", "SUM(2:3)"),
        ("Sheet1!A1&'A1''s'!A1", "Sheet1!B2&'A1''s'!B2"), ("\"A1 \"\"B2\"&A1", "\"A1 \"\"B2\"&B2"),
        ("表1[[#This Row],[A1]]+A1", "表1[[#This Row],[A1]]+B2"), ("1E5+A1#", "1E5+B2#"),
        ("XFD1", "#REF!"), ("A1_rate+合计A1+TRUE+A", "A1_rate+合计A1+TRUE+A"),
        ("#N/A+#REF!+[1]A1!A1", "#N/A+#REF!+[1]A1!B2"), ("a1", "B2"),
    ])
    func `a shared formula stands in every cell with its references moved`(
        _ first: String,
        _ second: String
    ) throws {
        let escaped = first.replacing("&", with: "&amp;")
        let file = SheetFile(
            rows: """
                <row r="1"><c r="C1"><f t="shared" si="4" ref="C1:D2">\(escaped)</f><v>1</v></c></row>\
                <row r="2"><c r="D2"><f t="shared" si="4"/><v>1</v></c></row>
                """
        )
        let cells = try Workbook.read(file.bytes).sheets.first?.cells ?? []
        #expect(cells.map(\.formula) == [first, second])
    }

    @Test func `a long formula is not written out for ever`() throws {
        let long = String(repeating: "A1+", count: 10_000) + "A1"
        let child = "<row><c><f t='shared' si='0'/><v>1</v></c></row>"
        let file = SheetFile(
            rows: "<row><c><f t='shared' si='0'>\(long)</f><v>1</v></c></row>"
                + String(repeating: child, count: 2_000)
        )
        let cells = try Workbook.read(file.bytes).sheets.first?.cells ?? []
        #expect(cells.count == 2_001)
        #expect(cells[1].formula?.hasPrefix("A2+A2+") == true)
        #expect(cells[2_000].formula?.isEmpty == true)
    }

    @Test func `a picture in a cell is known as one`() throws {
        let picture = #"<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>"#
        #expect(try Self.cell(picture)?.isCellImage == true)
        #expect(try Self.cell("<c t='e' vm='1'><v>#VALUE!</v></c>")?.isCellImage == true)
        #expect(try Self.cell("<c t='e'><v>#VALUE!</v></c>")?.isCellImage == false)
    }

    @Test(arguments: [
        ("2023-03-05", "2023-03-05"), ("2023-03-05T10:30:00", "2023-03-05T10:30:00"),
        ("10:30:00", "10:30:00"), ("1900-02-28", "1900-02-28"), ("soon", "soon"),
        ("2023-13-05", "2023-13-05"),
    ])
    func `a cell of type d holds an ISO date`(_ written: String, _ text: String) throws {
        #expect(try Self.cell("<c t='d'><v>\(written)</v></c>")?.text == text)
    }

    private static func cell(_ xml: String, more: String = "") throws -> Cell? {
        var file = SheetFile(rows: "<row>\(xml)</row>")
        file.strings = "<si><t/></si><si><t>乙</t></si>" + more
        return try Workbook.read(file.bytes).sheets.first?.cells.first
    }
}
