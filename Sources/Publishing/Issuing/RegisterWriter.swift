package import Norms
import OOXML

/// A line of the register of numbers (发文登记簿).
package struct RegisterEntry: Sendable, Hashable {
    /// The number.
    package var number: DocumentNumber
    /// The name of the document.
    package var title: String
    /// The kind of document, in Chinese.
    package var kind: String
    /// To whom it goes: a unit's name, or the addressees in common.
    package var addressee: String
    /// The cycle; `nil` for a number that was used outside the program.
    package var cycle: Cycle?
    /// The day of signing (成文日期); `nil` for a number that was used outside the program.
    package var date: CalendarDate?
    /// Who signed it.
    package var signer: String
    /// Why it was voided; `nil` while it is valid.
    package var voided: String?
    /// What else is to be known: what it corrects, why it was issued in spite of something.
    package var note: String
    /// The file, below the workspace; empty when it was voided.
    package var file: String

    /// Makes an entry.
    package init(
        number: DocumentNumber,
        title: String,
        kind: String,
        addressee: String,
        cycle: Cycle?,
        date: CalendarDate?,
        signer: String,
        voided: String?,
        note: String,
        file: String
    ) {
        self.number = number
        self.title = title
        self.kind = kind
        self.addressee = addressee
        self.cycle = cycle
        self.date = date
        self.signer = signer
        self.voided = voided
        self.note = note
        self.file = file
    }

    /// A number that was used outside the program.
    package init(_ outside: OutsideNumber) {
        self.init(
            number: outside.number,
            title: "",
            kind: "",
            addressee: "",
            cycle: nil,
            date: nil,
            signer: "",
            voided: nil,
            note: outside.note,
            file: ""
        )
    }

    /// What became of it, in Chinese.
    var state: String { date == nil ? "程序外已用" : voided == nil ? "有效" : "作废" }
}

/// A line of the register that says what a person changed in a draft before it was issued.
package struct RegisterEdit: Sendable, Hashable {
    /// The number.
    package var number: DocumentNumber
    /// The name of the document or form.
    package var title: String
    /// Where in it.
    package var place: String
    /// What the program drafted.
    package var before: String
    /// What was issued.
    package var after: String
    /// Whether numbers, dates or names are not what the data say.
    package var touchesFigures: Bool
    /// Why that was accepted.
    package var reason: String

    /// Makes a line.
    package init(
        number: DocumentNumber,
        title: String,
        place: String,
        before: String,
        after: String,
        touchesFigures: Bool,
        reason: String
    ) {
        self.number = number
        self.title = title
        self.place = place
        self.before = before
        self.after = after
        self.touchesFigures = touchesFigures
        self.reason = reason
    }
}

