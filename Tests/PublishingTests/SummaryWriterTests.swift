import Norms
import OOXML
import Publishing
import Testing

@Suite struct SummaryWriterTests {
    private let report: CycleReport
    private let bytes: [UInt8]
    private let book: Workbook

    init() throws {
        let units = (1...30).map { number in
            Norms.Unit(
                code: UnitCode("U\(number)"),
                name: "云岭县第\(number)局",
                category: number % 3 == 0 ? "国有企业" : "机关",
                group: number % 7 + 1
            )
        }
        let report = SummaryFixture.report(
            schema: FormFixture.schema,
            roster: Roster(units: units)
        )
        self.report = report
        bytes = try FormFixture.file { try SummaryWriter().write(report, to: $0) }
        book = try Workbook.read(bytes)
    }

    private func rows(_ name: String) throws -> [[String]] {
        let sheet = try #require(book.sheet(named: name))
        let last = sheet.cells.last?.reference.row ?? 0
        let width = sheet.cells.map(\.reference.column).max() ?? 0
        return (1...max(last, 1)).map { row in
            (1...width).map { sheet.cell(at: CellReference(row: row, column: $0))?.text ?? "" }
        }
    }

    @Test func `the sheets stand in the order in which they are read`() {
        #expect(
            book.sheets.map(\.name)
                == ["总表", "分类排名", "规范得分矩阵", "问题清单", "催报清单", "加减分", "校验发现"]
        )
    }

    @Test func `the overview counts the units and gives the mean`() throws {
        let rows = try rows("总表")
        #expect(rows.contains { $0.starts(with: ["报送情况", "30", "27", "1", "2", "0.9"]) })
        let sum = report.standings.reduce(0) { $0 + $1.tally.total.thousandths }
        let scores = try #require(rows.first { $0.first == "得分情况" })
        #expect(Double(scores[1]) == Double(sum) / 27_000)
        let excellent = report.standings.count { $0.grade == "优秀" }
        #expect(rows.contains { $0.starts(with: ["优秀", "\(excellent)"]) })
        #expect(rows.contains { $0.starts(with: ["机关", "20"]) })
    }

    /// 97.991 and three times 97.9965: a mean rounded to 97.995 first would be shown as 98.00 (a circular says 97.99).
    @Test func `mean and median stand in full, so that they are rounded once`() throws {
        var report = report
        let totals = [97_991, 97_997, 97_992, 97_998]
        report.standings = zip(report.standings, totals).map { standing, total in
            var standing = standing
            standing.tally.total = Points(thousandths: total)
            return standing
        }
        let copy = report
        let book = try Workbook.read(FormFixture.file { try SummaryWriter().write(copy, to: $0) })
        let sheet = try #require(book.sheet(named: "总表"))
        let row = try #require(sheet.cells.first { $0.text == "得分情况" }).reference.row
        let figures = [2, 3].map { sheet.cell(at: CellReference(row: row, column: $0))?.text }
        #expect(figures == ["97.9945", "97.9945"])
    }

    @Test func `the workbook of a month has no grades and no ranks`() throws {
        var report = report
        report.cycle = .month(year: 2023, month: 5)
        let copy = report
        let book = try Workbook.read(FormFixture.file { try SummaryWriter().write(copy, to: $0) })
        #expect(book.sheets.map(\.name).contains("分类得分"))
        let headings: Set = ["等次", "名次", "上期名次", "名次升降", "同分说明", "表扬单位", "约谈单位"]
        let grades = report.settings.grades.map(\.name)
        for sheet in book.sheets {
            let words = Set(sheet.cells.map(\.text))
            #expect(words.isDisjoint(with: headings.union(grades)), "\(sheet.name)")
        }
        let scores = try #require(book.sheet(named: "分类得分"))
        let total = try #require(scores.cells.first { $0.text == "考核总分" }).reference
        let first = CellReference(row: total.row + 1, column: total.column)
        #expect(scores.cell(at: first)?.text == report.standings[0].tally.total.description)
    }

    @Test func `the ranking has every unit that counts, with its score`() throws {
        let rows = try rows("分类排名").dropFirst(3)
        #expect(rows.count == report.standings.count)
        for (row, standing) in zip(rows, report.standings) {
            #expect(row[1] == "\(standing.rank)")
            #expect(row[2] == standing.unit.code.text)
            #expect(row[9] == standing.tally.total.description)
        }
        #expect(rows.first?.last == "通报表扬")
    }

    @Test func `the matrix holds the points of every norm and leads to its problems`() throws {
        let rows = try rows("规范得分矩阵").dropFirst(3)
        for (row, standing) in zip(rows, report.standings) {
            #expect(Array(row[4...5]) == standing.tally.norms.map(\.got.description))
        }
        let xml = try FormFixture.part("xl/worksheets/sheet3.xml", of: bytes)
        let first = try #require(report.problems.units.first)
        let unit = try #require(report.standings.firstIndex { $0.unit.code == first })
        #expect(xml.contains("location=\"'问题清单'!A4\""))
        #expect(xml.contains("<hyperlink ref=\"E\(unit + 4)\""))
        #expect(xml.contains("<colorScale>"))
    }

    @Test func `problems, reminders and findings are all listed`() throws {
        let problems = try rows("问题清单").dropFirst(3)
        #expect(problems.count == report.problems.count)
        #expect(problems.first?[11] == "2023-07-25")
        #expect(problems.first?[13] == "督查考核评分表!I20")
        #expect(try rows("催报清单").dropFirst(3).map { $0[5] } == ["已退回，待补正", "未报", "未报"])
        #expect(try rows("加减分").dropFirst(3).map { $0[0] } == ["U1"])
        #expect(try rows("校验发现").dropFirst(3).map { $0[2] } == ["待核实", "待核实"])
    }

    @Test(arguments: 2...7)
    func `a list has its headings frozen, filtered and repeated in print`(sheet: Int) throws {
        let xml = try FormFixture.part("xl/worksheets/sheet\(sheet).xml", of: bytes)
        #expect(xml.contains("ySplit=\"3\""))
        #expect(xml.contains("<autoFilter ref=\"A3:"))
        #expect(xml.contains("paperSize=\"9\""))
        let names = book.definedNames.filter { $0.name == "_xlnm.Print_Titles" }
        #expect(names.count == 6)
    }

    @Test func `text that begins like a formula stays text`() throws {
        let sheet = try #require(book.sheet(named: "校验发现"))
        #expect(sheet.cells.contains { $0.text == "=1+1" && $0.formula == nil })
        #expect(book.sheets.flatMap(\.cells).allSatisfy { $0.formula == nil })
    }

    @Test func `three charts are drawn, and the same report gives the same bytes`() throws {
        let archive = try ZipArchive(bytes: bytes)
        #expect(archive.names.filter { $0.hasPrefix("xl/charts/chart") }.count == 3)
        let report = report
        #expect(try FormFixture.file { try SummaryWriter().write(report, to: $0) } == bytes)
    }

    @Test func `a cycle without any form is written too`() throws {
        let units = report.roster.units
        let empty = SummaryFixture.report(
            schema: FormFixture.schema,
            roster: Roster(units: units),
            missing: units.count
        )
        let book = try Workbook.read(FormFixture.file { try SummaryWriter().write(empty, to: $0) })
        #expect(book.sheets.count == 7)
        #expect(book.sheet(named: "催报清单")?.cells.count ?? 0 > units.count)
    }
}
