import Norms
import OOXML
import Reading
import Testing

/// What people do to Word forms: tables are split and joined, cells are merged.
struct AlteredDocumentTests {
    private static func read(_ specimen: WordSpecimen) -> [ReadOutcome] {
        reader.read(Specimen.submission, document: specimen.document)
    }

    /// Splits the score table above a row, counted from 0, with the headings repeated or not.
    private static func split(
        _ specimen: inout WordSpecimen,
        above row: Int,
        repeatsHeadings: Bool
    ) {
        guard case .table(var first) = specimen.document.blocks[3] else { return }
        var rest = Array(first.rows[row...])
        if repeatsHeadings { rest.insert(first.rows[0], at: 0) }
        // Word ends a merged cell where the table ends, and its rest begins anew.
        first.rows.removeSubrange(row...)
        first.rows[1].cells[1].rowSpan = row - 1
        if rest[repeatsHeadings ? 1 : 0].cells.count < 12 {
            var norm = specimen.cell("规范党内生活")
            norm.column = 1
            norm.rowSpan = rest.count - (repeatsHeadings ? 1 : 0)
            rest[repeatsHeadings ? 1 : 0].cells.insert(norm, at: 1)
        }
        specimen.document.blocks[3] = .table(first)
        specimen.document.blocks.insert(.table(Table(rows: rest)), at: 4)
    }

    @Test(arguments: [true, false], [true, false])
    func `a score table split in two is one table`(repeats: Bool, hasControls: Bool) throws {
        var specimen = WordSpecimen(hasControls: hasControls)
        Self.split(&specimen, above: 4, repeatsHeadings: repeats)
        let form = try form(Self.read(specimen))
        #expect(form.wrong == [])
        #expect(form.findings.allSatisfy { $0.severity != .refusal })
        let row = repeats ? 2 : 1
        #expect(
            form.place(.answer("A08-4", .points)) == .tableCell(table: 4, row: row, column: 9)
        )
    }

    @Test func `a score table split in two has all its positions where nothing was put in`() throws
    {
        var specimen = WordSpecimen()
        Self.split(&specimen, above: 4, repeatsHeadings: false)
        let form = try form(Self.read(specimen))
        #expect(form.told == [])
        #expect(form.entries.values.allSatisfy { $0.locators.count == 3 })
    }

    @Test func `a second table with the same rows is not a part of the first`() throws {
        var specimen = WordSpecimen()
        let scores = specimen.document.blocks[3]
        specimen.document.blocks.append(scores)
        #expect(trouble(Self.read(specimen)) == ["several-forms"])
    }

    @Test func `two points in one merged cell go back`() throws {
        var specimen = WordSpecimen(hasControls: false)
        specimen.change(3) { table in
            table.rows[2].cells.remove(at: 7)
            table.rows[2].cells[6].columnSpan = 2
        }
        let form = try form(Self.read(specimen))
        #expect(form.told.contains("refusal shared-cell"))
        let finding = form.findings.first { $0.code == "shared-cell" }
        #expect(finding?.place == form.place(.answer("A08-2", .selfPoints)))
    }

    @Test func `不适用 across a row is no reason to send the form back`() throws {
        var specimen = WordSpecimen(hasControls: false)
        let cell = specimen.cell("不适用")
        specimen.change(3) { table in
            var wide = cell
            wide.column = 6
            wide.columnSpan = 5
            table.rows[2].cells.replaceSubrange(5...9, with: [wide])
        }
        let form = try form(Self.read(specimen))
        #expect(form.told.contains("query shared-cell"))
        #expect(form.findings.allSatisfy { $0.severity == .query })
        #expect(form.value(.answer("A08-2", .points)) == .notApplicable)
    }
}