/// Writes 发文登记簿: every number that was ever given, by year and series, with its document, its date and its fate.
package struct RegisterWriter: Sendable {
    private let office: Office

    /// Makes a writer for an office.
    package init(_ office: Office) { self.office = office }

    private static let columns = [
        SummaryColumn("序号"), SummaryColumn("发文字号", widest: 24), SummaryColumn("文件名称", widest: 50),
        SummaryColumn("文种"), SummaryColumn("发往单位", widest: 36), SummaryColumn("考核周期"),
        SummaryColumn("成文日期"), SummaryColumn("签发人", widest: 16), SummaryColumn("状态"),
        SummaryColumn("作废原因", widest: 30), SummaryColumn("备注", widest: 36),
        SummaryColumn("存放位置", widest: 60),
    ]

    private static let editColumns = [
        SummaryColumn("序号"), SummaryColumn("发文字号", widest: 24), SummaryColumn("文件名称", widest: 40),
        SummaryColumn("位置"), SummaryColumn("起草稿", widest: 60), SummaryColumn("签发稿", widest: 60),
        SummaryColumn("改动", widest: 20), SummaryColumn("缘由", widest: 36),
    ]

    /// Writes the workbook: a sheet a year, newest year first, then one with what was changed by hand in drafts; the same
    /// entries give the same bytes.
    ///
    /// Throws ``SheetFault`` when it cannot be written.
    package func write(
        _ entries: [RegisterEntry],
        edits: [RegisterEdit] = [],
        to path: String
    ) throws {
        let newest = entries.compactMap(\.date).max() ?? CalendarDate(daysSinceEpoch: 0)
        let properties = SheetBuilder.Properties(
            title: "发文登记簿",
            author: office.name,
            createdOnDay: newest.daysSinceEpoch
        )
        var book = try SheetBuilder(path: path, properties: properties)
        let looks = SummaryLooks(in: &book)
        let years = Dictionary(grouping: entries, by: \.number.year)
        for (year, entries) in years.sorted(by: { $0.key > $1.key }) {
            book.addSheet("\(year)年")
            writeHead("发文登记簿（\(year)年）", Self.note(entries), Self.columns, to: &book, looks)
            let rows = entries.sorted { $0.number < $1.number }.enumerated()
                .map { Self.cells($1, $0 + 1) }
            write(rows, Self.columns, to: &book, looks)
        }
        if !edits.isEmpty {
            book.addSheet("人工修改")
            let note = "起草稿由程序按台账数据写成，签发稿以人工修改为准；改动数字、日期或名称的另有标明。本表由程序按台账生成，请勿手工修改。"
            writeHead("发文稿人工修改登记", note, Self.editColumns, to: &book, looks)
            let rows = edits.enumerated().map { Self.cells($1, $0 + 1) }
            write(rows, Self.editColumns, to: &book, looks)
        }
        try book.finish()
    }

    private func write(
        _ rows: [[SummaryCell]],
        _ columns: [SummaryColumn],
        to book: inout SheetBuilder,
        _ looks: SummaryLooks
    ) {
        var widths = columns.map { TextWidth.widestLine($0.heading) + 3 }
        for (index, cells) in rows.enumerated() {
            let lines = zip(cells, columns).map { $0.lines(in: $1.widest) }.max() ?? 1
            if lines > 1 { book.setHeight(min(Double(lines) * 14 + 4, 400), row: index + 4) }
            for (place, cell) in cells.enumerated() {
                let (content, style) = looks.look(of: cell)
                book.put(content, row: index + 4, column: place + 1, style)
                widths[place] = max(widths[place], min(cell.width, columns[place].widest) + 2)
            }
        }
        for (index, width) in widths.enumerated() {
            book.setWidth(Double(width), columns: index + 1...index + 1)
        }
        let last = CellReference(row: 3 + max(rows.count, 1), column: columns.count)
        book.filter(CellRange(CellReference(row: 3, column: 1), last))
        book.freeze(above: 4, leftOf: 3)
        book.setPage(SheetBuilder.Page(repeatedRows: 3...3, foot: office.name))
    }

    private func writeHead(
        _ title: String,
        _ note: String,
        _ columns: [SummaryColumn],
        to book: inout SheetBuilder,
        _ looks: SummaryLooks
    ) {
        book.setHeight(28, row: 1)
        book.put(.text(office.name + title), row: 1, column: 1, looks.title)
        book.put(.text(note), row: 2, column: 1, looks.note)
        for (index, column) in columns.enumerated() {
            book.put(.text(column.heading), row: 3, column: index + 1, looks.heading)
        }
        book.setHeight(30, row: 3)
    }

    private static func note(_ entries: [RegisterEntry]) -> String {
        let states = entries.map(\.state)
        let outside = states.count { $0 == "程序外已用" }
        return "共\(entries.count)号，其中有效\(states.count { $0 == "有效" })号，"
            + "作废\(states.count { $0 == "作废" })号"
            + (outside > 0 ? "，程序外已用\(outside)号" : "")
            + "。号码连续，作废的不再使用。本簿由程序按台账生成，请勿手工修改。"
    }

    private static func cells(_ entry: RegisterEntry, _ index: Int) -> [SummaryCell] {
        [
            .count(index), .centre(entry.number.description), .text(entry.title),
            .centre(entry.kind), .text(entry.addressee), .centre(entry.cycle?.chinese ?? ""),
            entry.date.map { .day($0) } ?? .text(""), .centre(entry.signer), .centre(entry.state),
            .text(entry.voided ?? ""), .text(entry.note), .text(entry.file),
        ]
    }

    private static func cells(_ edit: RegisterEdit, _ index: Int) -> [SummaryCell] {
        let kind =
            edit.before == edit.after ? "移动位置" : edit.touchesFigures ? "数字、日期或名称" : "文字"
        return [
            .count(index), .centre(edit.number.description), .text(edit.title),
            .centre(edit.place), .text(edit.before.isEmpty ? "（无，新增）" : edit.before),
            .text(edit.after.isEmpty ? "（删去）" : edit.after), .centre(kind), .text(edit.reason),
        ]
    }
}
