import Norms

/// V21: the reason says 扣0.5分, and the points say otherwise.
struct DeductionDiffers: RowCheck {
    let code = "deduction-differs"
    let source = "V21"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "扣分原因与得分不符", en: "reasons that do not fit the points")
    let remedy = Wording(
        zh: "请改正考核得分或扣分原因，使两者一致",
        en: "correct the points or the reason so that they agree"
    )
    let part = AnswerPart.reason

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        let stated = StatedDeductions(in: context.words(.answer(row.code, part)))
        guard let lost = context.lost(row), let sum = stated.sum,
            !stated.agree(with: lost, of: row.maximum)
        else { return nil }
        return Wording(
            zh: "写明扣\(sum)分，但按考核得分应扣\(lost)分",
            en: "takes \(sum), but the points given take \(lost)"
        )
    }
}
