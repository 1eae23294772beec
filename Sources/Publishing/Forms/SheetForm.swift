import Norms
import OOXML

/// The blank form of one unit as a workbook.
struct SheetForm: ~Copyable {
    let content: FormContent
    var book: SheetBuilder
    let looks: Looks

    /// The widths of the columns A to L in characters; together they fill A4 on its side.
    static let widths = [8.0, 10, 11, 25, 6, 42, 15, 8, 9, 22, 18, 10]

    init(content: FormContent, path: String) throws {
        self.content = content
        let properties = SheetBuilder.Properties(
            title: "\(content.title)（\(content.unit.name)，\(content.cycle.chinese)）",
            author: content.settings.office.name,
            createdOnDay: content.cycle.firstDay.daysSinceEpoch
        )
        book = try SheetBuilder(path: path, properties: properties)
        looks = Looks(in: &book)
    }

    /// Writes the score sheet.
    mutating func writeScoreSheet() {
        let layout = content.layout
        book.addSheet(FormLayout.sheetName)
        book.setCustomProperty(FormIdentity.propertyName, content.identity.description)
        for (index, width) in Self.widths.enumerated() {
            book.setWidth(width, columns: index + 1...index + 1)
        }
        book.merge(range(row: 1, 1...12), content.title, looks.title)
        book.setHeight(34, row: 1)
        writePairs(layout.header, from: layout.headerRow)
        writeBand(FormLayout.factsBand, row: layout.factsBandRow)
        writePairs(layout.facts, from: layout.factsBandRow + 1)
        writeTable()
        writeBand(FormLayout.totalsBand, row: layout.totalsBandRow)
        writePairs(layout.foot, from: layout.totalsBandRow + 1)
        setUp()
    }

    private mutating func setUp() {
        let layout = content.layout
        book.setPage(
            SheetBuilder.Page(
                repeatedRows: layout.headingRow...layout.headingRow,
                foot: content.foot
            )
        )
        book.allowNumbersAsText(
            CellRange(
                CellReference(row: 1, column: 1),
                CellReference(row: layout.lastRow, column: 12)
            )
        )
        book.protect()
    }

    /// Writes the sheet with the instructions.
    mutating func writeHelpSheet() {
        book.addSheet(FormLayout.helpSheetName)
        book.setWidth(6, columns: 1...1)
        book.setWidth(96, columns: 2...2)
        book.merge(range(row: 1, 1...2), FormLayout.helpSheetName, looks.title)
        book.setHeight(30, row: 1)
        for (index, sentence) in content.instructions.enumerated() {
            book.put(.number(Double(index + 1)), row: index + 2, column: 1, looks.label)
            book.put(.text(sentence), row: index + 2, column: 2, looks.printed)
            book.setHeight(Double(TextWidth.lines(sentence, in: 92)) * 14 + 8, row: index + 2)
        }
        book.setPage(SheetBuilder.Page(isLandscape: false, foot: content.foot))
        book.protect()
    }

    /// Writes the file.
    consuming func finish() throws {
        try book.finish()
    }

    func range(row: Int, _ columns: ClosedRange<Int>) -> CellRange {
        CellRange(
            CellReference(row: row, column: columns.lowerBound),
            CellReference(row: row, column: columns.upperBound)
        )
    }
}
