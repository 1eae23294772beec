import Norms

/// V25: the unit gives itself far more than the inspectors do.
struct SelfScoreGap: Check {
    let code = "self-score-gap"
    let source = "V25"
    let severity = Finding.Severity.query
    let title = Wording(zh: "自评分明显偏高", en: "self-score far too high")
    let remedy = Wording(
        zh: "请单位与检查组核对差距大的项目",
        en: "let the unit and the group compare the items that differ most"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        let pairs = context.applying.compactMap { row -> (Points, Points)? in
            guard let own = context.selfPoints(row), let given = context.points(row) else {
                return nil
            }
            return (own, given)
        }
        let gap = pairs.reduce(Points.zero) { $0 + $1.0 - $1.1 }
        guard gap > context.settings.selfPointsGap else { return [] }
        return [
            report(
                .total(.selfTotal),
                context,
                cause: Wording(
                    zh: "自评分合计比考核得分合计高\(gap)分",
                    en: "the self-given points are \(gap) above the points given"
                )
            )
        ]
    }
}
