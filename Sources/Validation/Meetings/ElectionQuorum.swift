import Norms

/// V05: the members' meeting was the election, and fewer than four fifths of the voters were there (R5).
struct ElectionQuorum: FieldCheck {
    let code = "election-quorum"
    let source = "V05"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "换届到会不足五分之四", en: "election without four fifths")
    let remedy = Wording(
        zh: "请核对人数；确实不足的选举无效，按未换届填报",
        en: "check the numbers; if they are right, no election was held"
    )
    let facts: Set<FactKey> = [
        .electionHeld, .lastElection, .meetingDate, .votersDue, .votersPresent,
    ]
    let field = FieldID.fact(.votersPresent)

    func fault(in context: ReviewContext) -> Wording? {
        guard context.isYes(.fact(.electionHeld)),
            let day = context.date(.fact(.lastElection)),
            day == context.date(.fact(.meetingDate)),
            let due = context.count(.votersDue), let present = context.count(.votersPresent),
            present * 5 < due * 4
        else { return nil }
        return Wording(
            zh: "，换届大会不足应到\(due)人的五分之四",
            en: "is under four fifths of \(due) at an election"
        )
    }
}
