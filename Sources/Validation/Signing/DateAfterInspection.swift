import Norms

/// V35: a fact that the inspectors saw is dated after their inspection.
struct DateAfterInspection: Check {
    let code = "date-after-inspection"
    let source = "V35"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "日期晚于检查日期", en: "facts dated after the inspection")
    let remedy = Wording(
        zh: "请核对这两个日期",
        en: "check both dates"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        guard let inspected = context.date(.header(.inspectionDate)) else { return [] }
        return context.schema.facts.map { FieldID.fact($0.key) }.compactMap { field in
            guard let day = context.date(field), day > inspected else { return nil }
            return report(
                field,
                context,
                zh: "晚于检查日期\(inspected.chinese)",
                en: "is after the inspection on \(inspected)"
            )
        }
    }
}
