import OOXML
import Support
import Testing

@Suite struct HostileFileTests {
    @Test func `a workbook cut off at any byte gives a fault and no crash`() {
        let whole = SheetFile(rows: "<row><c><v>1</v></c></row>").bytes
        for count in 0..<whole.count {
            #expect(throws: PackageFault.self) { try Workbook.read(Array(whole[..<count])) }
        }
    }

    @Test func `a document cut off at any byte gives a fault and no crash`() {
        let whole = WordFile(WordFile.paragraph("text")).bytes
        for count in 0..<whole.count {
            #expect(throws: PackageFault.self) { try WordDocument.read(Array(whole[..<count])) }
        }
    }

    @Test func `a part cut off at any byte is no longer XML`() {
        let file = SheetFile(rows: #"<row r="1"><c r="A1" t="str"><v>甲&amp;</v></c></row>"#)
        var entries = file.entries
        for count in 0..<entries[4].bytes.count {
            var cut = entries
            cut[4].bytes = Array(entries[4].bytes[..<count])
            #expect(throws: PackageFault.self) { try Workbook.read(RawZip(cut).bytes) }
        }
        entries[4].bytes += Array("  \n".utf8)
        #expect(throws: Never.self) { try Workbook.read(RawZip(entries).bytes) }
    }

    @Test func `any byte may be anything`() {
        let whole = WordFile(WordFile.paragraph("text")).bytes
        var opened = 0
        for place in stride(from: 0, to: whole.count, by: 3) {
            for value: UInt8 in [0, 0x3C, 0xFF] {
                var changed = whole
                changed[place] = value
                if (try? WordDocument.read(changed)) != nil { opened += 1 }
            }
        }
        #expect(opened < whole.count)
    }

    @Test(arguments: [
        "<!DOCTYPE worksheet>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    ])
    func `a document type is refused`(_ doctype: String) {
        #expect(throws: PackageFault.doctype(part: "cells/one.xml")) {
            try Workbook.read(Self.workbook(sheet: Array((doctype + Self.sheet).utf8)))
        }
    }

    @Test func `a document type is refused in UTF-16 too`() {
        let text = "\u{FEFF}<!DOCTYPE a [<!ENTITY b \"c\">]>" + Self.sheet
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(throws: PackageFault.doctype(part: "cells/one.xml")) {
            try Workbook.read(Self.workbook(sheet: bytes))
        }
    }

    @Test func `an unknown entity is a fault`() throws {
        let error = #expect(throws: PackageFault.self) {
            try WordDocument.read(WordFile("<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>").bytes)
        }
        guard case .badXML(let part, let line, _) = try #require(error) else {
            Issue.record("another fault: \(String(describing: error))")
            return
        }
        #expect(part == "main.xml")
        #expect(line == 1)
    }

