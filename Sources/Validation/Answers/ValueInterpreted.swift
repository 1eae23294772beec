import Norms

/// A value was taken that was not written in so many words: 满分 for full marks, a date without its year.
///
/// Which rules go beyond spelling is in ``Norms/NormalisingRule/isQueried(in:)``. The value counts; a person looks.
struct ValueInterpreted: FieldsCheck {
    let code = "value-interpreted"
    let source = "form"
    let severity = Finding.Severity.query
    let title = Wording(zh: "填写内容经换算后计入", en: "values that were put into other words")
    let remedy = Wording(
        zh: "请核对；不符的请直接填数字或日期",
        en: "check it; if it is wrong, write the number or the date itself"
    )

    func fields(in context: ReviewContext) -> [FieldID] {
        context.fields.inOrder(of: context.form) {
            $0 != .blank && $0 != .notApplicable
        }.filter { field in
            context.form[field]?.normalising.contains { $0.isQueried(in: field) } ?? false
        }
    }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        let value = context.form.value(field)
        if case .unreadable = value { return nil }
        return Wording(zh: "按“\(value)”计", en: "was taken as \"\(value)\"")
    }
}
