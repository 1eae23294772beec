import Norms
import OOXML

extension SummaryBook {
    /// So many units have links, the others plain numbers: Excel takes 65,530 links in a sheet, and libxlsxwriter holds
    /// each until the end.
    private static let linkedUnits = 500

    /// Writes 规范得分矩阵: a unit a row, the points of every norm and then their share of what applied.
    mutating func writeMatrix() throws {
        let norms = report.schema.norms
        let columns =
            [
                SummaryColumn("单位编码"), SummaryColumn("单位名称", widest: 36), SummaryColumn("类别"),
                SummaryColumn("总分"),
            ]
            + norms.map { SummaryColumn("\($0.name)\n（\($0.maximum)分）", widest: 7) }
            + norms.map { SummaryColumn("\($0.name)\n得分率", widest: 6) }
        let standings = report.standings
        let problems = try firstProblems()
        list(
            "规范得分矩阵",
            note: "左半部分为得分，右半部分为得分率（得分÷适用分值）；带下划线的得分可点到问题清单。",
            columns: columns,
            frozenColumns: 2,
            count: standings.count
        ) { index in
            let standing = standings[index]
            let unit = standing.unit
            let links = index < Self.linkedUnits ? problems[unit.code] ?? [:] : [:]
            return [
                .centre(unit.code.text), .text(unit.name), .centre(unit.category),
                .points(standing.tally.total),
            ] + standing.tally.norms.map { Self.points(of: $0, row: links[$0.code]) }
                + standing.tally.norms.map { .share(Self.share(of: $0)) }
        }
        guard !standings.isEmpty else { return }
        let rows = Self.headingRow + 1...Self.headingRow + standings.count
        let scale = SheetBuilder.Mark.scale(low: 0xF8696B, middle: 0xFFEB84, high: 0x63BE7B)
        for column in norms.indices { book.mark(column: 5 + column, rows: rows, scale) }
        let first = CellReference(row: rows.lowerBound, column: 5 + norms.count)
        let last = CellReference(row: rows.upperBound, column: 4 + norms.count * 2)
        if !norms.isEmpty { book.mark(CellRange(first, last), scale) }
    }

    private static func points(of norm: NormTally, row: Int?) -> SummaryCell {
        guard norm.applicable > .zero else { return .points(nil) }
        return row.map { .pointsLink(norm.got, row: $0) } ?? .points(norm.got)
    }

    private static func share(of norm: NormTally) -> Double? {
        guard norm.applicable > .zero else { return nil }
        return Double(norm.got.thousandths) / Double(norm.applicable.thousandths)
    }

    /// The row of the problem list with the first problem of every unit and norm.
    private func firstProblems() throws -> [UnitCode: [NormCode: Int]] {
        let norms = report.schema.normOfRow
        var rows: [UnitCode: [NormCode: Int]] = [:]
        var row = Self.headingRow
        try report.problems.forEach { problem in
            row += 1
            guard let norm = norms[problem.indicator]?.code else { return }
            rows[problem.unit, default: [:]][norm] = rows[problem.unit]?[norm] ?? row
        }
        return rows
    }
}

extension Schema {
    /// The norm of every scored row.
    var normOfRow: [IndicatorCode: Norm] {
        var found: [IndicatorCode: Norm] = [:]
        for norm in norms {
            for indicator in norm.aspects.flatMap(\.indicators) { found[indicator.code] = norm }
        }
        return found
    }
}
