import Norms
import OOXML

extension SummaryBook {
    /// Writes 总表: coverage, scores, grades, categories, groups and norms, with charts beside them.
    mutating func writeOverview() {
        begin("总表", note: "\(report.settings.office.name)，\(report.date.chinese)")
        for (column, width) in [18.0, 11, 11, 11, 11, 11, 11, 11, 11, 11].enumerated() {
            book.setWidth(width, columns: column + 1...column + 1)
        }
        writeKeyFigures(row: 4)
        let grades = 12
        if isRanked { writeGrades(row: grades) }
        let categories = isRanked ? grades + self.grades.count + 3 : grades
        writeFigures("按类别", report.categoryFigures + [report.wholeFigures], row: categories)
        let groups = categories + report.schema.categories.count + 4
        writeFigures("按检查组", report.groupFigures, row: groups)
        let norms = groups + report.roster.groups.count + 3
        writeNorms(row: norms)
        drawCharts(grades: grades, categories: categories, norms: norms)
        book.freeze(above: 3)
        setPage(repeating: nil)
    }

    private mutating func write(_ cells: [[SummaryCell]], headings: [String], row: Int) {
        write(headings: headings, row: row)
        for (index, line) in cells.enumerated() {
            for (column, cell) in line.enumerated() {
                put(cell, row: row + 1 + index, column: column + 1)
            }
        }
    }

    private mutating func writeKeyFigures(row: Int) {
        let whole = report.wholeFigures
        let returned = report.outstanding.count { $0.reason == .returned }
        write(
            [
                [
                    .centre("报送情况"), .count(whole.asked), .count(whole.counted), .count(returned),
                    .count(report.outstanding.count - returned), .share(whole.coverage),
                ]
            ],
            headings: ["项目", "应报单位", "已计分", "退回待补正", "未报", "覆盖率"],
            row: row
        )
        let chosen: [(heading: String, cell: SummaryCell)] =
            isRanked
            ? [
                ("表扬单位", .count(report.commended.count)),
                ("约谈单位", .count(report.interviewed.count)),
            ] : []
        write(
            [
                [
                    .centre("得分情况"), .figure(whole.mean), .figure(whole.median),
                    .points(whole.highest), .points(whole.lowest),
                ] + chosen.map(\.cell) + [
                    .count(report.problems.count),
                    .count(report.standings.count { $0.tally.isVetoed }),
                ]
            ],
            headings: ["项目", "平均分", "中位数", "最高分", "最低分"] + chosen.map(\.heading) + ["问题数", "一票否决"],
            row: row + 3
        )
    }

    private mutating func writeGrades(row: Int) {
        let whole = report.wholeFigures
        let lines: [[SummaryCell]] = grades.map { grade in
            let count = whole.count(of: grade.name)
            let share = whole.counted == 0 ? nil : Double(count) / Double(whole.counted)
            return [.centre(grade.name), .count(count), .share(share)]
        }
        write(lines, headings: ["等次", "单位数", "占比"], row: row)
    }

    private mutating func writeFigures(_ heading: String, _ figures: [SummaryFigures], row: Int) {
        let grades = grades.map(\.name)
        let lines: [[SummaryCell]] = figures.map { group in
            [
                .centre(group.name), .count(group.asked), .count(group.counted),
                .figure(group.mean), .points(group.highest), .points(group.lowest),
            ] + grades.map { .count(group.count(of: $0)) }
        }
        let headings = [heading, "应报单位", "已计分", "平均分", "最高分", "最低分"] + grades
        write(lines, headings: headings, row: row)
    }

    private mutating func writeNorms(row: Int) {
        let lines: [[SummaryCell]] = report.normLosses.map { loss in
            let share =
                loss.applicable == .zero
                ? nil : Double(loss.lost.thousandths) / Double(loss.applicable.thousandths)
            return [
                .centre(loss.norm.name), .points(loss.norm.maximum), .points(loss.applicable),
                .points(loss.lost), .share(share),
            ]
        }
        write(lines, headings: ["规范", "分值", "适用分值合计", "失分合计", "失分率"], row: row)
    }

    private mutating func drawCharts(grades: Int, categories: Int, norms: Int) {
        let charts =
            (isRanked ? [(gradeChart(after: grades), 0.9)] : [])
            + [(categoryChart(after: categories), 0.9), (normChart(after: norms), 1.3)]
        for (index, (chart, height)) in charts.enumerated() {
            book.draw(chart, row: 4 + index * 14, column: 12, scale: (0.95, height))
        }
    }

    private func gradeChart(after row: Int) -> SheetBuilder.Chart {
        let count = grades.count
        return SheetBuilder.Chart(
            .columns,
            title: "等次分布（单位数）",
            names: range(1, after: row, count),
            values: range(2, after: row, count),
            labelFormat: "0",
            minimum: 0
        )
    }

    private func categoryChart(after row: Int) -> SheetBuilder.Chart {
        let count = report.schema.categories.count
        return SheetBuilder.Chart(
            .bars,
            title: "各类别平均分",
            names: range(1, after: row, count),
            values: range(4, after: row, count),
            labelFormat: "0.00",
            colour: 0x70AD47,
            minimum: 0,
            maximum: 100
        )
    }

    private func normChart(after row: Int) -> SheetBuilder.Chart {
        let count = report.schema.norms.count
        return SheetBuilder.Chart(
            .bars,
            title: "各规范失分率",
            names: range(1, after: row, count),
            values: range(5, after: row, count),
            labelFormat: "0.0%",
            colour: 0xED7D31,
            minimum: 0
        )
    }

    private func range(_ column: Int, after row: Int, _ count: Int) -> CellRange {
        CellRange(
            CellReference(row: row + 1, column: column),
            CellReference(row: row + max(count, 1), column: column)
        )
    }
}
