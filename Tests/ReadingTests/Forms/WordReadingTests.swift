import Norms
import OOXML
import Reading
import Testing

struct WordReadingTests {
    private static func read(_ specimen: WordSpecimen) -> [ReadOutcome] {
        reader.read(Specimen.submission, document: specimen.document)
    }

    @Test func `a document as it was issued is read without a finding`() throws {
        let form = try form(Self.read(WordSpecimen()))
        #expect(form.findings == [])
        #expect(form.wrong == [])
        #expect(form.format == .docx)
        #expect(form.entries.values.allSatisfy { $0.locators.count == 3 })
    }

    @Test func `a field is placed where a person counts it`() throws {
        let form = try form(Self.read(WordSpecimen()))
        #expect(form.place(.answer("A08-2", .points)) == .tableCell(table: 3, row: 3, column: 9))
        #expect(form.place(.fact("organisation")) == .tableCell(table: 2, row: 1, column: 4))
    }

    @Test func `a prompt that nobody wrote over is blank`() throws {
        let form = try form(Self.read(WordSpecimen()))
        #expect(form.value(.answer("A08-1", .evidence)) == .blank)
        #expect(form.value(.signature(.unitHead)) == .blank)
    }

    @Test func `a document without controls is read by label and position`() throws {
        let form = try form(Self.read(WordSpecimen(hasControls: false)))
        #expect(form.told == [])
        #expect(form.wrong == [])
        #expect(form[.answer("A14-2", .points)]?.locators == [.label, .position])
    }

    @Test func `a table before the form moves all positions and nothing is lost`() throws {
        var specimen = WordSpecimen()
        specimen.document.blocks.insert(.table(Table(rows: [TableRow()])), at: 0)
        let form = try form(Self.read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == [])
        #expect(form.place(.answer("A08-2", .points)) == .tableCell(table: 4, row: 3, column: 9))
    }

    @Test func `a form inside another table is found`() throws {
        let inner = WordSpecimen()
        var cell = inner.cell("")
        cell.blocks = inner.document.blocks
        var row = TableRow()
        row.cells = [cell]
        var outer = WordSpecimen()
        outer.document.blocks = [.table(Table(rows: [row]))]
        let form = try form(Self.read(outer))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `codes that Word numbers by itself are read`() throws {
        var specimen = WordSpecimen()
        specimen.change(3) { table in
            for (index, indicator) in Specimen.schema.rows.enumerated() {
                var paragraph = Paragraph()
                paragraph.numbering = indicator.code.text
                table.rows[index + 1].cells[0].blocks = [.paragraph(paragraph)]
            }
        }
        let form = try form(Self.read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test(arguments: [("〔召开次数，次〕3次", "3次"), ("〔2023〕12号", "〔2023〕12号"), ("〔次〕", "")])
    func `an answer behind a prompt is the answer, and a year in brackets is no prompt`(
        written: String,
        read: String
    ) throws {
        let field = FieldID.answer("A08-1", .reason)
        let form = try form(
            Self.read(WordSpecimen(hasControls: false, changes: [field: written]))
        )
        #expect(form[field]?.raw == read)
    }

    @Test func `a label and its value in one cell are read`() throws {
        var specimen = WordSpecimen(hasControls: false)
        let merged = [specimen.cell("被检查单位：云岭县财政局"), specimen.cell("单位编码：U001")]
        specimen.change(1) { table in
            table.rows[0].cells = merged.enumerated().map { index, cell in
                var cell = cell
                cell.column = index
                return cell
            }
        }
        let form = try form(Self.read(specimen))
        #expect(form.unit.code == "U001")
        #expect(form[.header(.unit)]?.raw == "云岭县财政局")
        #expect(form.told.contains("query single-locator"))
    }

    @Test func `a picture instead of a score is told`() throws {
        var specimen = WordSpecimen(hasControls: false)
        specimen.change(3) { table in
            var paragraph = Paragraph()
            paragraph.pictures = 1
            table.rows[1].cells[8].blocks = [.paragraph(paragraph)]
        }
        let form = try form(Self.read(specimen))
        #expect(form.value(.answer("A08-1", .points)) == .unreadable(.picture))
    }

    @Test func `a deleted row sends the document back`() throws {
        var specimen = WordSpecimen()
        specimen.change(3) { table in table.rows.remove(at: 3) }
        let form = try form(Self.read(specimen))
        #expect(form.told == ["refusal field-not-found"])
        #expect(form.wrong.allSatisfy { $0.tag.contains("A08_3") })
    }
}
