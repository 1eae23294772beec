import Norms

/// V30: the stated grade is not the one that the score earns.
struct GradeDiffers: FieldCheck {
    let code = "grade-differs"
    let source = "V30"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "等次与总分不符", en: "grade that does not fit the score")
    let remedy = Wording(
        zh: "请核对总分，更正等次或留空",
        en: "check the score; correct the grade or leave it blank"
    )
    let field = FieldID.total(.grade)

    func fault(in context: ReviewContext) -> Wording? {
        guard !context.isVetoed, context.sums.isComplete, !context.isEmpty(field),
            context.words(field) != context.grade
        else { return nil }
        let total = context.sums.total.fixed
        return Wording(
            zh: "与总分不符，按总分\(total)应为“\(context.grade)”",
            en: "does not fit: a score of \(total) earns \(context.grade)"
        )
    }
}
