import Norms

/// R7: no more than half of the voters were at the members' meeting.
struct MeetingWithoutQuorum: FieldCheck {
    let code = "meeting-without-quorum"
    let source = "form"
    let severity = Finding.Severity.query
    let title = Wording(zh: "党员大会未过半数", en: "meeting without a quorum")
    let remedy = Wording(
        zh: "请核对人数；确未过半的会议应重开",
        en: "check the numbers; such a meeting has to be held again"
    )
    let facts: Set<FactKey> = [.votersDue, .votersPresent]
    let field = FieldID.fact(.votersPresent)

    func fault(in context: ReviewContext) -> Wording? {
        guard let due = context.count(.votersDue), due > 0,
            let present = context.count(.votersPresent), present * 2 <= due
        else { return nil }
        return Wording(
            zh: "，未超过应到\(due)人的半数",
            en: "is no more than half of \(due)"
        )
    }
}
