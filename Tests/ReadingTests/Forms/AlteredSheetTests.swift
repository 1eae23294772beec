import Norms
import OOXML
import Reading
import Testing

/// People alter forms; what is read must be right, or somebody must be told.
struct AlteredSheetTests {
    private let column = FormColumn.points.number

    @Test func `an inserted column moves everything and nothing is lost`() throws {
        var specimen = SheetSpecimen()
        specimen.insertColumn(before: column)
        specimen.cells[specimen.at(specimen.layout.headingRow, column)] = .text("组内初评")
        specimen.cells[specimen.at(specimen.row("A08-1"), column)] = .text("9")
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == ["query column-not-read"])
    }

    @Test func `an inserted column without identities is read by its headings and queried`() throws
    {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        specimen.insertColumn(before: column)
        specimen.cells[specimen.at(specimen.row("A08-1"), column)] = .text("9")
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == ["query single-locator"])
    }

    @Test(arguments: [("评定情况", ["query label-missing"]), ("实得分", []), ("考 核 得 分", [])])
    func `a renamed heading does not lose its column`(heading: String, told: [String]) throws {
        var specimen = SheetSpecimen()
        specimen.cells[specimen.at(specimen.layout.headingRow, column)] = .text(heading)
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == told)
    }

    @Test func `exchanged columns are read by their headings`() throws {
        var specimen = SheetSpecimen()
        specimen.move {
            let exchanged = [8: 9, 9: 8][$0.column] ?? $0.column
            let isTable = (8...15).contains($0.row)
            return CellReference(row: $0.row, column: isTable ? exchanged : $0.column)
        }
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `cells that were cut and pasted under other headings are queried`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-1")
        specimen.move {
            let exchanged = [8: 9, 9: 8][$0.column] ?? $0.column
            return CellReference(row: $0.row, column: $0.row == row ? exchanged : $0.column)
        }
        let form = try form(read(specimen))
        #expect(form.told == ["query locators-disagree"])
        #expect(form[.answer("A08-1", .points)]?.raw == "1.05")
    }

    @Test func `labels and values that were unmerged are still beside each other`() throws {
        var specimen = SheetSpecimen()
        specimen.merges = []
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.findings.allSatisfy { $0.severity != .refusal })
    }

    @Test func `headings that were exchanged alone send the form back`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.layout.headingRow
        specimen.cells[specimen.at(row, 8)] = .text("考核得分")
        specimen.cells[specimen.at(row, 9)] = .text("自评分")
        #expect(try form(read(specimen)).told == ["refusal locators-disagree"])
    }

    @Test func `a deleted column sends the form back once`() throws {
        var specimen = SheetSpecimen()
        specimen.deleteColumn(column)
        let findings = try form(read(specimen)).findings.filter { $0.severity == .refusal }
        #expect(findings.map(\.code) == ["field-not-found"])
        #expect(findings.first?.cause.zh == "表中缺少“考核得分”这一列")
    }

    @Test func `a deleted row sends the form back and the rest is read`() throws {
        var specimen = SheetSpecimen()
        specimen.deleteRow(specimen.row("A08-2"))
        let form = try form(read(specimen))
        #expect(form.told == ["refusal field-not-found"])
        #expect(form.findings.first?.cause.zh == "表中缺少“A08-2 支委会”这一行")
        #expect(form.wrong.allSatisfy { $0.tag.contains("A08_2") })
    }

    @Test func `an inserted row with points is told and not counted`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-2")
        specimen.insertRow(above: row)
        specimen.cells[specimen.at(row, FormColumn.content.number)] = .text("我们自己加的")
        specimen.cells[specimen.at(row, column)] = .text("2")
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == ["query unknown-row"])
    }

    @Test func `a sum row is passed over`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A14-1")
        specimen.insertRow(above: row)
        specimen.cells[specimen.at(row, 1)] = .text("小计")
        specimen.cells[specimen.at(row, column)] = .text("7.5")
        #expect(try form(read(specimen)).told == [])
    }

    @Test func `a row split in two with points in both goes back`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-2") + 1
        specimen.insertRow(above: row)
        specimen.cells[specimen.at(row, column)] = .text("1")
        #expect(try form(read(specimen)).told == ["refusal split-row"])
        specimen.merges.append(CellRange(specimen.at(row - 1, 1), specimen.at(row, 1)))
        #expect(try form(read(specimen)).told == ["refusal split-row"])
    }

    @Test func `the rest of a split row is known also when a program numbered it`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-2") + 1
        specimen.insertRow(above: row)
        specimen.cells[specimen.at(row, 1)] = .number(3)
        specimen.cells[specimen.at(row, column)] = .text("1")
        #expect(try form(read(specimen)).told == ["refusal split-row"])
    }

    @Test func `the same code twice goes back`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-2")
        specimen.insertRow(above: row + 1)
        for place in 1...12 {
            specimen.cells[specimen.at(row + 1, place)] = specimen.cells[specimen.at(row, place)]
        }
        #expect(try form(read(specimen)).told == ["refusal duplicate-row"])
    }

    @Test func `rows that were sorted whole send the form back with the right values`() throws {
        var specimen = SheetSpecimen()
        specimen.swapRows(specimen.row("A08-1"), specimen.row("A14-1"))
        let form = try form(read(specimen))
        #expect(form.told == ["refusal locators-disagree", "query locators-disagree"])
        #expect(form.wrong == [])
    }

    @Test func `rows whose first columns alone were sorted are never taken silently`() throws {
        var specimen = SheetSpecimen()
        let (a, b) = (specimen.row("A08-1"), specimen.row("A14-1"))
        specimen.swapRows(a, b, columns: 1...6)
        #expect(try form(read(specimen)).told.first == "refusal locators-disagree")
        specimen.copyElsewhere()
        let copied = try form(read(specimen))
        #expect(copied.told.contains("query single-locator"))
    }

    @Test(arguments: ["考核内容", "新增"])
    func `codes that were exchanged alone contradict the words beside them`(heading: String) throws
    {
        var specimen = SheetSpecimen()
        let content = FormColumn.content.number
        specimen.cells[specimen.at(specimen.layout.headingRow, content)] = .text(heading)
        let (a, b) = (specimen.row("A08-1"), specimen.row("A08-2"))
        specimen.swapRows(a, b, columns: 1...1)
        #expect(try form(read(specimen)).told.contains("refusal row-mismatch"))
    }

    @Test func `rows without codes are known by their words`() throws {
        var specimen = SheetSpecimen()
        for (index, row) in Specimen.schema.rows.enumerated() {
            specimen.cells[specimen.at(specimen.row(row.code), 1)] = .number(Double(index + 1))
        }
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `printed cells that were changed are queried`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-2")
        specimen.cells[specimen.at(row, FormColumn.maximum.number)] = .number(5)
        specimen.cells[specimen.at(row, FormColumn.content.number)] = .text("支委会（含扩大会）")
        let form = try form(read(specimen))
        #expect(form.told == ["query template-altered"])
        #expect(form.findings.map(\.value).sorted() == ["5", "支委会（含扩大会）"])
    }

    @Test func `headings over two rows are read from the top down`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.layout.headingRow
        specimen.insertRow(above: row + 1)
        for place in 1...12 where place != 8 && place != 9 {
            specimen.merges.append(CellRange(specimen.at(row, place), specimen.at(row + 1, place)))
        }
        specimen.cells[specimen.at(row, 8)] = .text("自评")
        specimen.cells[specimen.at(row, 9)] = .text("考核")
        specimen.cells[specimen.at(row + 1, 8)] = .text("得分")
        specimen.cells[specimen.at(row + 1, 9)] = .text("得分")
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `headings repeated on every page are no rows`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A14-1")
        specimen.insertRow(above: row)
        for place in 1...12 {
            specimen.cells[specimen.at(row, place)] =
                specimen.cells[specimen.at(specimen.layout.headingRow, place)]
        }
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `headings repeated below two columns of one heading do not settle which was meant`()
        throws
    {
        var specimen = SheetSpecimen()
        specimen.insertColumn(before: column)
        let heading = specimen.layout.headingRow
        specimen.cells[specimen.at(heading, column)] = .text("考核得分")
        let row = specimen.row("A14-1")
        specimen.insertRow(above: row)
        for place in 1...13 where place != column {
            specimen.cells[specimen.at(row, place)] = specimen.cells[specimen.at(heading, place)]
        }
        let form = try form(read(specimen))
        #expect(
            form.told == [
                "refusal locators-disagree", "query columns-alike", "query single-locator",
            ]
        )
        let points = Specimen.schema.rows.compactMap { form[.answer($0.code, .points)] }
        #expect(points.count == Specimen.schema.rows.count)
        #expect(points.allSatisfy { !$0.locators.contains(.label) })
    }

    @Test func `a list of points beside the form is no second form`() throws {
        let specimen = SheetSpecimen()
        var list = SheetSpecimen()
        let kept = [1, FormColumn.content.number, FormColumn.points.number]
        list.cells = list.cells.filter {
            kept.contains($0.key.column) && $0.key.row >= specimen.layout.headingRow
        }
        var sheet = list.worksheet
        sheet.name = "上季度得分"
        var workbook = specimen.workbook
        workbook.sheets.insert(sheet, at: 0)
        let form = try form(reader.read(Specimen.submission, workbook: workbook))
        #expect(form.wrong == [])
        #expect(form.told == [])
        #expect(form.part == "")
    }

    @Test func `a column that lost its heading and its place is never taken silently`() throws {
        var specimen = SheetSpecimen()
        let names = specimen.names
        specimen.insertColumn(before: column)
        // The cells were copied one column on, and the names stayed where they were.
        specimen.names = names
        specimen.cells[specimen.at(specimen.layout.headingRow, column + 1)] = .text("甲栏")
        let form = try form(read(specimen))
        #expect(form.told.contains("query label-missing"))
    }

    @Test func `a column put in the place of the one that was issued is queried`() throws {
        var specimen = SheetSpecimen()
        specimen.deleteColumn(column)
        specimen.insertColumn(before: column)
        specimen.cells[specimen.at(specimen.layout.headingRow, column)] = .text("得分")
        for row in Specimen.schema.rows {
            specimen.cells[specimen.at(specimen.row(row.code), column)] = .text("0.5")
        }
        let form = try form(read(specimen))
        let finding = form.findings.first { $0.code == "column-replaced" }
        #expect(finding?.place.text(.zh) == "督查考核评分表!I9")
        #expect(finding?.value == "考核得分")
    }

    @Test func `points under the last row are told`() throws {
        var specimen = SheetSpecimen()
        let below = specimen.row("D01") + 1
        specimen.insertRow(above: below)
        specimen.cells[specimen.at(below, column)] = .text("0.5")
        #expect(try form(read(specimen)).told == ["query unknown-row"])
    }

    @Test func `a value may stand some columns away from its label`() throws {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        specimen.merges = []
        specimen.insertColumn(before: 2)
        specimen.insertColumn(before: 2)
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.findings.filter { $0.severity == .refusal }.map(\.cause.zh) == [])
    }

    @Test func `a form whose headings were deleted says so`() {
        var specimen = SheetSpecimen()
        specimen.deleteRow(specimen.layout.headingRow)
        let outcomes = read(specimen)
        #expect(trouble(outcomes) == ["headings-missing"])
        guard case .trouble(let findings) = outcomes.first else { return }
        #expect(findings.first?.place.text(.zh) == "督查考核评分表!A8")
    }
}
