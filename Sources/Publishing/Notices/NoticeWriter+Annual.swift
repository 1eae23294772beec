internal import Norms

extension NoticeWriter {
    /// The values that only the circular of a year has.
    func annual() -> TemplateRecord {
        let report = digest.report
        let review = report.annual ?? AnnualReview()
        return [
            "考评环节": .text(CircularText.stages(review)),
            "年度构成": .text(CircularText.composition(report.settings.weights)),
            "各期平均": .text(CircularText.course(review, year: report.cycle.year)),
            "年度排名": .list(
                report.schema.categories.compactMap { category in
                    let units = report.standings.filter { $0.unit.category == category }
                    guard !units.isEmpty else { return nil }
                    return [
                        "类别": .text(category), "个数": "\(units.count)",
                        "名单": .list(units.map { row($0, review) }),
                    ]
                }
            ),
        ]
    }

    private func row(_ standing: Standing, _ review: AnnualReview) -> TemplateRecord {
        let unit = standing.unit.code
        return [
            "名次": "\(standing.rank)", "单位": .text(standing.unit.name),
            "月抽查": .text(mean(review.months(of: unit))),
            "季考核": .text(mean(review.quarters(of: unit))),
            "年终考评": .text(mean(review.yearEnd(of: unit).map { [$0] } ?? [])),
            "总分": .text(ChineseText.score(standing.tally.total)), "等次": .text(standing.grade),
        ]
    }

    /// The mean, or a dash where there is no score.
    private func mean(_ points: [Points]) -> String {
        guard !points.isEmpty else { return "—" }
        return ChineseText.score(.mean(of: points))
    }
}
