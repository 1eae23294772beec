import Norms
import OOXML
import Reading
import Testing

/// Rows that the form does not have: words that go on, sub-totals.
struct AddedRowTests {
    /// The specimen with a row under A08-2 that holds some texts by column.
    private func specimen(_ texts: [FormColumn: String]) -> SheetSpecimen {
        var specimen = SheetSpecimen()
        let row = specimen.row("A08-2") + 1
        specimen.insertRow(above: row)
        for (column, text) in texts {
            specimen.cells[specimen.at(row, column.number)] = .text(text)
        }
        return specimen
    }

    @Test(
        arguments: [
            "A08-2（续）", "续", "（续）", "(接上页)", "接上行", "A08-2续", "A08-2", "3", "",
        ],
        [AnswerPart.reason, .evidence]
    )
    func `words that go on under a code of their own are told with the row above`(
        code: String,
        part: AnswerPart
    ) throws {
        let form = try form(read(specimen([.code: code, FormColumn(part): "记录不全"])))
        #expect(form.wrong == [])
        #expect(form.told == ["query continued-words"])
        #expect(form.findings.first?.field == .answer("A08-2", part))
        #expect(form.findings.first?.value == "记录不全")
    }

    @Test func `words that go on with another row than the one above are told with that one`()
        throws
    {
        let form = try form(read(specimen([.code: "A08-1（续）", .reason: "记录不全"])))
        #expect(form.told == ["query continued-words"])
        #expect(form.findings.first?.field == .answer("A08-1", .reason))
    }

    @Test func `words in a row of somebody's own are never lost`() throws {
        let form = try form(read(specimen([.code: "新1", .content: "自设", .reason: "记录不全"])))
        #expect(form.wrong == [])
        #expect(form.told == ["query unknown-row"])
    }

    @Test(arguments: [" 汇总", " 计数", " 平均值", " Total"], [FormColumn.norm, .aspect, .method])
    func `a sub-total that a spreadsheet program put in is passed over`(
        label: String,
        column: FormColumn
    ) throws {
        let texts = [column: "规范党内生活\(label)", .points: "7.5", .selfPoints: "8"]
        let form = try form(read(specimen(texts)))
        #expect(form.wrong == [])
        #expect(form.told == [])
    }

    @Test func `a row of somebody's own that speaks of a summary is told`() throws {
        let form = try form(read(specimen([.content: "材料汇总", .points: "2"])))
        #expect(form.told == ["query unknown-row"])
    }
}
