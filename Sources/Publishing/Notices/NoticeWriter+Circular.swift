internal import Norms

extension NoticeWriter {
    /// The values of the circular.
    func circular(_ head: NoticeHead) -> TemplateRecord {
        let text = CircularText(digest)
        return overview(text).merging(CircularText.comparison(digest.report))
            .merging(results(head)).merging(deadlines)
            .merging([
                "亮点": .list(text.highlights), "问题": .list(text.problems),
                "类别": .list(ranking), "清单": .rows(problemList),
            ])
    }

    private func overview(_ text: CircularText) -> TemplateRecord {
        let report = digest.report
        let totals = report.standings.map(\.tally.total)
        let count = report.standings.count
        return [
            "规范数": .text(ChineseText.numeral(report.schema.norms.count)),
            "督查组数": "\(Set(report.standings.map(\.unit.group)).count)",
            "检查方式": .text(digest.methods),
            "单位总数": "\(report.roster.units.count)", "已考核数": "\(count)",
            "覆盖率": .text(ChineseText.percent(count, of: report.roster.units.count)),
            "起日": .text(Self.day(report.cycle.firstDay)),
            "止日": .text(Self.day(report.cycle.lastDay)),
            "平均分": .text(ChineseText.score(digest.mean)),
            "最高分": .text(ChineseText.score(totals.max() ?? .zero)),
            "最低分": .text(ChineseText.score(totals.min() ?? .zero)),
            "覆盖情况": .text(text.coverage), "得分情况": .text(text.scores),
            "等次分布": .text(text.grades), "类别情况": .text(text.categories),
            "未完成情况": .text(text.outstanding), "未抽查数": .text(text.passedOver),
        ]
    }

    /// A day without its year, which the text around it tells.
    static func day(_ date: CalendarDate) -> String { "\(date.month)月\(date.day)日" }

    private func results(_ head: NoticeHead) -> TemplateRecord {
        let report = digest.report
        let open = report.outstanding.map(\.unit.name)
        return [
            "表彰用语": .text(report.settings.office.commendationWord),
            "先进名单": .text(ChineseText.list(report.commended.map(\.unit.name))),
            "先进数": "\(report.commended.count)",
            "约谈名单": .text(ChineseText.list(report.interviewed.map(\.standing.unit.name))),
            "约谈数": "\(report.interviewed.count)",
            "先进概述": .text(digest.names(report.commended)),
            "约谈概述": .text(digest.names(report.interviewed.map(\.standing))),
            "加分概述": .text(digest.names(digest.byScore.filter { $0.tally.bonus > .zero })),
            "未完成概述": .text(open.isEmpty ? "" : ChineseText.units(open)),
            "约谈人": .text(report.settings.office.interviewer),
            "未完成名单": .text(ChineseText.list(open)), "未完成数": "\(open.count)",
            "补报期限": .text(digest.supplementDay(from: head.date).chinese),
        ]
    }

    private var deadlines: TemplateRecord {
        let days = digest.problems.deadlines.sorted()
        return [
            "问题总数": "\(digest.report.problems.count)",
            "问题单位数": "\(digest.report.problems.units.count)",
            "查出问题数": "\(digest.problems.count)", "查出单位数": "\(digest.problems.units)",
            "急改期限": .text(days.count > 1 ? days.first?.chinese ?? "" : ""),
            "整改期限": .text(days.last?.chinese ?? ""),
        ]
    }

    private var ranking: [TemplateRecord] {
        digest.report.schema.categories.compactMap { category in
            let units = digest.report.standings.filter { $0.unit.category == category }
            guard !units.isEmpty else { return nil }
            return [
                "类别": .text(category), "个数": "\(units.count)",
                "名单": .rows(
                    TemplateRows(count: units.count) { put in
                        for standing in units { try put(Self.record(standing)) }
                    }
                ),
            ]
        }
    }

    private static func record(_ standing: Standing) -> TemplateRecord {
        [
            "名次": "\(standing.rank)", "单位": .text(standing.unit.name),
            "得分": .text(ChineseText.score(standing.tally.total)),
            "等次": .text(standing.grade), "督查组": "\(standing.unit.group)",
        ]
    }

    private var problemList: TemplateRows {
        TemplateRows(count: digest.report.problems.count) { put in
            var number = 0
            try digest.report.problems.forEach { problem in
                number += 1
                try put(record(problem, number))
            }
        }
    }

    private func record(_ problem: Problem, _ number: Int) -> TemplateRecord {
        [
            "序号": "\(number)", "单位": .text(digest.unitName(problem.unit)),
            "督查方面": .text(digest.aspectName(problem.indicator)),
            "存在问题": .text(ChineseText.clause(problem.text)),
            "失分": .text(problem.lost.description),
            "整改期限": .text(Self.day(problem.deadline)),
        ]
    }
}
