import Norms

/// An item that applies to the unit is declared not applicable.
struct NotApplicableUnfounded: FieldsCheck {
    let code = "not-applicable-unfounded"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "适用的项目填了“不适用”", en: "items wrongly declared inapplicable")
    let remedy = Wording(
        zh: "请填写得分；确不适用的，更正基本情况中的有关数字",
        en: "write the points, or correct the facts that make the item apply"
    )

    func fields(in context: ReviewContext) -> [FieldID] {
        context.applying.map { .answer($0.code, .points) }
    }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        guard context.form.value(field) == .notApplicable else { return nil }
        return Wording(zh: "，但本项适用", en: ", but the item applies")
    }
}
