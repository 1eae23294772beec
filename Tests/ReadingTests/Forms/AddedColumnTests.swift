import Norms
import OOXML
import Reading
import Testing

/// Columns that the form does not have: somebody's points, last quarter's, or a whole form of a neighbour.
struct AddedColumnTests {
    private func filled(_ place: Int, under heading: String, _ text: String) -> SheetSpecimen {
        var specimen = SheetSpecimen()
        if place <= 12 { specimen.insertColumn(before: place) }
        specimen.cells[specimen.at(specimen.layout.headingRow, place)] = .text(heading)
        for row in Specimen.schema.rows {
            specimen.cells[specimen.at(specimen.row(row.code), place)] = .text(text)
        }
        return specimen
    }

    @Test(arguments: [9, 13], ["复核得分", "最终得分", "上季度考核得分"])
    func `a column of other points is told once and not read`(place: Int, heading: String) throws {
        let form = try form(read(filled(place, under: heading, "0.25")))
        #expect(form.wrong == [])
        #expect(form.told == ["query column-not-read"])
        let finding = try #require(form.findings.first)
        let letter = CellReference.letters(of: place)
        #expect(form.findings.count == 1)
        #expect(finding.place.text(.zh) == "督查考核评分表!\(letter)8")
        #expect(finding.value == heading)
        #expect(
            finding.cause.zh
                == "“\(heading)”这一列不是表上原有的，没有读，如督查考核评分表!\(letter)9“0.25”"
        )
    }

    @Test func `a column under a heading that is there already by another name is told`() throws {
        let form = try form(read(filled(13, under: "实得分", "0.25")))
        #expect(form.wrong == [])
        #expect(form.told == ["query column-not-read"])
    }

    @Test(arguments: [("复核得分", ""), ("", "0.25"), ("所属规范", "规范党内生活"), ("要点", "每少1次扣分")])
    func `a column without a heading, without content or with printed words is quiet`(
        heading: String,
        text: String
    ) throws {
        var specimen = filled(13, under: heading, text)
        if text == "每少1次扣分" {
            // The heading of a printed column was changed.
            specimen = SheetSpecimen()
            let number = FormColumn.aspect.number
            specimen.cells[specimen.at(specimen.layout.headingRow, number)] = .text(heading)
            for row in Specimen.schema.rows {
                specimen.cells[specimen.at(specimen.row(row.code), number)] = .text("三会一课")
            }
        }
        #expect(try form(read(specimen)).told == [])
    }

    @Test func `two columns of points send the form back as such, and not as one that is missing`()
        throws
    {
        var specimen = filled(FormColumn.selfPoints.number, under: "考核得分（上期）", "0.25")
        specimen.copyElsewhere()
        let form = try form(read(specimen))
        let refusals = form.findings.filter { $0.severity == .refusal }
        #expect(refusals.map(\.code) == ["columns-alike"])
        #expect(
            refusals.first?.cause.zh
                == "有2列的表头都像“考核得分”，哪一列算数说不准：督查考核评分表!H8“考核得分（上期）”、督查考核评分表!J8“考核得分”"
        )
        #expect(form[.answer("A08-1", .points)] == nil)
    }

    @Test func `two columns of points are queried where the identities say which counts`() throws {
        let place = FormColumn.selfPoints.number
        let form = try form(read(filled(place, under: "考核得分（上期）", "0.25")))
        #expect(form.wrong == [])
        #expect(form.told == ["query columns-alike", "query single-locator"])
    }

    /// The specimen with the cells of another one right of it, from a row on.
    private func twins(from first: Int, down: Int = 0) -> SheetSpecimen {
        var specimen = SheetSpecimen()
        for (cell, value) in specimen.cells where cell.row >= first {
            specimen.cells[specimen.at(cell.row + down, cell.column + 13)] = value
        }
        return specimen
    }

    @Test(arguments: [true, false], [true, false])
    func `two forms beside each other go back with both places`(isWhole: Bool, isCopy: Bool) throws
    {
        var specimen = twins(from: isWhole ? 1 : SheetSpecimen().layout.headingRow)
        if isWhole { specimen.cells[specimen.at(2, 16)] = .text("云岭县审计局") }
        if isCopy { specimen.copyElsewhere() }
        let outcomes = read(specimen)
        #expect(trouble(outcomes) == ["forms-beside"])
        guard case .trouble(let findings) = outcomes.first else { throw NoForm() }
        #expect(
            findings.first?.cause.zh == "一张表里左右并排着两份评分表：一份的项目从督查考核评分表!A9起，另一份的从督查考核评分表!N9起"
        )
        #expect(findings.first?.place.text(.zh) == "督查考核评分表!N9")
    }

    @Test func `a second form that lies some rows lower is seen, too`() {
        #expect(trouble(read(twins(from: 1, down: 2))) == ["forms-beside"])
    }

    @Test func `the other half of a form beside the first one is no second form`() throws {
        var specimen = SheetSpecimen()
        let (heading, half) = (specimen.layout.headingRow, specimen.row("A14-1"))
        for (cell, value) in specimen.cells where (heading...specimen.row("D01")).contains(cell.row)
        {
            guard cell.row == heading || cell.row >= half else { continue }
            let row = cell.row == heading ? heading : cell.row - half + heading + 1
            specimen.cells[specimen.at(row, cell.column + 13)] = value
            if row != cell.row { specimen.cells[cell] = nil }
        }
        #expect(trouble(read(specimen)) == [])
    }

    @Test func `rows that a program counted up are no column`() throws {
        #expect(try form(read(filled(13, under: "10", "11"))).told == [])
    }

    @Test func `a column that says the names again is no second form`() throws {
        var specimen = SheetSpecimen()
        specimen.cells[specimen.at(specimen.layout.headingRow, 13)] = .text("项目")
        for row in Specimen.schema.rows {
            specimen.cells[specimen.at(specimen.row(row.code), 13)] = .text(row.name)
        }
        #expect(trouble(read(specimen)) == [])
    }
}
