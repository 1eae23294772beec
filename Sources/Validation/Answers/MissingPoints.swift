import Norms

/// An item that applies has no points; blank is not 0.
struct MissingPoints: Check {
    let code = "missing-points"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "考核得分未填", en: "points missing")
    let remedy = Wording(
        zh: "请填写检查组评定的得分，一分未得填0",
        en: "write the points that the group gave, 0 for none"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        context.applying.map { FieldID.answer($0.code, .points) }
            .filter { context.form.value($0) == .blank && !context.isRefused($0) }
            .map { field in
                report(
                    field,
                    context,
                    zh: "未填",
                    en: "is blank"
                )
            }
    }
}
