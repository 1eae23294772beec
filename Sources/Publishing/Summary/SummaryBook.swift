import Norms
import OOXML

/// The workbook of the summary while it is written, sheet by sheet and row by row.
struct SummaryBook: ~Copyable {
    let report: CycleReport
    var book: SheetBuilder
    let looks: SummaryLooks

    /// Whether units are graded and ranked; a month only guides.
    var isRanked: Bool { !report.cycle.isGuidance }
    /// The grades that are given, best first.
    var grades: [Grade] { isRanked ? report.settings.grades : [] }

    /// The rows of a list sheet: the title, a note, the headings, and then the list.
    static let headingRow = 3

    init(report: CycleReport, path: String) throws {
        self.report = report
        let properties = SheetBuilder.Properties(
            title: "\(report.cycle.chinese)\(report.cycle.inspection)汇总",
            author: report.settings.office.name,
            createdOnDay: report.date.daysSinceEpoch
        )
        book = try SheetBuilder(path: path, properties: properties, constantMemory: true)
        looks = SummaryLooks(in: &book)
    }

    /// Writes the file.
    consuming func finish() throws {
        try book.finish()
    }

    /// Writes a sheet that holds one list; `row` gives its rows by number from 0.
    ///
    /// Headings stay in sight and are repeated in print, every column has a filter and the width of its content.
    mutating func list(
        _ name: String,
        note: String,
        columns: [SummaryColumn],
        frozenColumns: Int,
        count: Int,
        row: (Int) -> [SummaryCell]
    ) {
        begin(name, note: note)
        var list = SummaryList(columns, below: Self.headingRow)
        write(headings: columns.map(\.heading), row: Self.headingRow)
        for index in 0..<count { list.write(row(index), to: &self) }
        end(list, frozenColumns: frozenColumns)
    }

    /// The same for entries that are read one by one; `row` gives the row of each, numbered from 1.
    mutating func list<Entry>(
        _ name: String,
        note: String,
        columns: [SummaryColumn],
        frozenColumns: Int,
        entries: ByUnit<Entry>,
        row: (Int, Entry) -> [SummaryCell]
    ) throws {
        begin(name, note: note)
        var list = SummaryList(columns, below: Self.headingRow)
        write(headings: columns.map(\.heading), row: Self.headingRow)
        try entries.forEach { list.write(row(list.count + 1, $0), to: &self) }
        end(list, frozenColumns: frozenColumns)
    }

    private mutating func end(_ list: SummaryList, frozenColumns: Int) {
        for (column, width) in list.widths.enumerated() {
            book.setWidth(Double(width), columns: column + 1...column + 1)
        }
        let last = CellReference(
            row: Self.headingRow + max(list.count, 1),
            column: list.columns.count
        )
        book.filter(CellRange(CellReference(row: Self.headingRow, column: 1), last))
        book.freeze(above: Self.headingRow + 1, leftOf: frozenColumns + 1)
        setPage(repeating: Self.headingRow)
    }

    /// Adds a sheet with its title and note.
    mutating func begin(_ name: String, note: String) {
        book.addSheet(name)
        book.setHeight(28, row: 1)
        book.put(
            .text("\(report.cycle.chinese)\(report.cycle.inspection)·\(name)"),
            row: 1,
            column: 1,
            looks.title
        )
        book.put(.text(note), row: 2, column: 1, looks.note)
    }

    /// Writes column headings.
    mutating func write(headings: [String], row: Int, from column: Int = 1) {
        let isTall = headings.contains { $0.contains("\n") }
        book.setHeight(isTall ? 48 : 30, row: row)
        for (index, heading) in headings.enumerated() {
            book.put(.text(heading), row: row, column: column + index, looks.heading)
        }
    }

    /// Sets a sheet up for print.
    mutating func setPage(repeating row: Int?) {
        book.setPage(
            SheetBuilder.Page(repeatedRows: row.map { $0...$0 }, foot: report.settings.office.name)
        )
    }

    /// Puts a cell into the sheet in hand.
    mutating func put(_ cell: SummaryCell, row: Int, column: Int) {
        var (content, style) = looks.look(of: cell)
        if case .pointsLink(let points, let row) = cell { content = link(points, to: row) }
        book.put(content, row: row, column: column, style)
    }

    private func link(_ points: Points, to row: Int) -> SheetBuilder.Content {
        .numberLink(
            points.cellNumber,
            sheet: Self.problemSheet,
            cell: CellReference(row: row, column: 1)
        )
    }
}
