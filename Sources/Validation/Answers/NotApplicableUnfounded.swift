import Norms

/// An item that applies to the unit is declared not applicable.
struct NotApplicableUnfounded: Check {
    let code = "not-applicable-unfounded"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "适用的项目填了“不适用”", en: "items wrongly declared inapplicable")
    let remedy = Wording(
        zh: "请填写得分；确不适用的，更正基本情况中的有关数字",
        en: "write the points, or correct the facts that make the item apply"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        context.applying.map { FieldID.answer($0.code, .points) }
            .filter { context.form.value($0) == .notApplicable && !context.isRefused($0) }
            .map { field in
                report(
                    field,
                    context,
                    zh: "，但本项适用",
                    en: ", but the item applies"
                )
            }
    }
}
