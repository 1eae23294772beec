import Norms

/// V08: formal and probationary members are not the members on the roll.
struct RollDoesNotAddUp: FieldCheck {
    let code = "roll-does-not-add-up"
    let source = "V08"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "党员人数相加不符", en: "members that do not add up")
    let remedy = Wording(
        zh: "请按党员名册核对三个数字",
        en: "check the three numbers against the roll of members"
    )
    let facts: Set<FactKey> = [.formalMembers, .probationaryMembers, .totalMembers]
    let field = FieldID.fact(.totalMembers)

    func fault(in context: ReviewContext) -> Wording? {
        guard let formal = context.count(.formalMembers),
            let probationary = context.count(.probationaryMembers),
            let total = context.count(.totalMembers), formal + probationary != total
        else { return nil }
        let sum = formal + probationary
        return Wording(
            zh: "，但正式\(formal)加预备\(probationary)是\(sum)",
            en: ", but \(formal) formal and \(probationary) probationary members make \(sum)"
        )
    }
}
