import Norms

/// V08: formal and probationary members are not the members on the roll.
struct RollDoesNotAddUp: Check {
    let code = "roll-does-not-add-up"
    let source = "V08"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "党员人数相加不符", en: "members that do not add up")
    let remedy = Wording(
        zh: "请按党员名册核对三个数字",
        en: "check the three numbers against the roll of members"
    )
    let facts: Set<FactKey> = [.formalMembers, .probationaryMembers, .totalMembers]

    func findings(in context: ReviewContext) -> [Finding] {
        guard let formal = context.count(.formalMembers),
            let probationary = context.count(.probationaryMembers),
            let total = context.count(.totalMembers), formal + probationary != total
        else { return [] }
        return [
            report(
                .fact(.totalMembers),
                context,
                zh: "，但正式\(formal)加预备\(probationary)是\(formal + probationary)",
                en: ", but \(formal) formal and \(probationary) probationary members make "
                    + "\(formal + probationary)"
            )
        ]
    }
}
