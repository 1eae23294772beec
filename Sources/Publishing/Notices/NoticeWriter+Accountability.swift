internal import Norms

extension NoticeWriter {
    /// The values of the proposal to the leaders: facts and proposals, which they decide on.
    func accountability() throws -> TemplateRecord {
        let report = digest.report
        let cases = digest.accountable
        let open = report.outstanding.map(\.unit.name)
        return try [
            "单位总数": "\(report.roster.units.count)", "已考核数": "\(report.standings.count)",
            "平均分": .text(ChineseText.score(digest.mean)),
            "情形分布": .text(distribution(cases.map(\.shortcomings))),
            "建议数": "\(cases.count)",
            "建议概述": .text(ChineseText.units(cases.map(\.standing.unit.name))),
            "未完成概述": .text(open.isEmpty ? "" : ChineseText.units(open)),
            "建议": .list(
                cases.enumerated().map { index, item in
                    try proposal(item.standing, item.shortcomings).merging([
                        "序": .text(ChineseText.numeral(index + 1)), "序号": "\(index + 1)",
                    ])
                }
            ),
            "分类建议": .list(groups(cases)),
        ]
    }

    /// The proposals by what is gravest, so that the leaders decide once about what is alike.
    private func groups(_ cases: [(standing: Standing, shortcomings: [Shortcoming])])
        -> [TemplateRecord]
    {
        let grouped = Dictionary(grouping: cases) { gravest($0.shortcomings) }
        return Shortcoming.allCases.filter { grouped[$0] != nil }.enumerated().map { index, sort in
            let units = (grouped[sort] ?? []).map(\.standing.unit.name)
            return [
                "序": .text(ChineseText.numeral(index + 1)), "情形": .text(wording(sort)),
                "单位": .text(ChineseText.units(units, atMost: units.count)),
                "措施": .text(measure(for: sort)),
            ]
        }
    }

    /// What decides on the measure that is proposed.
    private func gravest(_ shortcomings: [Shortcoming]) -> Shortcoming {
        Shortcoming.allCases.first(where: shortcomings.contains) ?? .lowGradeTwice
    }

    /// How many cases there are of each sort: `发生一票否决情形的1个、等次为“较差”的2个`.
    private func distribution(_ cases: [[Shortcoming]]) -> String {
        let counts = Shortcoming.allCases.map { sort in
            (sort: sort, count: cases.count { $0.contains(sort) })
        }
        return ChineseText.list(
            counts.filter { $0.count > 0 }.map { "\(wording($0.sort))的\($0.count)个" }
        )
    }

    private func wording(_ shortcoming: Shortcoming) -> String {
        let interview = digest.report.settings.interview
        return switch shortcoming {
        case .veto: "发生一票否决情形"
        case .lowGrade: "等次为\(quoted(interview.grades))"
        case .lowGradeTwice: "连续两期等次为\(quoted(interview.gradesTwice))"
        }
    }

    private func quoted(_ grades: [String]) -> String {
        grades.map { "“\($0)”" }.joined(separator: "或者")
    }

    private func proposal(
        _ standing: Standing,
        _ shortcomings: [Shortcoming]
    ) throws -> TemplateRecord {
        let unit = standing.unit
        return [
            "单位": .text(unit.name), "书记": .text(unit.secretary), "负责人": .text(unit.head),
            "直接责任人": .text(unit.leader),
            "得分": .text(ChineseText.score(standing.tally.total)), "等次": .text(standing.grade),
            "名次": "\(standing.rank)", "类别": .text(unit.category),
            "类别数": "\(digest.sizes[unit.category] ?? 0)",
            "情形": .text(ChineseText.list(shortcomings.map(wording))),
            "事实": .text(try facts(of: unit.code)), "措施": .text(measure(for: gravest(shortcomings))),
        ]
    }

    /// The heaviest problems of a unit, for a sentence to go on after; empty when none is listed.
    private func facts(of unit: UnitCode) throws -> String {
        let problems = try digest.report.problems.of(unit)
        guard !problems.isEmpty else { return "" }
        let heaviest = problems.enumerated()
            .sorted { ($1.element.lost, $0.offset) < ($0.element.lost, $1.offset) }
            .prefix(3).map(\.element)
        let lost = problems.reduce(Points.zero) { $0 + $1.lost }
        let lead = "存在需整改的问题\(problems.count)个，失分合计\(lost)分，"
        let texts = heaviest.map { problem in
            "\(digest.aspectName(problem.indicator))方面，\(ChineseText.clause(problem.text))"
        }
        return lead + (problems.count > 3 ? "主要是：" : "具体是：") + texts.joined(separator: "；")
    }

    /// What is proposed.
    private func measure(for gravest: Shortcoming) -> String {
        switch gravest {
        case .veto:
            "责令党组织作出书面检查，在全县范围内通报批评；对党组织书记、主要负责人和直接责任人的责任进行核查，按照管理权限提出处理意见"
        case .lowGrade: "责令党组织作出书面检查，对党组织书记、主要负责人进行约谈，取消本年度党建工作评先评优资格"
        case .lowGradeTwice: "对党组织书记进行提醒谈话，责令限期整改并报告整改情况"
        }
    }
}
