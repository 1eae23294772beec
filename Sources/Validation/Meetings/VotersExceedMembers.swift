import Norms

/// V02: more voters are due than there are formal members (R6).
struct VotersExceedMembers: FieldCheck {
    let code = "voters-exceed-members"
    let source = "V02"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "应到多于正式党员", en: "more voters than formal members")
    let remedy = Wording(
        zh: "应到只计有表决权的正式党员，请更正",
        en: "count only formal members with a vote"
    )
    let facts: Set<FactKey> = [.votersDue, .formalMembers]
    let field = FieldID.fact(.votersDue)

    func fault(in context: ReviewContext) -> Wording? {
        guard let due = context.count(.votersDue), let formal = context.count(.formalMembers),
            due > formal
        else { return nil }
        return Wording(
            zh: "多于正式党员\(formal)人",
            en: "exceeds the \(formal) formal members"
        )
    }
}
