import Norms

/// Points stand on an item that does not apply; they are not counted.
struct AnswerNotApplicable: RowCheck {
    let code = "answer-not-applicable"
    let source = "form"
    let severity = Finding.Severity.query
    let title = Wording(zh: "不适用的项目填了得分", en: "points on items that do not apply")
    let remedy = Wording(
        zh: "请核对；确应计分的，更正基本情况后重报",
        en: "if it should count, correct the facts and send the form again"
    )
    let part = AnswerPart.points

    func rows(in context: ReviewContext) -> [Indicator] { context.excluded }

    func fault(of row: Indicator, in context: ReviewContext) -> Wording? {
        guard context.points(row) != nil else { return nil }
        let reason = reason(row, context)
        return Wording(zh: "不计：\(reason.zh)", en: "is not counted: \(reason.en)")
    }

    private func reason(_ row: Indicator, _ context: ReviewContext) -> Wording {
        let rule = row.applicability
        let unit = context.form.unit
        if !rule.categories.isEmpty, !rule.categories.contains(unit.category) {
            return Wording(zh: "不考核本类单位", en: "not asked of this category")
        }
        guard rule.isDue(for: unit.category, in: context.form.cycle) else {
            return Wording(zh: "本期不考核", en: "not due in this cycle")
        }
        let failed = rule.conditions.first { $0.holds(for: context.form.fact($0.fact)) != true }
        let label = failed.map { context.label(.fact($0.fact)) } ?? ""
        return Wording(zh: "\(label)不符合条件", en: "\(label) does not call for it")
    }
}
