import OOXML
import Support
import Testing

@Suite struct ContentControlTests {
    private static let run = "<w:r><w:t>值</w:t></w:r>"

    @Test func `a control in a paragraph has its names and text`() throws {
        let control = try Self.only(
            "<w:alias w:val='得分'/><w:tag w:val='A01-1'/><w:text/>",
            Self.run
        )
        #expect(control.tag == "A01-1")
        #expect(control.title == "得分")
        #expect(control.kind == .text)
        #expect(control.text == "值")
        #expect(!control.isPlaceholder)
    }

    @Test(arguments: [
        ("<w:dropDownList/>", ContentControl.Kind.dropDown), ("<w:comboBox/>", .dropDown),
        ("<w:date/>", .date),
        ("<w:picture/>", .picture), ("<w:group/>", .group), ("<w14:checkbox/>", .checkbox),
        ("", .text),
    ])
    func `the kind is what a person can do`(_ properties: String, _ kind: ContentControl.Kind)
        throws
    {
        #expect(try Self.only(properties, Self.run).kind == kind)
    }

    @Test func `a prompt is known as one`() throws {
        #expect(try Self.only("<w:showingPlcHdr/>", Self.run).isPlaceholder)
        #expect(try !Self.only("<w:showingPlcHdr w:val='0'/>", Self.run).isPlaceholder)
    }

    @Test func `the value behind a chosen entry is found`() throws {
        let list = """
            <w:dropDownList><w:listItem w:displayText='好' w:value='3'/><w:listItem w:displayText='值' w:value='2'/>\
            <w:listItem w:value='1'/></w:dropDownList>
            """
        #expect(try Self.only(list, Self.run).value == "2")
        #expect(try Self.only(list, "<w:r><w:t>1</w:t></w:r>").value == "1")
        #expect(try Self.only(list, "<w:r><w:t>别的</w:t></w:r>").value == nil)
    }

    @Test func `a date control keeps its date`() throws {
        let control = try Self.only("<w:date w:fullDate='2023-03-05T00:00:00Z'/>", Self.run)
        #expect(control.value == "2023-03-05T00:00:00Z")
    }

    @Test(arguments: [
        ("1", "☒", true), ("0", "☐", false), ("1", "☑", true), ("0", "☑", true), ("1", "☐", false),
        ("1", "x", true),
        ("0", "x", false), ("true", "", true),
    ])
    func `a tick box shows one tick, and what is drawn counts`(
        _ state: String,
        _ glyph: String,
        _ isChecked: Bool
    ) throws {
        let properties = "<w14:checkbox><w14:checked w14:val='\(state)'/></w14:checkbox>"
        let control = try Self.only(properties, "<w:r><w:t>\(glyph)</w:t></w:r>")
        #expect(control.isChecked == isChecked)
        #expect(control.text == (isChecked ? "☑" : "☐"))
    }

    @Test func `a tick box drawn as a symbol is read`() throws {
        let control = try Self.only(
            "<w14:checkbox><w14:checked w14:val='1'/></w14:checkbox>",
            "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>"
        )
        #expect(control.isChecked == true)
    }

    @Test func `controls inside controls come after them`() throws {
        let inner =
            "<w:sdt><w:sdtPr><w:tag w:val='内'/></w:sdtPr><w:sdtContent>\(Self.run)</w:sdtContent></w:sdt>"
        let body =
            "<w:sdt><w:sdtPr><w:tag w:val='外'/></w:sdtPr><w:sdtContent><w:p>\(inner)</w:p><w:p>\(Self.run)</w:p></w:sdtContent></w:sdt>"
        let controls = try WordDocument.read(WordFile(body).bytes).controls
        #expect(controls.map(\.tag) == ["外", "内"])
        #expect(controls.map(\.text) == ["值\n值", "值"])
    }

    @Test(arguments: ["around", "inside", "run"])
    func `a cell has the controls around and inside it`(_ level: String) throws {
        func control(_ content: String) -> String {
            "<w:sdt><w:sdtPr><w:tag w:val='T'/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
        }
        let cell =
            switch level {
            case "around": control("<w:tc><w:p>\(Self.run)</w:p></w:tc>")
            case "inside": "<w:tc>\(control("<w:p>\(Self.run)</w:p>"))</w:tc>"
            default: "<w:tc><w:p>\(control(Self.run))</w:p></w:tc>"
            }
        let body = "<w:tbl><w:tr><w:tc><w:p/></w:tc>\(cell)</w:tr></w:tbl>"
        let row = try #require(try WordDocument.read(WordFile(body).bytes).tables.first?.rows.first)
        #expect(row.cells.map { $0.controls.map(\.tag) } == [[], ["T"]])
        #expect(row.cells[1].controls[0].text == "值")
    }

    @Test func `a control around a row belongs to the row`() throws {
        let body = """
            <w:tbl><w:tr>\(WordFile.cell("1"))</w:tr><w:sdt><w:sdtPr><w:tag w:val='R'/></w:sdtPr><w:sdtContent>\
            <w:tr>\(WordFile.cell("2"))</w:tr></w:sdtContent></w:sdt></w:tbl>
            """
        let rows = try #require(try WordDocument.read(WordFile(body).bytes).tables.first?.rows)
        #expect(rows.map { $0.controls.map(\.tag) } == [[], ["R"]])
    }

    private static func only(_ properties: String, _ content: String) throws -> ContentControl {
        let body =
            "<w:p><w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt></w:p>"
        let document = try WordDocument.read(WordFile(body).bytes)
        guard case .paragraph(let paragraph) = try #require(document.blocks.first) else {
            throw PackageFault.empty
        }
        #expect(paragraph.controls == document.controls)
        return try #require(document.controls.first)
    }
}
