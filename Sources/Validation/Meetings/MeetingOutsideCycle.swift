import Norms

/// V10: the members' meeting is dated outside the quarter.
struct MeetingOutsideCycle: FieldCheck {
    let code = "meeting-outside-cycle"
    let source = "V10"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "会议日期不在本期", en: "meeting outside the cycle")
    let remedy = Wording(
        zh: "请填写本期内的会议日期，没有召开的填“不适用”",
        en: "write a day within the cycle, or 不适用 if there was no meeting"
    )
    let facts: Set<FactKey> = [.meetingDate]
    let field = FieldID.fact(.meetingDate)

    func fault(in context: ReviewContext) -> Wording? {
        let cycle = context.reported
        guard let date = context.date(field), !cycle.contains(date) else { return nil }
        return Wording(
            zh: "不在\(cycle.chinese)",
            en: "is not in \(cycle)"
        )
    }
}
