import OOXML
import Support
import Testing

@Suite struct NumberFormatTests {
    @Test(arguments: [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
    func `a built-in date format makes a date`(_ id: Int) throws {
        #expect(try Self.text(id: id) == "2023-03-05")
    }

    @Test(arguments: [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])
    func `a built-in time format makes a time`(_ id: Int) throws {
        #expect(try Self.text(id: id, value: "0.5") == "12:00:00")
    }

    @Test(arguments: [0, 1, 2, 4, 9, 10, 11, 12, 37, 38, 39, 40, 41, 44, 48, 49, 23, 59, 81])
    func `other built-in formats leave a number`(_ id: Int) throws {
        #expect(try Self.text(id: id) == "44990.5")
    }

    @Test(arguments: [
        "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "yyyy年m月d日", "[$-804]yyyy/m/d;@", "m/d", "mmm-yy",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"", "dddd", "aaaa", "e\"年\"", "[Red]d", "\\Qm", "mm",
    ])
    func `a format with day, month or year makes a date`(_ code: String) throws {
        #expect(try Self.text(code: code) == "2023-03-05")
    }

    @Test(arguments: [
        "h:mm", "hh:mm:ss", "mm:ss", "h:mm AM/PM", "[$-F400]h:mm:ss", "上午/下午h\"时\"mm\"分\"",
    ])
    func `a format with hours, minutes or seconds makes a time`(_ code: String) throws {
        #expect(try Self.text(code: code, value: "0.5") == "12:00:00")
        #expect(try Self.text(code: code) == "2023-03-05T12:00:00")
    }

    @Test(arguments: ["yyyy-mm-dd hh:mm", "m/d/yy h:mm", "d h"])
    func `a format with both makes both`(_ code: String) throws {
        #expect(try Self.text(code: code) == "2023-03-05T12:00:00")
    }

    @Test(arguments: ["[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]"])
    func `a format in brackets makes a length of time`(_ code: String) throws {
        #expect(try Self.text(code: code) == "1079772:00:00")
    }

    @Test(arguments: [
        "General", "0.00", "#,##0", "0.00E+00", "0\"days\"", "0\\d", "_d0", "*y0", "[Red]0.0", "@",
        "\"得分\"0.0", "0;yyyy", "[>100]0", "[$¥-804]#,##0", "",
    ])
    func `a format without placeholders for dates leaves a number`(_ code: String) throws {
        #expect(try Self.text(code: code) == "44990.5")
    }

    @Test func `a file may put its own format under a built-in number`() throws {
        let own = #"<numFmts><numFmt numFmtId="14" formatCode="0.0"/></numFmts>"#
        #expect(try Self.text(id: 14, formats: own) == "44990.5")
    }

    @Test func `a date format makes no date of a number that is none`() throws {
        #expect(try Self.text(id: 14, value: "-1") == "-1")
        #expect(try Self.text(id: 14, value: "99999999") == "99999999")
    }

    @Test(
        arguments: [
            ("0", 0), ("#,##0", 0), ("0.0", 1), ("#,##0.00_ ", 2), ("\"约\"0.0\"分\"", 1), ("0%", 0),
            ("0.0;-0.00", 1),
            ("[Red]0.00", 2), ("\\d0.#", 1), ("General", nil), ("@", nil), ("0.00E+00", nil),
            ("# ?/?", nil),
            ("yyyy-m-d", nil), ("0.0,", nil), ("\"无\"", nil),
        ] as [(String, Int?)]
    )
    func `a format says how many places it shows, where it shows a plain number`(
        _ code: String,
        _ places: Int?
    ) throws {
        var file = SheetFile(rows: "<row><c><v>1</v></c></row>")
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        file.styles = "<numFmts><numFmt numFmtId='200' formatCode='\(escaped)'/></numFmts>"
        let workbook = try Workbook.read(file.bytes)
        #expect(workbook.decimalPlaces[200] == places)
        #expect(workbook.decimalPlaces[2] == 2)
    }

    private static func text(code: String, value: String = "44990.5") throws -> String? {
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            .replacing(">", with: "&gt;")
        return try text(
            id: 200,
            formats: #"<numFmts><numFmt numFmtId="200" formatCode="\#(escaped)"/></numFmts>"#,
            value: value
        )
    }

    private static func text(
        id: Int,
        formats: String = "",
        value: String = "44990.5"
    ) throws -> String? {
        var file = SheetFile(rows: #"<row><c s="1"><v>\#(value)</v></c></row>"#)
        file.styles =
            formats + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>"#
            + #"<cellXfs><xf numFmtId="0"/><xf numFmtId="\#(id)"/></cellXfs>"#
        return try Workbook.read(file.bytes).sheets.first?.cells.first?.text
    }
}
