import Norms

/// V28: the inspection took place before the cycle began or more than a month after it ended.
struct InspectionOutsideCycle: FieldCheck {
    let code = "inspection-outside-cycle"
    let source = "V28"
    let severity = Finding.Severity.query
    let title = Wording(zh: "检查日期不在本期", en: "inspection outside the cycle")
    let remedy = Wording(
        zh: "请核对检查日期和考核周期",
        en: "check the day and the cycle"
    )
    let field = FieldID.header(.inspectionDate)

    func fault(in context: ReviewContext) -> Wording? {
        let cycle = context.form.cycle
        guard let day = context.date(field),
            day < cycle.firstDay || day > cycle.lastDay.adding(months: 1)
        else { return nil }
        return Wording(
            zh: "不在\(cycle.chinese)内",
            en: "does not belong to \(cycle)"
        )
    }
}
