import Norms
import OOXML

extension SummaryBook {
    /// The name of the sheet with the problems.
    static let problemSheet = "问题清单"

    /// Writes 问题清单.
    mutating func writeProblems() throws {
        let norms = report.schema.normOfRow
        let rows = Dictionary(
            report.schema.rows.map { ($0.code, $0) },
            uniquingKeysWith: { a, _ in a }
        )
        let (problems, roster) = (report.problems, report.roster)
        try list(
            Self.problemSheet,
            note: "失分达到\(report.settings.rectification.lossFrom)分的项目，共\(problems.count)个。",
            columns: [
                SummaryColumn("序号"), SummaryColumn("单位编码"), SummaryColumn("单位名称", widest: 36),
                SummaryColumn("类别"),
                SummaryColumn("检查组"), SummaryColumn("规范", widest: 16), SummaryColumn("指标"),
                SummaryColumn("考核内容", widest: 30), SummaryColumn("问题", widest: 44),
                SummaryColumn("失分"),
                SummaryColumn("分值"), SummaryColumn("整改期限"), SummaryColumn("责任人", widest: 16),
                SummaryColumn("出处", widest: 26),
            ],
            frozenColumns: 3,
            entries: problems
        ) { number, problem in
            let unit = roster.unit(code: problem.unit)
            return [
                .count(number), .centre(problem.unit.text), .text(unit?.name ?? ""),
                .centre(unit?.category ?? ""), .centre(unit.map { "第\($0.group)组" } ?? ""),
                .text(norms[problem.indicator]?.name ?? ""), .centre(problem.indicator.text),
                .text(rows[problem.indicator]?.name ?? ""), .text(problem.text),
                .points(problem.lost), .points(problem.maximum), .day(problem.deadline),
                .text(problem.responsible), .text(problem.place.text(.zh)),
            ]
        }
    }

    /// Writes 催报清单: the units without a form that counts.
    mutating func writeOutstanding() {
        let units = report.outstanding
        let due = report.cycle.lastDay.adding(days: report.settings.rectification.formsDueDays)
        list(
            "催报清单",
            note: "没有有效报表的单位，共\(units.count)个；报送期限\(due.chinese)。",
            columns: [
                SummaryColumn("序号"), SummaryColumn("单位编码"), SummaryColumn("单位名称", widest: 44),
                SummaryColumn("类别"),
                SummaryColumn("检查组"), SummaryColumn("情况"), SummaryColumn("党组织书记"),
                SummaryColumn("联络员"),
                SummaryColumn("报送期限"),
            ],
            frozenColumns: 3,
            count: units.count
        ) { index in
            let unit = units[index].unit
            return [
                .count(index + 1), .centre(unit.code.text), .text(unit.name),
                .centre(unit.category),
                .centre("第\(unit.group)组"), .centre(units[index].reason.chinese),
                .centre(unit.secretary), .centre(unit.liaison), .day(due),
            ]
        }
    }

    /// Writes 加减分: the units with points added or taken, or vetoed.
    mutating func writeExtras() {
        let units = report.standings.filter {
            $0.tally.bonus > .zero || $0.tally.penalty > .zero || $0.tally.isVetoed
        }
        list(
            "加减分",
            note: "有加分、扣分或者一票否决的单位，共\(units.count)个；加分最多\(report.schema.bonusCap)分。",
            columns: [
                SummaryColumn("单位编码"), SummaryColumn("单位名称", widest: 44), SummaryColumn("类别"),
                SummaryColumn("检查组"),
                SummaryColumn("加分"), SummaryColumn("扣分"), SummaryColumn("一票否决"),
                SummaryColumn("考核总分"),
            ] + (isRanked ? [SummaryColumn("等次")] : []),
            frozenColumns: 2,
            count: units.count
        ) { [isRanked] index in
            let (unit, tally) = (units[index].unit, units[index].tally)
            return [
                .centre(unit.code.text), .text(unit.name), .centre(unit.category),
                .centre("第\(unit.group)组"), .points(tally.bonus), .points(tally.penalty),
                .centre(tally.isVetoed ? "是" : ""), .points(tally.total),
            ] + (isRanked ? [.centre(units[index].grade)] : [])
        }
    }

    /// Writes 校验发现: what was found in the forms that count.
    mutating func writeFindings() throws {
        let (findings, roster, schema) = (report.findings, report.roster, report.schema)
        try list(
            "校验发现",
            note: "已计分报表中需要核实或者提示的事项，共\(findings.count)条。",
            columns: [
                SummaryColumn("单位编码"), SummaryColumn("单位名称", widest: 36), SummaryColumn("级别"),
                SummaryColumn("字段", widest: 34), SummaryColumn("位置", widest: 24),
                SummaryColumn("原值", widest: 20),
                SummaryColumn("情况", widest: 44), SummaryColumn("处理", widest: 40),
                SummaryColumn("代码", widest: 28),
                SummaryColumn("文件", widest: 36),
            ],
            frozenColumns: 2,
            entries: findings
        ) { _, entry in
            let finding = entry.finding
            return [
                .centre(entry.unit.text),
                .text(roster.unit(code: entry.unit)?.name ?? ""),
                .centre(finding.severity.chinese),
                .text(finding.field.map { schema.label(of: $0).zh } ?? ""),
                .text(finding.place.text(.zh)), .text(finding.value), .text(finding.cause.zh),
                .text(finding.remedy.zh), .text(finding.code), .text(entry.file),
            ]
        }
    }
}

extension OutstandingUnit.Reason {
    /// The reason in words.
    var chinese: String {
        switch self {
        case .missing: "未报"
        case .returned: "已退回，待补正"
        }
    }
}

extension Finding.Severity {
    /// The severity in words.
    var chinese: String {
        switch self {
        case .refusal: "退回"
        case .query: "待核实"
        case .note: "提示"
        }
    }
}
