import OOXML
import Support
import Testing

/// Elements that mean nothing and repeat to the byte are passed over in one go; nothing else may change by it.
@Suite struct PassedElementTests {
    private func texts(_ worksheet: String) throws -> [String]? {
        try Workbook.read(SheetFile(worksheet: worksheet).bytes).sheets.first?.cells.map(\.text)
    }

    @Test func `what has a meaning is read in elements that have none, each time`() throws {
        let row = "<x><row><y/><c><v>1</v></c><y/></row></x>"
        #expect(try texts("<sheetData>\(row)\(row)\(row)</sheetData>") == ["1", "1", "1"])
    }

    @Test func `text in an element without meaning is read each time`() throws {
        let cell = "<c t='inlineStr'><is><t>a<x>b</x><x>b</x></t></is></c>"
        #expect(try texts("<sheetData><row>\(cell)</row></sheetData>") == ["abb"])
    }

    @Test func `one that only begins like the last is read by itself`() throws {
        let rows = "<x a='1'><y/></x><x a='1'><y/><row><c><v>1</v></c></row></x><x a='1'><y/></x>"
        #expect(try texts("<sheetData>\(rows)</sheetData>") == ["1"])
        #expect(throws: PackageFault.self) { try texts("<x a='1'><y/></x><x a='1'><y/></z>") }
        #expect(throws: PackageFault.self) { try texts("<x a='1'><y/></x><x a='1'><y/></x") }
    }

    @Test func `the same bytes under another binding are other elements`() throws {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let row = "<p:row><p:c><p:v>1</p:v></p:c></p:row>"
        let rows = "<a xmlns:p='urn:p'>\(row)\(row)</a><a xmlns:p='\(main)'>\(row)\(row)</a>"
        #expect(try texts("<sheetData>\(rows)\(rows)</sheetData>") == ["1", "1", "1", "1"])
    }

    @Test func `an element passed over counts with all that is in it`() {
        var limits = Limits.standard
        limits.depth = 6
        limits.elements = 12
        let deep = "<x><x1><x2/></x1></x>"
        let read = { (worksheet: String) in
            try Workbook.read(SheetFile(worksheet: worksheet).bytes, limits: limits)
        }
        #expect(throws: Never.self) { try read(deep + "<a>\(deep)</a>") }
        #expect(throws: PackageFault.tooLarge(.depth, part: "cells/one.xml")) {
            try read(deep + "<a><b><c>\(deep)</c></b></a>")
        }
        #expect(throws: PackageFault.tooLarge(.elements, part: "cells/one.xml")) {
            try read(String(repeating: deep, count: 4))
        }
    }
}
