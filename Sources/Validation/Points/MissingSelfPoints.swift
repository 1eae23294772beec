import Norms

/// V26: some items lack the unit's own points.
struct MissingSelfPoints: FieldsCheck {
    let code = "missing-self-points"
    let source = "V26"
    let severity = Finding.Severity.query
    let title = Wording(zh: "自评分未填", en: "self-given points missing")
    let remedy = Wording(
        zh: "请单位补填自评分",
        en: "let the unit add its own points"
    )

    func fields(in context: ReviewContext) -> [FieldID] {
        let fields = context.applying.map { FieldID.answer($0.code, .selfPoints) }
        return fields.allSatisfy(context.isEmpty) ? [] : fields
    }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        context.isEmpty(field) ? Wording(zh: "未填", en: "is blank") : nil
    }
}
