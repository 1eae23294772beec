import Norms

/// V28: the inspection group on the form is not the roster's.
struct GroupMismatch: Check {
    let code = "group-mismatch"
    let source = "V28"
    let severity = Finding.Severity.query
    let title = Wording(zh: "检查组与名录不符", en: "group that differs from the roster")
    let remedy = Wording(
        zh: "请核对检查组；分组有调整的请更新名录",
        en: "check the group, or bring the roster up to date"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        let field = FieldID.header(.group)
        let known = context.form.unit.group
        guard let group = StatedNumber.first(in: context.words(field)), group != known else {
            return []
        }
        return [
            report(
                field,
                context,
                zh: "，单位名录是第\(known)组",
                en: ", but the roster says group \(known)"
            )
        ]
    }
}
