import Norms

/// V08: the members on the form are not those of the county's roster.
struct RollDiffersFromRoster: FieldCheck {
    let code = "roll-differs-from-roster"
    let source = "V08"
    let severity = Finding.Severity.query
    let title = Wording(zh: "党员总数与名录不符", en: "members that differ from the roster")
    let remedy = Wording(
        zh: "请核对党统数；名录过时的请更新名录",
        en: "check the statistics, or bring the roster up to date"
    )
    let facts: Set<FactKey> = [.totalMembers]
    let field = FieldID.fact(.totalMembers)

    func fault(in context: ReviewContext) -> Wording? {
        guard let total = context.count(.totalMembers), let known = context.form.unit.members,
            total != known
        else { return nil }
        return Wording(
            zh: "与单位名录的\(known)人不同",
            en: "differs from the \(known) of the roster"
        )
    }
}
