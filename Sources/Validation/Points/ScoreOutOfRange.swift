import Norms

/// V20: points below 0 or above full marks.
struct ScoreOutOfRange: Check {
    let code = "score-out-of-range"
    let source = "V20"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "得分超出分值", en: "points out of range")
    let remedy = Wording(zh: "请填写0至分值之间的得分", en: "write points from 0 to full marks")

    func findings(in context: ReviewContext) -> [Finding] {
        let rows = context.applying + context.extras(.bonus) + context.extras(.penalty)
        return rows.compactMap { row in
            guard let points = points(row, context), points < .zero || points > row.maximum else {
                return nil
            }
            return finding(row, .answer(row.code, .points), context)
        }
    }

    private func points(_ row: Indicator, _ context: ReviewContext) -> Points? {
        row.kind == .penalty ? context.magnitude(of: row) : context.points(row)
    }

    private func finding(
        _ row: Indicator,
        _ field: FieldID,
        _ context: ReviewContext
    ) -> Finding {
        report(
            field,
            context,
            zh: "超出0至\(row.maximum)分",
            en: "is not within 0 to \(row.maximum)",
            remedy: Wording(
                zh: "请填写0至\(row.maximum)之间的得分",
                en: "write points from 0 to \(row.maximum)"
            )
        )
    }
}
