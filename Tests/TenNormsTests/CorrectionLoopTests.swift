import Foundation
import Norms
import OOXML
import Support
import TenNorms
import Testing

/// A form of the worked example goes back, comes again, goes back again, and counts in the end.
@Suite struct CorrectionLoopTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    private let slip = "returned/2023Q2/U044 云岭县妇女联合会 退回补正通知单.docx"
    private let sheet = "2023Q2/U044 云岭县妇女联合会 补正核对表.docx"

    private func original() throws -> [UInt8] {
        let path = SampleQuarter.project + "/samples/2023Q2/inbox/第5组/县妇联/新建表格.xlsx"
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    /// Drops a form with some cells written anew and takes it in on a day.
    @discardableResult
    private func send(
        _ cells: [String: String],
        as name: String,
        on day: Int,
        _ quarter: SampleQuarter
    ) async throws -> IntakeReport {
        try quarter.drop(AlteredWorkbook.make(original(), cells), as: name)
        return try await Intaking(
            quarter.open(),
            date: CalendarDate(year: 2_023, month: 7, day: day)
        )
        .run(language: .zh)
    }

    private func status(_ quarter: SampleQuarter) throws -> StatusReport.Unit {
        let report = try LedgerView(quarter.open(), language: .zh).status(cycle)
        return try #require(report.units.first { $0.unit == "U044" })
    }

    private func text(_ name: String, _ quarter: SampleQuarter) throws -> String {
        let data = try Data(contentsOf: URL(filePath: "\(quarter.root)/\(name)"))
        let document = try WordDocument.read(Array(data))
        return document.blocks.map(\.allText).joined(separator: "\n")
    }

    @Test func `a form goes back with its slip, due in working days`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let report = try await send([:], as: "一.xlsx", on: 5, quarter)
        #expect(report.papers == [slip])
        let text = try text(slip, quarter)
        #expect(text.contains("有2处须改正、1处请核对"))
        #expect(text.contains("请于2023年7月10日（星期一）前"))
        #expect(text.contains("3个工作日内"))
        #expect(text.contains("J16、J32"))
        #expect(!text.contains("尚未录入"))
        #expect(text.hasSuffix("中共云岭县委县直属机关工作委员会\n2023年7月5日"))
    }

    @Test func `a form in which only the date is new goes back for that reason`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try await send([:], as: "一.xlsx", on: 5, quarter)
        let date = try #require(try place(of: .header(.submissionDate)))
        let report = try await send([date: "2023-07-07"], as: "二.xlsx", on: 7, quarter)
        #expect(report.files.first?.outcome == .returned)
        #expect(report.files.first?.reason.hasPrefix("与上次退回的表相比，填写的内容没有任何改动") == true)
        let unit = try status(quarter)
        #expect(unit.resubmission?.unchanged == true)
        #expect(unit.reasons.first?.code == Resubmission.unchangedCode)
        #expect(unit.reasons.count == 3)
        #expect(try text(slip, quarter).contains("没有任何改动"))
        let note = try String(
            contentsOfFile: "\(quarter.root)/returned/2023Q2/U044 云岭县妇女联合会.xlsx.原因.txt",
            encoding: .utf8
        )
        #expect(note.contains("必须改正（3 处）"))
        #expect(note.contains("没有任何改动"))
        #expect(try text(slip, quarter).contains("请于2023年7月12日"))
        #expect(try text("returned/\(sheet)", quarter).contains("填写的内容没有改动"))
    }

    @Test func `a unit whose form went back is told why, with both values of what was asked`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let unit = try quarter.open().unit("U044")
        #expect(try LedgerView(quarter.open(), language: .zh).returned(of: unit, in: cycle) == nil)
        try await send([:], as: "一.xlsx", on: 5, quarter)
        try await send(["J16": "没有配备党务工作者"], as: "二.xlsx", on: 7, quarter)
        let view = try LedgerView(quarter.open(), language: .zh)
        let back = try #require(try view.returned(of: unit, in: cycle))
        #expect(back.file == "二.xlsx")
        #expect(back.findings.first?.place == "督查考核评分表!J32")
        #expect(back.history.map(\.state) == ["superseded", "returned"])
        #expect(back.resubmission?.items.first { $0.verdict == .mended }?.after == "没有配备党务工作者")
        #expect(FileManager.default.fileExists(atPath: "\(quarter.root)/\(back.archived)"))
        try await send(["J16": "没有配备党务工作者", "J32": "没有记录"], as: "三.xlsx", on: 8, quarter)
        #expect(try LedgerView(quarter.open(), language: .zh).returned(of: unit, in: cycle) == nil)
    }

    @Test func `a form whose mended one came in the same delivery need not be sent back`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(original(), as: "一.xlsx")
        let cells = ["J16": "没有配备党务工作者", "J32": "没有会议记录"]
        let report = try await send(cells, as: "二.xlsx", on: 7, quarter)
        #expect(report.files.map(\.outcome) == [.returned, .accepted])
        #expect(report.files[0].reason.hasSuffix("（之后又报来“二.xlsx”，以后者为准，本件不必退回）"))
    }

    @Test func `a score that was quietly raised is told apart from what was mended`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try await send([:], as: "一.xlsx", on: 5, quarter)
        let points = try #require(try place(of: .answer("A06-1", .points)))
        let cells = ["J16": "没有配备党务工作者", points: "0"]
        try await send(cells, as: "二.xlsx", on: 7, quarter)
        let again = try #require(try status(quarter).resubmission)
        #expect(again.counts["mended"] == 1)
        #expect(again.counts["not-mended"] == 1)
        let unasked = again.items.filter { $0.verdict == .unasked }
        #expect(unasked.map(\.indicator) == ["A06-1"])
        #expect(unasked.first?.after == "0")
        #expect(unasked.first?.before != "0")
        let sheet = try text("returned/\(sheet)", quarter)
        #expect(sheet.contains("未要求而改动（1处）"))
        #expect(sheet.contains("没有配备党务工作者"))
    }

    @Test
    func `when the form is mended, the slip goes and the sheet lies beside the accepted copy`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try await send([:], as: "一.xlsx", on: 5, quarter)
        let cells = ["J16": "没有配备党务工作者", "J32": "没有会议记录"]
        let report = try await send(cells, as: "二.xlsx", on: 7, quarter)
        #expect(report.files.map(\.outcome) == [.accepted])
        #expect(report.papers == ["accepted/\(sheet)"])
        let left = try FileManager.default.contentsOfDirectory(
            atPath: "\(quarter.root)/returned/2023Q2"
        )
        #expect(left.filter { !$0.hasPrefix(".") } == [])
        let unit = try quarter.open().unit("U044")
        let view = try LedgerView(quarter.open(), language: .zh)
        let explained = try view.explanation(of: unit, in: cycle, indicator: nil)
        #expect(explained.resubmission?.counts["mended"] == 2)
        #expect(explained.resubmission?.items.first { $0.verdict == .mended }?.after == "没有配备党务工作者")
    }

    @Test func `a form goes on counting when a later one goes back, and both are named`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let cells = ["J16": "没有配备党务工作者", "J32": "没有会议记录"]
        try await send(cells, as: "一.xlsx", on: 5, quarter)
        #expect(try status(quarter).returnedFile == nil)
        try await send([:], as: "二.xlsx", on: 7, quarter)
        let unit = try status(quarter)
        #expect(unit.state == .accepted)
        #expect(unit.file == "一.xlsx")
        #expect(unit.returnedFile == "二.xlsx")
        #expect(unit.reasons.map(\.code).contains("deduction-without-reason"))
        let view = try LedgerView(quarter.open(), language: .zh)
        let code = try quarter.open().unit("U044")
        #expect(try view.returned(of: code, in: cycle) == nil)
        let explained = try view.explanation(of: code, in: cycle, indicator: nil)
        #expect(explained.file == "一.xlsx")
        #expect(explained.returnedFile == "二.xlsx")
    }

    @Test
    func `a second return replaces the first on the shelf, and the same run again changes nothing`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try await send([:], as: "一.xlsx", on: 5, quarter)
        try await send(["J16": "没有配备党务工作者"], as: "二.xlsx", on: 7, quarter)
        let shelf = "\(quarter.root)/returned/2023Q2"
        let names = try FileManager.default.contentsOfDirectory(atPath: shelf)
        #expect(names.filter { $0.hasSuffix(".xlsx") } == ["U044 云岭县妇女联合会.xlsx"])
        let before = try Snapshot(of: quarter.root)
        let again = try await QuarterEnd(quarter.open()).run(cycle, language: .zh)
        let third = try await QuarterEnd(quarter.open()).run(cycle, language: .zh)
        #expect(again.intake.papers.isEmpty)
        #expect(!third.changed)
        let after = try Snapshot(of: shelf)
        #expect(try Snapshot(of: quarter.root) != before)
        #expect(try Snapshot(of: shelf) == after)
    }

    @Test func `a slip that a person has edited is kept as it is`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try await send([:], as: "一.xlsx", on: 5, quarter)
        let edited = Data("改过".utf8)
        try edited.write(to: URL(filePath: "\(quarter.root)/\(slip)"))
        _ = try await QuarterEnd(quarter.open()).run(cycle, language: .zh)
        #expect(try Data(contentsOf: URL(filePath: "\(quarter.root)/\(slip)")) == edited)
    }

    @Test func `a calendar without the year is said on the slip`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try FileManager.default.removeItem(atPath: "\(quarter.root)/holidays.yaml")
        try await send([:], as: "一.xlsx", on: 5, quarter)
        #expect(try text(slip, quarter).contains("其中2023年的节假日安排尚未录入，只扣除了周末"))
        let lint = try WorkspaceLint(root: quarter.root).report(language: .zh)
        #expect(lint.isClean)
        #expect(lint.files.map(\.file) == ["holidays.yaml"])
    }

    @Test func `a template that is missing stops no form and is said`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let template = "\(quarter.root)/templates/退回补正通知单.docx"
        try FileManager.default.removeItem(atPath: template)
        let report = try await send([:], as: "一.xlsx", on: 5, quarter)
        #expect(report.files.map(\.outcome) == [.returned])
        #expect(report.troubles.contains { $0.contains("缺少 退回补正通知单.docx") })
    }

    /// Where a field stands in the form of the sample.
    private func place(of field: FieldID) throws -> String? {
        let text = try Template.read("schema/ten-norms.yaml")
        let schema = try #require(Template.schema(text).schema)
        let position = FormLayout(schema: schema).sheetPositions()[field]
        return position.map { CellReference(row: $0.row, column: $0.column).description }
    }
}

extension Block {
    /// The text of a paragraph, or of all cells of a table.
    fileprivate var allText: String {
        switch self {
        case .paragraph(let paragraph): paragraph.text
        case .table(let table):
            table.rows.flatMap(\.cells).map(\.text).joined(separator: "\n")
        }
    }
}
