import Norms

/// An item that applies has no points; blank is not 0.
struct MissingPoints: FieldsCheck {
    let code = "missing-points"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "考核得分未填", en: "points missing")
    let remedy = Wording(
        zh: "请填写检查组评定的得分，一分未得填0",
        en: "write the points that the group gave, 0 for none"
    )

    func fields(in context: ReviewContext) -> [FieldID] {
        context.applying.map { .answer($0.code, .points) }
    }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        guard context.form.value(field) == .blank else { return nil }
        return Wording(zh: "未填", en: "is blank")
    }
}
