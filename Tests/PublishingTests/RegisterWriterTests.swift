import Norms
import OOXML
import Publishing
import Testing

/// The register of numbers as a workbook.
@Suite struct RegisterWriterTests {
    private func entry(
        _ serial: Int,
        year: Int = 2_023,
        voided: String? = nil,
        note: String = ""
    ) -> RegisterEntry {
        RegisterEntry(
            number: DocumentNumber(series: "云直工函", year: year, serial: serial),
            title: "第\(serial)件",
            kind: "约谈通知书",
            addressee: "云岭县水务局",
            cycle: .quarter(year: 2_023, quarter: 2),
            date: CalendarDate(daysSinceEpoch: 19_548),
            signer: "周正平",
            voided: voided,
            note: note,
            file: "out/\(serial).docx"
        )
    }

    private func outside(_ serial: Int) -> RegisterEntry {
        let number = DocumentNumber(series: "云直工函", year: 2_023, serial: serial)
        return RegisterEntry(OutsideNumber(number: number, note: "手工登记"))
    }

    private func book(_ entries: [RegisterEntry], edits: [RegisterEdit] = []) throws -> Workbook {
        let bytes = try FormFixture.file {
            try RegisterWriter(NoticeFixture.office).write(entries, edits: edits, to: $0)
        }
        return try Workbook.read(bytes)
    }

    private func rows(_ book: Workbook, _ name: String) throws -> [[String]] {
        let sheet = try #require(book.sheet(named: name))
        let last = sheet.cells.last?.reference.row ?? 0
        let width = sheet.cells.map(\.reference.column).max() ?? 0
        return (1...max(last, 1)).map { row in
            (1...width).map { sheet.cell(at: CellReference(row: row, column: $0))?.text ?? "" }
        }
    }

    @Test func `every number stands on the sheet of its year, in order, with its fate`() throws {
        let book = try book([
            entry(3, voided: "单位名称有误"), outside(1), entry(2), entry(1, year: 2_024),
        ])
        #expect(book.sheets.map(\.name) == ["2024年", "2023年"])
        let rows = try rows(book, "2023年")
        #expect(rows[0][0] == "中共云岭县委县直属机关工作委员会发文登记簿（2023年）")
        #expect(rows[1][0].hasPrefix("共3号，其中有效1号，作废1号，程序外已用1号。"))
        let lines = rows.dropFirst(3).map { [$0[0], $0[1], $0[8], $0[9]] }
        #expect(
            Array(lines) == [
                ["1", "云直工函〔2023〕1号", "程序外已用", ""], ["2", "云直工函〔2023〕2号", "有效", ""],
                ["3", "云直工函〔2023〕3号", "作废", "单位名称有误"],
            ]
        )
        #expect(rows[3][10] == "手工登记")
        #expect(rows[4][2] == "第2件" && rows[4][4] == "云岭县水务局" && rows[4][7] == "周正平")
    }

    @Test func `what was edited by hand has a sheet of its own`() throws {
        let number = DocumentNumber(series: "云直工函", year: 2_023, serial: 2)
        let edit = RegisterEdit(
            number: number,
            title: "第2件",
            place: "第12段",
            before: "得分86.03分",
            after: "得分86.30分",
            touchesFigures: true,
            reason: "复核"
        )
        var other = edit
        (other.before, other.after, other.touchesFigures) = ("", "新的一段", false)
        let book = try book([entry(2)], edits: [edit, other])
        #expect(book.sheets.map(\.name) == ["2023年", "人工修改"])
        let rows = try rows(book, "人工修改").dropFirst(3)
        #expect(
            Array(rows) == [
                [
                    "1", "云直工函〔2023〕2号", "第2件", "第12段", "得分86.03分", "得分86.30分", "数字、日期或名称", "复核",
                ],
                ["2", "云直工函〔2023〕2号", "第2件", "第12段", "（无，新增）", "新的一段", "文字", "复核"],
            ]
        )
    }

    @Test func `the same entries give the same bytes, in whatever order they come`() throws {
        let entries = [entry(1), entry(2, note: "更正"), outside(3)]
        let bytes = try [entries, entries.reversed()].map { entries in
            try FormFixture.file { try RegisterWriter(NoticeFixture.office).write(entries, to: $0) }
        }
        #expect(bytes[0] == bytes[1])
    }
}
