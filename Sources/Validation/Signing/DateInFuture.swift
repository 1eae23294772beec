import Norms

/// V35: a day that has not come yet.
struct DateInFuture: Check {
    let code = "date-in-future"
    let source = "V35"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "日期在今天之后", en: "dates in the future")
    let remedy = Wording(
        zh: "请填写已经发生的日期",
        en: "write a day that has come"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        guard let today = context.today else { return [] }
        return context.fields.ordered.compactMap { field in
            guard let day = context.date(field), day > today else { return nil }
            return report(
                field,
                context,
                zh: "在今天之后",
                en: "lies in the future"
            )
        }
    }
}
