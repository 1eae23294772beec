import Norms

/// V20: points below 0 or above full marks.
struct ScoreOutOfRange: RowCheck {
    let code = "score-out-of-range"
    let source = "V20"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "得分超出分值", en: "points out of range")
    let remedy = Wording(zh: "请填写0至分值之间的得分", en: "write points from 0 to full marks")
    let part = AnswerPart.points

    func rows(in context: ReviewContext) -> [Indicator] {
        context.counting
    }

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        let points = row.kind == .penalty ? context.magnitude(of: row) : context.points(row)
        guard let points, points < .zero || points > row.maximum else { return nil }
        return Wording(zh: "超出0至\(row.maximum)分", en: "is not within 0 to \(row.maximum)")
    }
}
