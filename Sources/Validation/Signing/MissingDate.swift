import Norms

/// V26: a signature or the form itself has no date.
struct MissingDate: FieldsCheck {
    let code = "missing-date"
    let source = "V26"
    let severity = Finding.Severity.query
    let title = Wording(zh: "日期未填", en: "dates missing")
    let remedy = Wording(
        zh: "请补填日期，如2023年5月8日",
        en: "add the date, such as 2023-05-08"
    )

    func fields(in context: ReviewContext) -> [FieldID] {
        [.header(.submissionDate), .signature(.groupDate), .signature(.unitDate)]
    }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        context.isEmpty(field) ? Wording(zh: "未填", en: "is blank") : nil
    }
}
