import Norms

/// V29: a veto row is answered yes, and the grade is not the lowest.
struct VetoGrade: FieldCheck {
    let code = "veto-grade"
    let source = "V29"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "一票否决但等次不是最低", en: "veto without the lowest grade")
    let remedy = Wording(
        zh: "请改为最低等次，或更正一票否决项",
        en: "write the lowest grade, or correct the veto row"
    )
    let field = FieldID.total(.grade)

    func fault(in context: ReviewContext) -> Wording? {
        let lowest = context.settings.grades.last?.name ?? ""
        guard context.isVetoed, !context.isEmpty(field), context.words(field) != lowest else {
            return nil
        }
        return Wording(
            zh: "与一票否决不符，应为“\(lowest)”",
            en: "does not fit a veto, which makes it \(lowest)"
        )
    }
}
