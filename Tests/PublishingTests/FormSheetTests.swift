import Norms
import OOXML
import Publishing
import Testing

@Suite struct FormSheetTests {
    private let bytes: [UInt8]
    private let book: Workbook
    private let sheet: Worksheet
    private let layout = FormFixture.layout

    init() throws {
        bytes = try FormFixture.sheetBytes()
        book = try Workbook.read(bytes)
        sheet = try #require(book.sheets.first)
    }

    private func text(_ row: Int, _ column: Int) -> String {
        sheet.cell(at: CellReference(row: row, column: column))?.text ?? ""
    }

    private func text(_ field: FieldID) throws -> String {
        let position = try #require(layout.sheetPositions()[field])
        return text(position.row, position.column)
    }

    @Test func `every field has a name that leads to its place in the layout`() throws {
        let positions = layout.sheetPositions()
        #expect(positions.count > 50)
        for (field, position) in positions {
            let name = try #require(book.definedNames.first { $0.name == field.tag })
            let target = try #require(name.target)
            #expect(target.sheet == FormLayout.sheetName)
            #expect(
                target.range.first == CellReference(row: position.row, column: position.column),
                "\(field.tag)"
            )
        }
    }

    @Test func `every label stands where the layout says`() {
        #expect(text(1, 1) == FormFixture.schema.title)
        #expect(text(layout.factsBandRow, 1) == FormLayout.factsBand)
        #expect(text(layout.totalsBandRow, 1) == FormLayout.totalsBand)
        for column in FormColumn.allCases {
            #expect(text(layout.headingRow, column.number) == column.heading)
        }
        for pair in layout.pairs {
            let position = layout.sheetPositions()[pair.field]
            #expect(text(position?.row ?? 0, (position?.column ?? 0) - 2) == pair.label)
        }
    }

    @Test func `every row prints its code, content, points, criterion and method`() {
        for (index, row) in layout.rows.enumerated() {
            let number = layout.firstItemRow + index
            #expect(text(number, FormColumn.code.number) == row.code.text)
            #expect(text(number, FormColumn.content.number) == row.name)
            #expect(text(number, FormColumn.criterion.number) == row.criterion)
            #expect(text(number, FormColumn.method.number) == "查阅资料")
            let points = row.kind == .veto ? "—" : row.maximum.description
            #expect(text(number, FormColumn.maximum.number) == points)
        }
    }

    @Test func `norms and aspects stand once, merged over their rows`() {
        let first = layout.firstItemRow
        #expect(text(first, 2) == "规范组织设置")
        #expect(text(first + 1, 2) == "")
        #expect(text(first + 2, 3) == "三会一课")
        #expect(text(first + 6, 2) == "加分项")
        #expect(text(first + 8, 2) == "一票否决")
        #expect(sheet.merges.contains { $0.description == "B\(first + 2):B\(first + 5)" })
        #expect(sheet.merges.contains { $0.description == "C\(first + 6):C\(first + 7)" })
        #expect(sheet.merges.contains { $0.description == "A1:L1" })
    }

    @Test func `unit, cycle and number are filled in, dates are not`() throws {
        #expect(try text(.header(.unit)) == FormFixture.unit.name)
        #expect(try text(.header(.unitCode)) == "U068")
        #expect(try text(.header(.category)) == "国有企业")
        #expect(try text(.header(.cycle)) == "2023年第二季度")
        #expect(try text(.header(.group)) == "第3督查组")
        let number = try text(.header(.formNumber))
        #expect(FormIdentity(number)?.unit == "U068")
        #expect(book.customProperties[FormIdentity.propertyName] == number)
        #expect(try text(.header(.inspectionDate)) == "")
    }

    @Test func `a row that is not due says so and is closed`() throws {
        #expect(try text(.answer("A08-2", .points)) == "不适用")
        #expect(try text(.answer("A08-1", .points)) == "")
        let xml = try FormFixture.part("xl/worksheets/sheet1.xml", of: bytes)
        let position = try #require(layout.sheetPositions()[.answer("A08-2", .fact)])
        #expect(!xml.contains("sqref=\"G\(position.row)\""))
    }

    @Test func `lists, numbers and help are at the cells that ask for them`() throws {
        let xml = try FormFixture.part("xl/worksheets/sheet1.xml", of: bytes)
        let position = try #require(layout.sheetPositions()[.answer("A08-1", .points)])
        let cell = "I\(position.row)"
        #expect(xml.contains("<formula1>\"相符,应建未建\"</formula1>"))
        #expect(xml.contains("<formula1>\"是,否\"</formula1>"))
        #expect(
            xml.contains("OR(\(cell)=\"不适用\",AND(ISNUMBER(\(cell)),\(cell)&gt;=0,\(cell)&lt;=2.5))")
        )
        #expect(xml.contains("填写支部党员大会情况（次）"))
        #expect(xml.contains("<sheetProtection sheet=\"1\""))
    }

    @Test func `nothing in the form is a formula`() {
        #expect(book.sheets.flatMap(\.cells).allSatisfy { $0.formula == nil })
    }

    @Test func `the instructions stand on a sheet of their own`() throws {
        let help = try #require(book.sheet(named: FormLayout.helpSheetName))
        #expect(help.cells.count > 20)
        #expect(help.cells.contains { $0.text.contains("2023年7月5日前") })
    }

    @Test func `the same unit and cycle give the same bytes`() throws {
        #expect(try FormFixture.sheetBytes() == bytes)
    }
}
