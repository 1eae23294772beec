import Norms

/// Points stand on an item that does not apply; they are not counted.
struct AnswerNotApplicable: Check {
    let code = "answer-not-applicable"
    let source = "form"
    let severity = Finding.Severity.query
    let title = Wording(zh: "不适用的项目填了得分", en: "points on items that do not apply")
    let remedy = Wording(
        zh: "请核对；确应计分的，更正基本情况后重报",
        en: "if it should count, correct the facts and send the form again"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        context.excluded.filter { context.points($0) != nil }.map { row in
            let field = FieldID.answer(row.code, .points)
            let reason = reason(row, context)
            return report(
                field,
                context,
                zh: "不计：\(reason.zh)",
                en: "is not counted: \(reason.en)"
            )
        }
    }

    private func reason(_ row: Indicator, _ context: ReviewContext) -> Wording {
        let rule = row.applicability
        if !rule.categories.isEmpty, !rule.categories.contains(context.form.unit.category) {
            return Wording(zh: "不考核本类单位", en: "not asked of this category")
        }
        if !rule.isDue(for: context.form.unit.category, in: context.form.cycle) {
            return Wording(zh: "本期不考核", en: "not due in this cycle")
        }
        let failed = rule.conditions.first { $0.holds(for: context.form.fact($0.fact)) != true }
        let label = failed.map { context.label(.fact($0.fact)) } ?? ""
        return Wording(zh: "\(label)不符合条件", en: "\(label) does not call for it")
    }
}
