import Norms

/// The criterion, worked out from the facts, gives other points than the inspectors did.
///
/// Where the criterion has losses that only a person can judge, fewer points than the rules give are in order.
struct RuleDifference: RowCheck {
    let code = "rule-difference"
    let source = "form"
    let severity = Finding.Severity.query
    let title = Wording(zh: "得分与评分标准的计算不同", en: "points that differ from the rules")
    let remedy = Wording(zh: "请检查组核对实际情况和得分", en: "let the group check the facts and the points")
    let part = AnswerPart.points

    /// The rules count a whole quarter or year; the guidance of a month is not held against them.
    func rows(in context: ReviewContext) -> [Indicator] {
        context.form.cycle.isGuidance ? [] : context.counting
    }

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        guard let given = given(row, context),
            let expected = row.ruleResult(in: context.form, schema: context.schema),
            !row.agrees(points: given, with: expected)
        else { return nil }
        return Wording(
            zh: "与评分标准不符，按标准应为\(expected)分",
            en: "differs from the criterion, which makes \(expected)"
        )
    }

    /// The points that stand on the form; blank counts as none on bonus and penalty rows only.
    private func given(_ row: Indicator, _ context: ReviewContext) -> Points? {
        switch row.kind {
        case .scored: context.lost(row).map { row.maximum - $0 }
        case .bonus, .penalty:
            context.isEmpty(.answer(row.code, part)) ? .zero : context.magnitude(of: row)
        case .veto: nil
        }
    }
}
