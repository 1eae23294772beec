import Norms
import OOXML
import Publishing
import Testing

@Suite struct FormDocumentTests {
    private let bytes: [UInt8]
    private let document: WordDocument
    private let layout = FormFixture.layout

    init() throws {
        bytes = try FormFixture.issuer.document(for: FormFixture.unit, cycle: FormFixture.cycle)
        document = try WordDocument.read(bytes)
    }

    private func cell(_ table: Int, _ row: Int, _ column: Int) throws -> TableCell {
        let tables = document.tables
        try #require(tables.indices.contains(table - 1))
        return try #require(tables[table - 1].cell(row: row - 1, column: column - 1)).cell
    }

    private func control(_ field: FieldID) throws -> ContentControl {
        try #require(document.controls.first { $0.tag == field.tag })
    }

    @Test func `every field is a control at its place in the layout`() throws {
        let positions = layout.wordPositions()
        #expect(document.controls.count == positions.count)
        for (field, position) in positions {
            let controls = try cell(position.table, position.row, position.cell).controls
            #expect(controls.map(\.tag) == [field.tag])
        }
    }

    @Test func `the form is a title and four tables with the labels of the layout`() throws {
        #expect(document.tables.count == 4)
        #expect(document.blocks.first?.text == FormFixture.schema.title)
        for pair in layout.pairs {
            let position = try #require(layout.wordPositions()[pair.field])
            let label = try cell(position.table, position.row, position.cell - 1)
            #expect(label.text == pair.label)
        }
        for column in FormColumn.allCases {
            #expect(try cell(3, 1, column.number).text == column.heading)
        }
        #expect(document.tables[2].rows.first?.isHeader == true)
    }

    @Test func `every row prints what the sheet prints`() throws {
        for (index, row) in layout.rows.enumerated() {
            #expect(try cell(3, index + 2, FormColumn.code.number).text == row.code.text)
            #expect(try cell(3, index + 2, FormColumn.content.number).text == row.name)
            let note = row.help.isEmpty ? "" : "\n注：\(row.help)"
            #expect(
                try cell(3, index + 2, FormColumn.criterion.number).text == row.criterion + note
            )
        }
        #expect(try cell(3, 7, FormColumn.norm.number).text == "规范党内生活")
        #expect(try cell(3, 7, FormColumn.norm.number).rowSpan == 4)
    }

    @Test func `empty fields show a prompt that is no answer`() throws {
        let points = try control(.answer("A08-1", .points))
        #expect(points.isPlaceholder)
        #expect(FormLayout.isPlaceholder(points.text))
        #expect(try control(.answer("A08-1", .fact)).text == "〔支部党员大会情况，次〕")
    }

    @Test func `filled-in fields hold their text and no prompt`() throws {
        let unit = try control(.header(.unit))
        #expect(unit.text == FormFixture.unit.name)
        #expect(!unit.isPlaceholder)
        #expect(try control(.answer("A08-2", .points)).text == "不适用")
        #expect(try control(.answer("A08-2", .reason)).text == "")
        #expect(
            document.customProperties[FormIdentity.propertyName]
                == (try control(.header(.formNumber)).text)
        )
    }

    @Test(arguments: [
        (FieldID.answer("A08-3", .fact), ContentControl.Kind.dropDown),
        (.fact("organisation"), .dropDown), (.total(.grade), .dropDown),
        (.fact("lastElection"), .date), (.header(.inspectionDate), .date),
        (.answer("A08-1", .points), .text), (.fact("formalMembers"), .text),
    ])
    func `a field is filled in the way that its answer asks`(
        field: FieldID,
        kind: ContentControl.Kind
    ) throws {
        #expect(try control(field).kind == kind)
    }

    @Test func `widths stand in the grid and in the cells, fonts in all four slots`() throws {
        let body = try FormFixture.part("word/document.xml", of: bytes)
        let styles = try FormFixture.part("word/styles.xml", of: bytes)
        #expect(body.contains("<w:gridCol w:w=\"3300\"/>"))
        #expect(body.contains("<w:tcW w:w=\"3300\" w:type=\"dxa\"/>"))
        #expect(!body.contains("Theme") && !styles.contains("Theme"))
        let fonts = styles.matches(of: /<w:rFonts [^>]*>/).map { String($0.output) }
        #expect(fonts.count > 5)
        for slot in ["w:ascii=", "w:hAnsi=", "w:eastAsia=", "w:cs="] {
            #expect(fonts.allSatisfy { $0.contains(slot) })
        }
    }

    @Test func `no control is a plain-text control, which LibreOffice 7_4 would repeat`() throws {
        #expect(!(try FormFixture.part("word/document.xml", of: bytes)).contains("<w:text/>"))
    }

    @Test func `the same unit and cycle give the same bytes`() throws {
        let again = try FormFixture.issuer.document(for: FormFixture.unit, cycle: FormFixture.cycle)
        #expect(again == bytes)
    }

    @Test(arguments: [
        ("〔分〕", true), ("〔2023〕5号", false), ("〔2023〕5号〔6〕", false), ("分", false), ("", false),
    ])
    func `a prompt is told from a document number`(text: String, isPrompt: Bool) {
        #expect(FormLayout.isPlaceholder(text) == isPrompt)
    }
}