    @Test func `a start tag with 200,000 attributes is refused before it is parsed`() {
        let attributes = (0..<200_000).map { "a\($0)=\">\"" }.joined(separator: " ")
        #expect(throws: PackageFault.tooLarge(.tag, part: "cells/one.xml")) {
            try Workbook.read(Self.workbook(sheet: Array("<worksheet \(attributes)/>".utf8)))
        }
    }

    @Test func `a picture in one attribute is read over, by the scanner and by the tree`() throws {
        let picture = String(repeating: "UEsDBBQABgAIAAAAIQ&#xA;", count: 40_000)
        let shape = "<w:r><w:pict><v:rect o:gfxdata=\"\(picture)\"/></w:pict></w:r>"
        let space = #"xmlns:o="urn:schemas-microsoft-com:office:office""#
        let body = "<w:p \(space)>\(shape)<w:r><w:t>字</w:t></w:r></w:p>"
        #expect(try WordDocument.read(WordFile(body).bytes).blocks.first?.text == "字")
        let part = try #require(WordFile(body).entries.first { $0.name == "main.xml" })
        #expect(throws: Never.self) { _ = try XMLTree(part.bytes, part: "main.xml") }
    }

    @Test func `long text is no long tag`() throws {
        let text = String(repeating: "很长的文字", count: 60_000)
        let file = SheetFile(rows: "<row><c t=\"str\"><v>\(text)</v></c></row>")
        #expect(try Workbook.read(file.bytes).sheets.first?.cells.first?.text == text)
    }

    @Test func `deep nesting is refused`() {
        let deep =
            String(repeating: "<w:sdt>", count: 230) + String(repeating: "</w:sdt>", count: 230)
        #expect(throws: PackageFault.tooLarge(.depth, part: "main.xml")) {
            try WordDocument.read(WordFile(deep).bytes)
        }
    }

    @Test(arguments: [
        ("attributes", Bound.attributes), ("names", .names), ("cells", .cells), ("merges", .merges),
        ("text", .text), ("elements", .elements),
    ])
    func `every bound holds`(_ name: String, _ bound: Bound) {
        var limits = Limits.standard
        limits.attributes = name == "attributes" ? 8 : limits.attributes
        limits.names = name == "names" ? 60 : limits.names
        limits.cells = 3
        limits.merges = 1
        limits.textBytes = 20
        limits.elements = 100
        let content = [
            "attributes": "<sheetData a='' b='' c='' d='' e='' f='' g='' h='' i=''/>",
            "names": (0..<64).map { "<n\($0)/>" }.joined(),
            "cells": "<sheetData><row>" + String(repeating: "<c><v>1</v></c>", count: 4)
                + "</row></sheetData>",
            "merges": "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>",
            "text": "<sheetData><row><c t='str'><v>123456789012345678901</v></c></row></sheetData>",
            "elements": String(repeating: "<x/>", count: 101),
        ][name]
        #expect(throws: PackageFault.tooLarge(bound, part: "cells/one.xml")) {
            try Workbook.read(SheetFile(worksheet: content ?? "").bytes, limits: limits)
        }
    }

    @Test func `paragraphs, rows and cells are bounded together`() {
        var limits = Limits.standard
        limits.blocks = 3
        #expect(throws: PackageFault.tooLarge(.blocks, part: "main.xml")) {
            try WordDocument.read(
                WordFile(String(repeating: "<w:p/>", count: 4)).bytes,
                limits: limits
            )
        }
    }

    @Test func `a shared string counts for every cell that shows it, over all sheets`() {
        var file = SheetFile(rows: String(repeating: "<row><c t='s'><v>0</v></c></row>", count: 4))
        file.strings = "<si><t>1234567890</t></si>"
        file.sheets += #"<sheet name="二" sheetId="2" r:id="rId1"/>"#
        var limits = Limits.standard
        limits.cellTextBytes = 80
        #expect(throws: Never.self) { try Workbook.read(file.bytes, limits: limits) }
        limits.cellTextBytes = 79
        #expect(throws: PackageFault.tooLarge(.cellText, part: "cells/one.xml")) {
            try Workbook.read(file.bytes, limits: limits)
        }
    }

    @Test func `names that climb out of the package lead nowhere`() throws {
        var file = SheetFile(rows: "<row><c><v>1</v></c></row>")
        file.sheets += #"<sheet name="二" sheetId="2" r:id="rId9"/>"#
        file.links = OfficeParts.link(
            "rId9",
            OfficeParts.links(false) + "/worksheet",
            "../../../../etc/passwd"
        )
        #expect(throws: PackageFault.missingPart("etc/passwd")) { try Workbook.read(file.bytes) }
        let seen = try Workbook(OfficePackage(bytes: file.bytes))
        #expect(seen.sheets.count == 1)
        #expect(seen.lostSheets == ["etc/passwd"])
    }

    private static let sheet =
        #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#

    private static func workbook(sheet: [UInt8]) -> [UInt8] {
        var entries = SheetFile(rows: "").entries
        entries[4].bytes = sheet
        return RawZip(entries).bytes
    }
}
