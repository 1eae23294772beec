import Norms

/// V20: the unit gives itself less than 0 or more than full marks; its points only serve comparison.
struct SelfScoreOutOfRange: RowCheck {
    let code = "self-score-out-of-range"
    let source = "V20"
    let severity = Finding.Severity.query
    let title = Wording(zh: "自评分超出分值", en: "self-given points out of range")
    let remedy = Wording(
        zh: "请核对自评分，不超过分值",
        en: "check the self-given points against the full marks"
    )
    let part = AnswerPart.selfPoints

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        guard let points = context.selfPoints(row), points < .zero || points > row.maximum
        else { return nil }
        return Wording(zh: "超出0至\(row.maximum)分", en: "is not within 0 to \(row.maximum)")
    }
}
