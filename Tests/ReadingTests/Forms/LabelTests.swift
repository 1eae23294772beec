import Norms
import OOXML
import Reading
import Testing

/// Labels as people type, number and repeat them.
struct LabelTests {
    /// The cell of the label of a field.
    private func label(_ field: FieldID, _ specimen: SheetSpecimen) -> CellReference {
        let value = specimen.address(field)
        return specimen.at(value.row, value.column - 2)
    }

    private let facts = Specimen.schema.facts.map { FieldID.fact($0.key) }

    @Test(arguments: ["1.", "2、", "（3）", "(4)", "十、", "５．"])
    func `labels may be numbered`(number: String) throws {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        for fact in facts {
            let label = label(fact, specimen)
            let text = specimen.cells[label]?.text ?? ""
            specimen.cells[label] = .text(number + text)
        }
        let form = try form(read(specimen))
        #expect(facts.allSatisfy { form[$0]?.raw == Specimen.answers[$0] })
        #expect(form.findings("field-not-found") == [])
    }

    @Test(arguments: ["", " ", "："])
    func `a value of digits and Latin letters may stand in the cell of its label`(mark: String)
        throws
    {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        let fields: [FieldID] = [.header(.unitCode), .fact("formalMembers")]
        for field in fields {
            let cell = label(field, specimen)
            let value = Specimen.answers[field] ?? ""
            specimen.cells[cell] = .text((specimen.cells[cell]?.text ?? "") + mark + value)
            specimen.cells[specimen.address(field)] = nil
        }
        let form = try form(read(specimen))
        #expect(fields.allSatisfy { form[$0]?.raw == Specimen.answers[$0] })
    }

    @Test func `words behind a label are no value`() throws {
        var specimen = SheetSpecimen()
        specimen.copyElsewhere()
        let last = specimen.row("D01") + 6
        specimen.cells[specimen.at(last, 1)] = .text("正式党员数按党统年报填写，25人以上的另附名册")
        let form = try form(read(specimen))
        #expect(form[.fact("formalMembers")]?.raw == Specimen.answers[.fact("formalMembers")])
        #expect(form.findings("locators-disagree") == [])
    }

    /// The specimen as a program of a telephone saves it: nothing merged, every cell filled.
    private static func flattened() -> SheetSpecimen {
        var specimen = SheetSpecimen()
        for range in specimen.merges {
            let value = specimen.cells[range.first]
            for column in range.first.column...range.last.column {
                specimen.cells[specimen.at(range.first.row, column)] = value
            }
        }
        specimen.merges = []
        return specimen
    }

    @Test func `merged cells that were filled one by one say nothing new`() throws {
        let form = try form(read(Self.flattened()))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `a label that stands there twice is told, also right before another label`() throws {
        var specimen = Self.flattened()
        let twice = specimen.cells[label(.fact("organisation"), specimen)]
        specimen.cells[label(.fact("formalMembers"), specimen)] = twice
        let form = try form(read(specimen))
        let told = form.findings.filter { $0.code == "locators-disagree" }.map(\.field)
        #expect(told == [.fact("organisation")])
        #expect(form.wrong == [])
    }

    @Test func `labels that head the columns of another list are no labels of the form`() throws {
        var specimen = Self.flattened()
        let last = specimen.row("D01") + 6
        for (column, text) in ["姓名", "正式党员数", "检查组", "备注"].enumerated() {
            specimen.cells[specimen.at(last, column + 1)] = .text(text)
            specimen.cells[specimen.at(last + 1, column + 1)] = .text("99")
        }
        #expect(try form(read(specimen)).findings("locators-disagree") == [])
    }
}
