import Norms
import OOXML
import Reading
import Testing

struct SheetReadingTests {
    @Test func `a form as it was issued is read without a finding`() throws {
        let form = try form(read(SheetSpecimen()))
        #expect(form.findings == [])
        #expect(form.wrong == [])
        #expect(form.unit.code == "U001")
        #expect(form.cycle == Specimen.cycle)
        #expect(form.schemaVersion == "2023.1")
        #expect(form.entries.count == FormLayout(schema: Specimen.schema).sheetPositions().count)
        #expect(form.entries.values.allSatisfy { $0.locators.count == 3 })
    }

    @Test func `an entry keeps the raw text, the value, the rules and the place`() throws {
        let form = try form(read(SheetSpecimen()))
        let dues = try #require(form[.fact("duesPaid")])
        #expect(dues.raw == "3,210.50")
        #expect(dues.value == .number(Quantity(millionths: 3_210_500_000)))
        #expect(dues.normalising == [.thousands])
        #expect(dues.place.text(.zh) == "督查考核评分表!C7")
        let points = try #require(form[.answer("A08-2", .points)])
        #expect(points.place == .cell(sheet: "督查考核评分表", reference: "I10"))
        #expect(points.value == .number(Quantity(millionths: 150_000)))
        #expect(form.value(.answer("A08-1", .evidence)) == .blank)
    }

    @Test func `names that another program lost are not missed`() throws {
        var specimen = SheetSpecimen()
        specimen.names = [:]
        let form = try form(read(specimen))
        #expect(form.told == [])
        #expect(form.wrong == [])
        #expect(form[.answer("A08-1", .points)]?.locators == [.label, .position])
    }

    @Test func `a form copied into another workbook and moved is read and queried`() throws {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        specimen.insertColumn(before: 2)
        specimen.insertRow(above: 1)
        let form = try form(read(specimen))
        #expect(form.told == ["query single-locator"])
        #expect(form.wrong == [])
    }

    @Test func `a formula without a value, an error and a picture are told apart`() throws {
        var specimen = SheetSpecimen()
        let field = FieldID.answer("A08-1", .points)
        specimen.cells[specimen.address(field)] = .blank
        specimen.formulas = [specimen.address(field)]
        let next = FieldID.answer("A08-2", .points)
        specimen.cells[specimen.address(next)] = .error("#REF!")
        let third = FieldID.answer("A08-3", .points)
        specimen.cells[specimen.address(third)] = nil
        specimen.pictures = [specimen.address(third)]
        let fourth = FieldID.answer("A08-4", .points)
        specimen.cells[specimen.address(fourth)] = .text("=_xlfn.DISPIMG(\"ID_1\",1)")
        let form = try form(read(specimen))
        #expect(form.value(field) == .unreadable(.formulaWithoutValue))
        #expect(form.value(next) == .unreadable(.errorValue))
        #expect(form.value(third) == .unreadable(.picture))
        #expect(form.value(fourth) == .unreadable(.picture))
    }

    @Test func `what lies under a merged range is not read`() throws {
        var specimen = SheetSpecimen()
        let value = specimen.address(.fact("formalMembers"))
        specimen.cells[value] = nil
        specimen.cells[specimen.at(value.row, value.column + 1)] = .text("99")
        let form = try form(read(specimen))
        #expect(form.fact("formalMembers") == .blank)
    }

    @Test func `a sheet that is no form is trouble`() {
        var workbook = Workbook()
        workbook.sheets = [Worksheet(name: "Sheet1")]
        let outcome = reader.read(Specimen.submission, workbook: workbook)
        #expect(trouble(outcome) == ["not-a-form"])
    }

    @Test func `a screenshot in a sheet is told from a sheet that is no form`() throws {
        var workbook = Workbook()
        workbook.sheets = [Worksheet(name: "Sheet1")]
        workbook.sheets[0].pictures = [CellReference(row: 1, column: 1)]
        let outcome = reader.read(Specimen.submission, workbook: workbook)
        guard case .trouble(let findings) = try #require(outcome.first) else {
            Issue.record("taken as a form")
            return
        }
        #expect(findings.map(\.code) == ["not-a-form"])
        let message = try #require(findings.first).message(.zh)
        #expect(message.contains("1张图片") && message.contains("原表"))
    }

    @Test func `macros are never taken`() {
        var workbook = SheetSpecimen().workbook
        workbook.hasMacros = true
        #expect(trouble(reader.read(Specimen.submission, workbook: workbook)) == ["file-macros"])
    }

    @Test func `a hidden copy of the form is passed over`() throws {
        var workbook = SheetSpecimen().workbook
        var copy = SheetSpecimen().worksheet
        copy.name = "副本"
        copy.visibility = .hidden
        workbook.sheets.append(copy)
        let form = try form(reader.read(Specimen.submission, workbook: workbook))
        #expect(form.wrong == [])
        #expect(form.findings == [])
    }

    @Test func `a form in a hidden sheet is queried`() throws {
        var specimen = SheetSpecimen()
        specimen.visibility = .veryHidden
        let form = try form(read(specimen))
        #expect(form.told == ["query hidden-sheet"])
        #expect(form.wrong == [])
    }

    @Test func `values in a hidden row are queried`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-3")
        specimen.hiddenRows = [row...row]
        let form = try form(read(specimen))
        #expect(form.told == ["query hidden-cell"])
    }
}
