internal import Norms

extension NoticeWriter {
    /// The values of an interview notice.
    func interview(_ plan: NoticePlan, _ head: NoticeHead) throws -> TemplateRecord {
        let report = digest.report
        guard let called = plan.unit.flatMap(digest.interview) else { return [:] }
        let unit = called.standing.unit
        let due = report.cycle.lastDay.adding(days: report.settings.interview.daysAfterCycle)
        let day = report.calendar.worked(from: due)
        let reply = report.calendar.worked(upTo: day.adding(days: -2))
        return try scores(called.standing).merging([
            "对象": .text(plan.role == .head ? unit.head : unit.secretary),
            "职务": .text(plan.role?.chinese ?? ""), "类别": .text(unit.category),
            "类别数": "\(digest.sizes[unit.category] ?? 0)", "名次": "\(called.standing.rank)",
            "平均分": .text(ChineseText.score(digest.mean)),
            "约谈依据": .text(called.grounds.map(ChineseText.clause).joined(separator: "；")),
            "约谈日期": .text(day.chinese), "约谈时刻": .text(report.settings.interview.time),
            "约谈地点": .text(report.settings.office.interviewPlace),
            "约谈人": .text(report.settings.office.interviewer),
            "回执期限": .text(max(reply, head.date).chinese),
        ])
    }

    /// The values of a rectification notice.
    func rectification(_ plan: NoticePlan) throws -> TemplateRecord {
        guard let standing = plan.unit.flatMap(digest.standing) else { return [:] }
        let last = try digest.report.problems.of(standing.unit.code).map(\.deadline).max()
        return try scores(standing).merging(["最后期限": .text(last?.chinese ?? "")])
    }

    /// The values of a reminder.
    func reminder(_ plan: NoticePlan, _ head: NoticeHead) -> TemplateRecord {
        let report = digest.report
        guard let open = report.outstanding.first(where: { $0.unit.code == plan.unit }) else {
            return [:]
        }
        let due = report.cycle.lastDay.adding(days: report.settings.rectification.formsDueDays)
        let state =
            switch open.reason {
            case .missing: "你单位尚未报送"
            case .returned: "你单位报送的评分表因存在须补正的问题已经退回，尚未重新报送"
            }
        let done =
            report.standings.isEmpty ? "尚无单位完成报送" : "已有\(report.standings.count)个完成报送"
        return [
            "报送情况": .text(done),
            "单位": .text(open.unit.name), "原期限": .text(due.chinese),
            "补报期限": .text(digest.supplementDay(from: head.date).chinese),
            "单位总数": "\(report.roster.units.count)", "已考核数": "\(report.standings.count)",
            "未报情形": .text(state), "已退回": .flag(open.reason == .returned),
        ]
    }

    private func scores(_ standing: Standing) throws -> TemplateRecord {
        let problems = try digest.report.problems.of(standing.unit.code)
        let lost = problems.reduce(Points.zero) { $0 + $1.lost }
        return [
            "单位": .text(standing.unit.name),
            "得分": .text(ChineseText.score(standing.tally.total)), "等次": .text(standing.grade),
            "计等次": .flag(!digest.report.cycle.isGuidance),
            "问题数": "\(problems.count)", "问题失分": .text(lost.description),
            "书记": .text(standing.unit.secretary), "负责人": .text(standing.unit.head),
            "问题": .list(
                problems.enumerated().map { index, problem in
                    [
                        "序": "\(index + 1)", "编码": .text(problem.indicator.text),
                        "督查方面": .text(digest.aspectName(problem.indicator)),
                        "存在问题": .text(ChineseText.clause(problem.text)),
                        "失分": .text(problem.lost.description),
                        "位置": .text(Self.position(problem.place)),
                        "责任人": .text(problem.responsible),
                        "期限": .text(Self.day(problem.deadline)),
                    ]
                }
            ),
        ]
    }

    /// The place in the form, short enough for a column.
    private static func position(_ place: Place) -> String {
        switch place {
        case .cell(_, let reference): reference
        case .tableCell(let table, let row, let column): "表\(table)行\(row)列\(column)"
        case .file, .paragraph, .line: place.text(.zh)
        }
    }
}
