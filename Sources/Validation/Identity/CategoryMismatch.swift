import Norms

/// V28: the category on the form is not the roster's; the roster counts.
struct CategoryMismatch: FieldCheck {
    let code = "category-mismatch"
    let source = "V28"
    let severity = Finding.Severity.query
    let title = Wording(zh: "单位类别与名录不符", en: "category that differs from the roster")
    let remedy = Wording(
        zh: "按名录计分，请核对；名录有误的请更正名录",
        en: "the roster counts; correct it if it is wrong"
    )
    let field = FieldID.header(.category)

    func fault(in context: ReviewContext) -> Wording? {
        let written = context.words(field)
        let known = context.form.unit.category
        guard !written.isEmpty, Roster.key(written) != Roster.key(known) else { return nil }
        return Wording(
            zh: "与单位名录的“\(known)”不同",
            en: "differs from the roster's \(known)"
        )
    }
}
