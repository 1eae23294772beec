import Norms
import OOXML
import Reading
import Testing

/// Blocks and rows that were laid out anew: labels over values, codes and words in one cell, no headings.
struct RearrangedSheetTests {
    private let column = FormColumn.points.number

    @Test func `labels may stand over their values`() throws {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        let first = specimen.layout.factsBandRow + 1
        // Two rows of facts become four: a row of labels, under it a row of values.
        specimen.move {
            guard (first..<first + 2).contains($0.row) else {
                return CellReference(row: $0.row + ($0.row >= first ? 2 : 0), column: $0.column)
            }
            let isValue = ($0.column - 1) % 4 >= 2
            return CellReference(
                row: first + ($0.row - first) * 2 + (isValue ? 1 : 0),
                column: $0.column - (isValue ? 2 : 0)
            )
        }
        let form = try form(read(specimen))
        let facts = ["formalMembers", "organisation", "lastElection"].map { FieldID.fact($0) }
        #expect(facts.map { form[$0]?.raw } == facts.map { Specimen.answers[$0] })
        #expect(
            facts.map { form.place($0).text(.zh) }
                == ["A", "E", "I"].map {
                    "督查考核评分表!\($0)\(first + 1)"
                }
        )
    }

    @Test func `empty values are never read from the row below`() throws {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        for fact in Specimen.schema.facts {
            specimen.cells[specimen.address(.fact(fact.key))] = nil
        }
        let form = try form(read(specimen))
        for fact in Specimen.schema.facts { #expect(form[.fact(fact.key)]?.raw ?? "" == "") }
    }

    @Test(arguments: [" ", "、", "\u{3000}", ""])
    func `a code and its words may stand in one cell`(mark: String) throws {
        var specimen = SheetSpecimen()
        for row in Specimen.schema.rows {
            let number = specimen.row(row.code)
            specimen.cells[specimen.at(number, 1)] = nil
            specimen.cells[specimen.at(number, FormColumn.content.number)] = .text(
                "\(row.code)\(mark)\(row.name)"
            )
        }
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `a value may stand behind its label and a space, where its own cell is empty`()
        throws
    {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        let field = specimen.address(.header(.unitCode))
        specimen.cells[field] = nil
        specimen.cells[specimen.at(field.row, field.column - 2)] = .text("单位编码　U001")
        let form = try form(read(specimen))
        #expect(form[.header(.unitCode)]?.raw == "U001")
    }

    @Test(arguments: [FormColumn.reason, .evidence])
    func `words that go on in the row below are told with their field`(part: FormColumn) throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-2") + 1
        specimen.insertRow(above: row)
        specimen.cells[specimen.at(row, part.number)] = .text("，并责令整改")
        let form = try form(read(specimen))
        #expect(form.told == ["query continued-words"])
        #expect(form.findings.first?.field == part.part.map { .answer("A08-2", $0) })
        #expect(form.findings.first?.value == "，并责令整改")
    }

    @Test func `words that stand right under the headings are nobody's and are told`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.layout.firstItemRow
        specimen.insertRow(above: row)
        specimen.cells[specimen.at(row, FormColumn.evidence.number)] = .text("本第12页")
        let form = try form(read(specimen))
        #expect(form.told == ["query unknown-row"])
        #expect(form.findings.first?.place.text(.zh) == "督查考核评分表!K\(row)")
    }

    @Test func `a note across the table is no continuation`() throws {
        var specimen = SheetSpecimen()
        let row = specimen.row("A14-1")
        specimen.insertRow(above: row)
        specimen.cells[specimen.at(row, 1)] = .text("注：以下由检查组填写")
        specimen.merges.append(CellRange(specimen.at(row, 1), specimen.at(row, 12)))
        #expect(try form(read(specimen)).told == [])
    }

    /// The specimen with all that is printed in its rows.
    private static func printed() -> SheetSpecimen {
        var specimen = SheetSpecimen()
        for row in Specimen.schema.rows {
            let number = specimen.row(row.code)
            let words: [(FormColumn, String)] = [
                (.criterion, row.criterion),
                (.method, row.methods.map(\.chinese).joined(separator: "、")),
            ]
            for (column, text) in words {
                specimen.cells[specimen.at(number, column.number)] = .text(text)
            }
        }
        return specimen
    }

    @Test func `a form without headings is read by its identities and what is printed`() throws {
        var specimen = Self.printed()
        specimen.deleteRow(specimen.layout.headingRow)
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == ["query headings-missing", "query label-missing"])
    }

    @Test func `a form without headings and identities goes back with all that was read`() throws {
        var specimen = Self.printed()
        specimen.names = [:]
        specimen.deleteRow(specimen.layout.headingRow)
        let form = try form(read(specimen))
        #expect(form.wrong == [])
        #expect(form.told == ["refusal headings-missing", "query single-locator"])
        #expect(form.findings.first?.place.text(.zh) == "督查考核评分表!A8")
    }

    @Test func `a form without headings goes back unread where a column was put in or taken out`() {
        var added = Self.printed()
        added.insertColumn(before: column)
        added.deleteRow(added.layout.headingRow)
        #expect(trouble(read(added)) == ["headings-missing"])
        var cut = Self.printed()
        cut.deleteColumn(FormColumn.fact.number)
        cut.deleteRow(cut.layout.headingRow)
        #expect(trouble(read(cut)) == ["headings-missing"])
    }
}
