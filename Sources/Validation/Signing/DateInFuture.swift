import Norms

/// V35: a day that has not come yet.
struct DateInFuture: FieldsCheck {
    let code = "date-in-future"
    let source = "V35"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "日期在今天之后", en: "dates in the future")
    let remedy = Wording(
        zh: "请填写已经发生的日期",
        en: "write a day that has come"
    )

    func fields(in context: ReviewContext) -> [FieldID] { context.dated }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        guard let day = context.date(field), let today = context.today, day > today else {
            return nil
        }
        return Wording(zh: "在今天之后", en: "lies in the future")
    }
}
