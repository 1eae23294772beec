import Norms

/// V24: the inspectors' points are the unit's own, item by item.
struct SelfScoreCopied: Check {
    let code = "self-score-copied"
    let source = "V24"
    let severity = Finding.Severity.query
    let title = Wording(zh: "考核得分与自评分处处相同", en: "points copied from the self-score")
    let remedy = Wording(
        zh: "请检查组核对是否照抄自评分",
        en: "ask the group whether the self-given points were copied"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        let rows = context.applying
        guard rows.count >= FullMarksEverywhere.fewest, let first = rows.first,
            rows.allSatisfy({
                context.points($0) != nil && context.points($0) == context.selfPoints($0)
            }), !rows.allSatisfy({ context.lost($0) == .zero })
        else { return [] }
        return [
            report(
                .answer(first.code, .points),
                context,
                cause: Wording(
                    zh: "\(rows.count)项考核得分与自评分完全相同",
                    en: "all \(rows.count) points equal the self-given points"
                )
            )
        ]
    }
}
