import OOXML
import Support
import Testing

@Suite struct WorkbookReadingTests {
    private let one = "<row><c><v>1</v></c></row>"

    @Test func `sheets have their names and states`() throws {
        var file = SheetFile(rows: one)
        file.sheets = """
            <sheet name="甲&amp;乙" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" state="hidden" r:id="rId1"/>\
            <sheet name="三" sheetId="3" state="veryHidden" r:id="rId1"/>
            """
        let book = try Workbook.read(file.bytes)
        #expect(book.sheets.map(\.name) == ["甲&乙", "二", "三"])
        #expect(book.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
        #expect(book.sheet(named: "二")?.cells.count == 1)
        #expect(book.sheet(named: "四") == nil)
    }

    @Test func `sheets of charts are left out and names keep their sheets`() throws {
        var file = SheetFile(rows: one)
        file.sheets = """
            <sheet name="图" sheetId="1" r:id="rId7"/><sheet name="表" sheetId="2" r:id="rId1"/>\
            <sheet name="丢失" sheetId="3" r:id="rId8"/>
            """
        file.links = OfficeParts.link("rId7", OfficeParts.links(false) + "/chartsheet", "chart.xml")
        file.names = """
            <definedNames><definedName name="a" localSheetId="1">表!$A$1</definedName>\
            <definedName name="b" localSheetId="0">图!$A$1</definedName>\
            <definedName name="_hid" hidden="1">表!$B$2:$C$3</definedName></definedNames>
            """
        let book = try Workbook.read(file.bytes)
        #expect(book.sheets.map(\.name) == ["表"])
        #expect(book.definedNames.map(\.name) == ["a", "_hid"])
        #expect(book.definedNames.first?.sheetIndex == 0)
        #expect(book.definedNames.last?.isHidden == true)
        #expect(book.definedNames.last?.target?.range.description == "B2:C3")
    }

    @Test(arguments: [("1", "2023-03-05"), ("true", "2023-03-05"), ("0", "2019-03-04")])
    func `the workbook says from when its days count`(_ flag: String, _ text: String) throws {
        var file = SheetFile(rows: "<row><c s='0'><v>43528</v></c></row>")
        file.properties = "<workbookPr date1904='\(flag)'/>"
        file.styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
        #expect(try Workbook.read(file.bytes).sheets.first?.cells.first?.text == text)
    }

    @Test func `the Strict form is read like the other`() throws {
        var file = SheetFile(rows: "<row><c t='s'><v>0</v></c></row>")
        file.strings = "<si><t>严格</t></si>"
        file.isStrict = true
        let book = try Workbook.read(file.bytes)
        #expect(book.isStrict)
        #expect(book.sheets.first?.cells.first?.text == "严格")
    }

    @Test func `names with backslashes, other letters or a folder around them are found`() throws {
        let entries = SheetFile(rows: one).entries
        let changes: [(String) -> String] = [
            { $0.replacing("/", with: "\\") }, { $0.uppercased() }, { "表格/" + $0 }, { "/" + $0 },
        ]
        for change in changes {
            let renamed = entries.map {
                RawZip.Entry(change($0.name), String(decoding: $0.bytes, as: UTF8.self))
            }
            #expect(try Workbook.read(RawZip(renamed).bytes).sheets.first?.cells.count == 1)
        }
    }

    @Test(arguments: ["cells/on%65%20.xml", "cells/one .xml"])
    func `a part is found whether the archive writes %20 or a space`(_ name: String) throws {
        let entries = SheetFile(rows: one).entries.map { entry in
            let text = String(decoding: entry.bytes, as: UTF8.self)
            return RawZip.Entry(
                entry.name == "cells/one.xml" ? name : entry.name,
                text.replacing("cells/one.xml", with: "cells/one%20.xml")
            )
        }
        #expect(try Workbook.read(RawZip(entries).bytes).sheets.first?.cells.count == 1)
    }

    @Test func `a package without its root relationships is found by content type`() throws {
        let entries = SheetFile(rows: one).entries.filter { $0.name != "_rels/.rels" }
        #expect(try Workbook.read(RawZip(entries).bytes).sheets.count == 1)
    }

    @Test func `a sheet that is listed and not there is a missing part`() {
        let entries = SheetFile(rows: one).entries.filter { $0.name != "cells/one.xml" }
        #expect(throws: PackageFault.missingPart("cells/one.xml")) {
            try Workbook.read(RawZip(entries).bytes)
        }
    }

    @Test func `custom properties are read, and broken ones are none`() throws {
        let link = OfficeParts.link(
            "rId9",
            OfficeParts.links(false) + "/custom-properties",
            "docProps/custom.xml"
        )
        let custom = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
            xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\
            <property name="表单编号"><vt:lpwstr> F-001 </vt:lpwstr></property>\
            <property name="n"><vt:i4>5</vt:i4></property></Properties>
            """
        var entries = SheetFile(rows: one).entries
        entries[1] = .init("_rels/.rels", OfficeParts.rels(OfficeParts.rootLink("book.xml") + link))
        let good = try Workbook.read(RawZip(entries + [.init("docProps/custom.xml", custom)]).bytes)
        #expect(good.customProperties == ["表单编号": "F-001", "n": "5"])
        let bad = try Workbook.read(RawZip(entries + [.init("docProps/custom.xml", "<x")]).bytes)
        #expect(bad.customProperties.isEmpty)
    }

    @Test func `macros are seen by the project they bring`() throws {
        var file = SheetFile(rows: one)
        #expect(try !Workbook.read(file.bytes).hasMacros)
        file.parts = [.init("xl/vbaProject.bin", "x")]
        #expect(try Workbook.read(file.bytes).hasMacros)
    }

    @Test func `a document is no workbook and says so`() {
        #expect(throws: PackageFault.wrongKind(found: .document)) {
            try Workbook.read(WordFile("").bytes)
        }
        #expect(throws: PackageFault.wrongKind(found: .workbook)) {
            try WordDocument.read(SheetFile(rows: one).bytes)
        }
    }

    @Test func `an archive of other things is no Office file`() {
        #expect(throws: PackageFault.notOffice(.zip)) {
            try Workbook.read(RawZip([.init("照片.jpg", "x")]).bytes)
        }
        #expect(throws: PackageFault.notOffice(.ofd)) {
            try Workbook.read(RawZip([.init("a", "x"), .init("OFD.xml", "x")]).bytes)
        }
    }
}
