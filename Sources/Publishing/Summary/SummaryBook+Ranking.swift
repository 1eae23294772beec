import Norms
import OOXML

extension SummaryBook {
    /// Writes 分类排名: every unit that counts, by category and rank; for a month, which ranks nobody, 分类得分.
    mutating func writeRanking() {
        let previous = Dictionary(
            report.previous.map { ($0.unit.code, $0.rank) },
            uniquingKeysWith: { first, _ in first }
        )
        let marks = Marks(report)
        let columns = [
            SummaryColumn("类别"), SummaryColumn("名次"), SummaryColumn("单位编码"),
            SummaryColumn("单位名称", widest: 44),
            SummaryColumn("检查组"), SummaryColumn("得分合计"), SummaryColumn("适用分值"), SummaryColumn("加分"),
            SummaryColumn("扣分"), SummaryColumn("考核总分"), SummaryColumn("等次"), SummaryColumn("上期名次"),
            SummaryColumn("名次升降"), SummaryColumn("同分说明", widest: 24), SummaryColumn("待核实"),
            SummaryColumn("备注", widest: 20),
        ]
        let left: Set = isRanked ? [] : ["名次", "等次", "上期名次", "名次升降", "同分说明"]
        let kept = columns.indices.filter { !left.contains(columns[$0].heading) }
        let standings = report.standings
        list(
            isRanked ? "分类排名" : "分类得分",
            note: (isRanked ? "按类别分别排名；" : "抽查指导不计等次、不排名；")
                + "总分＝得分合计÷适用分值×100＋加分－扣分。",
            columns: kept.map { columns[$0] },
            frozenColumns: isRanked ? 4 : 3,
            count: standings.count
        ) {
            let cells = Self.cells(of: standings[$0], previous: previous, marks: marks)
            return kept.map { cells[$0] }
        }
        guard !standings.isEmpty, let total = kept.firstIndex(of: 9) else { return }
        let rows = Self.headingRow + 1...Self.headingRow + standings.count
        book.mark(column: total + 1, rows: rows, .bars(0x9DC3E6))
    }

    private static func cells(
        of standing: Standing,
        previous: [UnitCode: Int],
        marks: Marks
    ) -> [SummaryCell] {
        let unit = standing.unit
        let tally = standing.tally
        let before = previous[unit.code]
        let climb = before.map { $0 - standing.rank }
        return [
            .centre(unit.category), .count(standing.rank), .centre(unit.code.text),
            .text(unit.name),
            .centre("第\(unit.group)组"), .points(tally.got), .points(tally.applicable),
            .points(tally.bonus), .points(tally.penalty), .points(tally.total),
            .centre(standing.grade), .centre(before.map(String.init) ?? ""),
            .centre(climb.map(Self.climb) ?? ""), .text(standing.tie?.chinese ?? ""),
            .count(standing.queries), .text(marks.of(standing)),
        ]
    }

    private static func climb(_ places: Int) -> String {
        places == 0 ? "持平" : places > 0 ? "升\(places)" : "降\(-places)"
    }

    /// What is said of a unit beside its rank.
    private struct Marks {
        let commended: Set<UnitCode>
        let interviewed: Set<UnitCode>

        init(_ report: borrowing CycleReport) {
            commended = Set(report.commended.map(\.unit.code))
            interviewed = Set(report.interviewed.map(\.standing.unit.code))
        }

        func of(_ standing: Standing) -> String {
            var marks: [String] = []
            if commended.contains(standing.unit.code) { marks.append("通报表扬") }
            if interviewed.contains(standing.unit.code) { marks.append("约谈") }
            if standing.tally.isVetoed { marks.append("一票否决") }
            return marks.joined(separator: "、")
        }
    }
}

extension TieBreak {
    /// What parted units of the same score, in words.
    var chinese: String {
        switch self {
        case .partyLife: "同分，按规范党内生活得分"
        case .queries: "同分，按待核实数"
        case .losses: "同分，按失分项数"
        case .shared: "同分，名次并列"
        }
    }
}

extension SheetBuilder {
    /// Marks the cells of one column.
    mutating func mark(column: Int, rows: ClosedRange<Int>, _ mark: Mark) {
        let range = CellRange(
            CellReference(row: rows.lowerBound, column: column),
            CellReference(row: rows.upperBound, column: column)
        )
        self.mark(range, mark)
    }
}
