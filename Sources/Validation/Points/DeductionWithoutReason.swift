import Norms

/// V23: points were taken, and no reason is given.
struct DeductionWithoutReason: RowCheck {
    let code = "deduction-without-reason"
    let source = "V23"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "扣分未写原因", en: "deductions without a reason")
    let remedy = Wording(
        zh: "请写明扣分的事实和依据",
        en: "write what was found and on what ground points were taken"
    )
    let part = AnswerPart.reason

    func rows(in context: ReviewContext) -> [Indicator] {
        context.applying + context.extras(.penalty)
    }

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        guard let taken = taken(by: row, context), taken > .zero, !isExplained(row, context)
        else { return nil }
        return Wording(
            zh: "没有写明，本项扣了\(taken)分",
            en: "is not given, but \(taken) points were taken"
        )
    }

    private func taken(by row: Indicator, _ context: ReviewContext) -> Points? {
        row.kind == .penalty ? context.magnitude(of: row) : context.lost(row)
    }

    /// A penalty row says itself what it is for, so that the document alone will do.
    private func isExplained(_ row: Indicator, _ context: ReviewContext) -> Bool {
        !context.isEmpty(.answer(row.code, .reason))
            || row.kind == .penalty && !context.isEmpty(.answer(row.code, .evidence))
    }
}
