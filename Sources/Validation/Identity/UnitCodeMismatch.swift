import Norms

/// V28: the code on the form is not the code of the unit that the form is about.
struct UnitCodeMismatch: FieldCheck {
    let code = "unit-code-mismatch"
    let source = "V28"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "单位编码不符", en: "unit code that does not fit")
    let remedy = Wording(
        zh: "请改为本单位编码，或改用本单位的表",
        en: "write the unit's code, or use the unit's own form"
    )
    let field = FieldID.header(.unitCode)

    func fault(in context: ReviewContext) -> Wording? {
        let unit = context.form.unit
        let written = context.words(field)
        guard !written.isEmpty, !context.isNoticed(field),
            written.uppercased() != unit.code.text.uppercased()
        else { return nil }
        return Wording(zh: "不是本单位的编码\(unit.code)", en: "is not the unit's code \(unit.code)")
    }
}
