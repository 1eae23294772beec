import Norms

/// V26: some items lack the unit's own points.
struct MissingSelfPoints: Check {
    let code = "missing-self-points"
    let source = "V26"
    let severity = Finding.Severity.query
    let title = Wording(zh: "自评分未填", en: "self-given points missing")
    let remedy = Wording(
        zh: "请单位补填自评分",
        en: "let the unit add its own points"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        let fields = context.applying.map { FieldID.answer($0.code, .selfPoints) }
        let empty = fields.filter(context.isEmpty)
        guard empty.count < fields.count else { return [] }
        return empty.map { field in
            report(
                field,
                context,
                zh: "未填",
                en: "is blank"
            )
        }
    }
}
