import Norms

/// V28: the name on the form is not a name of the unit that the form is about.
struct UnitNameDiffers: FieldCheck {
    let code = "unit-name-differs"
    let source = "V28"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "单位名称与编码不符", en: "unit name that does not fit the code")
    let remedy = Wording(
        zh: "请核对单位名称和单位编码，使用本单位的表",
        en: "check name and code, and use the unit's own form"
    )
    let field = FieldID.header(.unit)

    func fault(in context: ReviewContext) -> Wording? {
        let unit = context.form.unit
        let name = context.words(field)
        guard !name.isEmpty, !context.isNoticed(field),
            !([unit.name] + unit.aliases).map(Roster.key).contains(Roster.key(name))
        else { return nil }
        let known = ReviewContext.clip(unit.name, to: 16)
        return Wording(
            zh: "与\(unit.code)的名称“\(known)”不同",
            en: "is not the name of \(unit.code), \"\(known)\""
        )
    }
}
