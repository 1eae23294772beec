import Norms

/// V26: the day of inspection is missing; terms are counted from it.
struct MissingInspectionDate: FieldCheck {
    let code = "missing-inspection-date"
    let source = "V26"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "检查日期未填", en: "day of inspection missing")
    let remedy = Wording(
        zh: "请填写现场检查的日期，如2023年5月8日",
        en: "write the day of the inspection, such as 2023-05-08"
    )
    let field = FieldID.header(.inspectionDate)

    func fault(in context: ReviewContext) -> Wording? {
        guard context.isEmpty(field), !context.isRefused(field) else { return nil }
        return Wording(
            zh: "未填",
            en: "is blank"
        )
    }
}
