import Norms

/// V28: the inspection group on the form is not the roster's.
struct GroupMismatch: FieldCheck {
    let code = "group-mismatch"
    let source = "V28"
    let severity = Finding.Severity.query
    let title = Wording(zh: "检查组与名录不符", en: "group that differs from the roster")
    let remedy = Wording(
        zh: "请核对检查组；分组有调整的请更新名录",
        en: "check the group, or bring the roster up to date"
    )
    let field = FieldID.header(.group)

    func fault(in context: ReviewContext) -> Wording? {
        let known = context.form.unit.group
        guard let group = StatedNumber.first(in: context.words(field)), group != known else {
            return nil
        }
        return Wording(
            zh: "，单位名录是第\(known)组",
            en: ", but the roster says group \(known)"
        )
    }
}
