import Norms

/// V09: the form of the organisation does not fit the number of formal members (R1).
struct OrganisationForm: FieldCheck {
    let code = "organisation-form"
    let source = "V09"
    let severity = Finding.Severity.query
    let title = Wording(zh: "组织形式与人数不符", en: "organisation that does not fit its size")
    let remedy = Wording(
        zh: "满3人设支部，满50人设总支，满100人设党委，请核对",
        en: "3 make a branch, 50 a general branch, 100 a committee; check both"
    )
    let facts: Set<FactKey> = [.organisation, .formalMembers]
    let field = FieldID.fact(.organisation)

    func fault(in context: ReviewContext) -> Wording? {
        guard let formal = context.count(.formalMembers),
            let fitting = Organisation(in: context)?.members, !fitting.contains(formal)
        else { return nil }
        return Wording(
            zh: "与正式党员\(formal)人不相称",
            en: "does not fit \(formal) formal members"
        )
    }
}
