import Norms

/// V20: points that are no multiple of the step in which they are given.
struct ScoreStep: Check {
    let code = "score-step"
    let source = "V20"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "得分不合计分单位", en: "points off the step")
    let remedy = Wording(zh: "请按计分单位填写得分", en: "give points in whole steps")

    func findings(in context: ReviewContext) -> [Finding] {
        let rows = context.counting
        return rows.compactMap { row in
            let step = row.step ?? context.schema.step
            guard let points = context.points(row), !points.isMultiple(of: step) else { return nil }
            let field = FieldID.answer(row.code, .points)
            let nearest = points.clamped(to: row.maximum).rounded(to: step)
            return report(
                field,
                context,
                Wording(zh: "不是\(step)的整数倍", en: "is no multiple of \(step)"),
                remedy: Wording(
                    zh: "请按\(step)分为单位填写，如\(nearest)",
                    en: "give points in steps of \(step), such as \(nearest)"
                )
            )
        }
    }
}
