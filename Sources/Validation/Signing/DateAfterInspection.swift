import Norms

/// V35: a fact that the inspectors saw is dated after their inspection.
struct DateAfterInspection: FieldsCheck {
    let code = "date-after-inspection"
    let source = "V35"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "日期晚于检查日期", en: "facts dated after the inspection")
    let remedy = Wording(
        zh: "请核对这两个日期",
        en: "check both dates"
    )

    func fields(in context: ReviewContext) -> [FieldID] {
        context.schema.facts.map { .fact($0.key) }
    }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        guard let inspected = context.date(.header(.inspectionDate)),
            let day = context.date(field), day > inspected
        else { return nil }
        return Wording(
            zh: "晚于检查日期\(inspected.chinese)",
            en: "is after the inspection on \(inspected)"
        )
    }
}
