import Norms

/// V07: a branch of seven formal members or more has a committee of 3 to 7; a smaller one has none (R2).
struct CommitteeSize: Check {
    let code = "committee-size"
    let source = "V07"
    let severity = Finding.Severity.query
    let title = Wording(zh: "支委会人数与党员数不符", en: "committee that does not fit the branch")
    let remedy = Wording(zh: "请核对支委会人数和正式党员数", en: "check the committee and the formal members")
    let facts: Set<FactKey> = [.committeeSize, .formalMembers, .organisation]

    private static let large = Wording(
        zh: "满7人的支部设支委会3至5人，最多7人，请核对",
        en: "a branch of 7 has a committee of 3 to 5, at most 7; check both"
    )
    private static let small = Wording(
        zh: "不满7人的支部不设支委会，应填0，请核对",
        en: "a branch below 7 has no committee; write 0, or check the members"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        let field = FieldID.fact(.committeeSize)
        guard Organisation(in: context) ?? .branch == .branch,
            let formal = context.count(.formalMembers), let size = context.count(.committeeSize)
        else { return [] }
        let fits = formal >= 7 ? (3...7).contains(size) : size == 0
        guard !fits else { return [] }
        return [
            report(
                field,
                context,
                Wording(zh: "与正式党员\(formal)人不相称", en: "does not fit \(formal) formal members"),
                remedy: formal >= 7 ? Self.large : Self.small
            )
        ]
    }
}
