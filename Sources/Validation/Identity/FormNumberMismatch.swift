import Norms

/// V28: the form number names another unit or another cycle: someone else's form was filled in.
struct FormNumberMismatch: FieldCheck {
    let code = "form-number-mismatch"
    let source = "V28"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "表单编号不符", en: "form number that does not fit")
    let remedy = Wording(
        zh: "请使用本单位本期的表填报",
        en: "use the unit's own form of this cycle"
    )
    let field = FieldID.header(.formNumber)

    func fault(in context: ReviewContext) -> Wording? {
        guard !context.isNoticed(field), let identity = FormIdentity(context.words(field)),
            identity.unit != context.form.unit.code || identity.cycle != context.form.cycle
        else { return nil }
        return Wording(
            zh: "是\(identity.unit)在\(identity.cycle.chinese)的表",
            en: "belongs to \(identity.unit) and \(identity.cycle)"
        )
    }
}
