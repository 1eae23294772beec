import Foundation
import Norms
import Reading
import Support
import Testing

@Suite struct InspectionTests {
    @Test func `every character of a text survives the JSON`() throws {
        let text = "引号\" 反斜\\ 换行\n 制表\t 控制\u{1} 𠮷"
        let escaped = text.replacing("\u{1}", with: "_x0001_")
        let file = SheetFile(rows: "<row><c t='str'><v>\(escaped)</v></c></row>")
        guard case .seen(let json, _) = FileInspector.look(at: file.bytes) else {
            Issue.record("not read")
            return
        }
        let seen = try JSONDecoder().decode(Seen.self, from: Data(json.utf8))
        #expect(seen.sheets.first?.cells.first?.text == text)
    }

    @Test func `a hundred thousand cells are shown in a moment`() throws {
        let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 100_000)
        let clock = ContinuousClock()
        var inspection: Inspection?
        let time = clock.measure {
            inspection = FileInspector.look(at: SheetFile(rows: rows).bytes)
        }
        guard case .seen(let json, let lines) = inspection else {
            Issue.record("not read")
            return
        }
        #expect(lines.count == 100_000)
        #expect(json.utf8.count > 5_000_000)
        #expect(time < .seconds(30), "every cell copied all that was written before it")
    }

    @Test func `a day keeps its hours and its number beside what its format shows`() throws {
        var file = SheetFile(rows: "<row><c s='1'><v>44990.5</v></c></row>")
        file.styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
        #expect(
            try Self.json(file.bytes).contains(
                #""kind":"date","ref":"A1","serial":44990.5,"text":"2023-03-05","value":"2023-03-05T12:00:00""#
            )
        )
    }

    @Test func `what stands in a text box says so`() throws {
        let box =
            "<v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        let file = WordFile("<w:p><w:r><w:t>文</w:t><w:pict>\(box)</w:pict></w:r></w:p>")
        #expect(
            try Self.json(file.bytes).contains(
                #"[{"paragraph":{"text":"文"}},{"paragraph":{"text":"框","textBox":true}}]"#
            )
        )
    }

    @Test func `the automatic number of a cell is shown`() throws {
        let item = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>"
        var file = WordFile("<w:tbl><w:tr><w:tc>\(item)</w:tc></w:tr></w:tbl>")
        file.numbering = """
            <w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>\
            <w:numFmt w:val='decimal'/><w:lvlText w:val='A%1'/></w:lvl></w:abstractNum>\
            <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
            """
        #expect(try Self.json(file.bytes).contains(#""numbering":"A1""#))
    }

    @Test func `a sheet that the package lacks is named, and the others are shown`() throws {
        var file = SheetFile(rows: "<row><c><v>1</v></c></row>")
        file.sheets += #"<sheet name="二" sheetId="2" r:id="rId9"/>"#
        file.links = OfficeParts.link(
            "rId9",
            OfficeParts.links(false) + "/worksheet",
            "cells/two.xml"
        )
        let json = try Self.json(file.bytes)
        #expect(json.contains(#""lostSheets":["cells/two.xml"]"#))
        #expect(json.contains(#""ref":"A1""#))
    }

    private static func json(_ bytes: [UInt8]) throws -> String {
        guard case .seen(let json, _) = FileInspector.look(at: bytes) else {
            Issue.record("not read")
            return ""
        }
        return json
    }

    @Test func `what is too large is said in Chinese to a Chinese reader`() {
        let deep =
            String(repeating: "<w:sdt>", count: 230) + String(repeating: "</w:sdt>", count: 230)
        guard case .trouble(let finding) = FileInspector.look(at: WordFile(deep).bytes) else {
            Issue.record("read")
            return
        }
        #expect(finding.code == "file-too-large")
        #expect(finding.message(.zh).contains("嵌套层数"))
        #expect(finding.message(.en).contains("nesting depth"))
    }

    private struct Seen: Decodable {
        struct Sheet: Decodable { var cells: [Cell] }
        struct Cell: Decodable { var text: String }
        var sheets: [Sheet]
    }
}
