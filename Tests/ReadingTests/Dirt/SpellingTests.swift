import Norms
import Testing

/// Everything that people write into a cell, in files of four programs: the value, the rules and the place.
struct SpellingTests {
    @Test(
        arguments: [
            "spellings.xlsx", "spellings-libreoffice.xlsx", "spellings.docx",
            "spellings-libreoffice.docx",
        ]
    )
    func `every spelling comes to its value by its rules, at its place`(file: String) throws {
        let spellings = try Spellings("spellings.tsv")
        let form = try spellings.form(in: file)
        for (row, spelling) in spellings.cases.enumerated() {
            let entry = try #require(form[spelling.field], "\(spelling.testDescription)")
            check(entry, spelling)
            // What nobody sees is nothing, also where a program wrote a wide space.
            let raw = spelling.meaning == "blank" && spelling.rules.isEmpty ? "" : spelling.text
            #expect(entry.raw == raw, "\(spelling.testDescription)")
            #expect(entry.place == place(of: spelling.field, row: row, format: form.format))
        }
    }

    @Test func `boxes that are no characters are read as what a person sees`() throws {
        let spellings = try Spellings("boxes.tsv")
        let form = try spellings.form(in: "boxes.docx")
        for (row, spelling) in spellings.cases.enumerated() {
            let entry = try #require(form[spelling.field], "\(spelling.testDescription)")
            check(entry, spelling)
            #expect(entry.raw == spelling.shown, "\(spelling.testDescription)")
            #expect(entry.place == place(of: spelling.field, row: row, format: .docx))
        }
    }

    @Test func `every rule has a spelling that needs it`() throws {
        let used = try ["spellings.tsv", "boxes.tsv"].flatMap { try Spellings($0).cases }
            .flatMap(\.rules)
        // A cell can also be of Excel's own kinds; those are in `DirtySheetTests`.
        let cells: Set<NormalisingRule> = [.truthCell, .dateCell, .percentFormat, .picture]
        let all = Set(NormalisingRule.allCases).subtracting(cells).map(\.rawValue)
        #expect(Set(used) == Set(all))
    }

    private func check(_ entry: Entry, _ spelling: SpellingCase) {
        #expect(entry.meaning == spelling.meaning, "\(spelling.testDescription)")
        #expect(entry.normalising.map(\.rawValue) == spelling.rules, "\(spelling.testDescription)")
    }

    private func place(of field: FieldID, row: Int, format: FilledForm.Format) -> Place {
        let column =
            switch field {
            case .answer(_, .points): 9
            case .answer(_, .selfPoints): 8
            default: 7
            }
        let letter = ["G", "H", "I"][column - 7]
        return format == .xlsx
            ? .cell(sheet: "督查考核评分表", reference: "\(letter)\(row + 9)")
            : .tableCell(table: 3, row: row + 2, column: column)
    }
}
