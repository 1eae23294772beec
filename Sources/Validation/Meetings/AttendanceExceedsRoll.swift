import Norms

/// V01: more were present than were due or are on the roll; those who only listen in are not counted.
struct AttendanceExceedsRoll: FieldCheck {
    let code = "attendance-exceeds-roll"
    let source = "V01"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "实到多于应到", en: "more present than due")
    let remedy = Wording(
        zh: "请核对两个数字，列席人员不计入实到",
        en: "check both numbers; guests are not counted as present"
    )
    let facts: Set<FactKey> = [.votersPresent, .votersDue, .totalMembers]
    let field = FieldID.fact(.votersPresent)

    func fault(in context: ReviewContext) -> Wording? {
        let bounds: [FactKey] = [.votersDue, .totalMembers]
        guard let present = context.count(.votersPresent),
            let bound = bounds.first(where: { context.count($0) != nil }),
            let most = context.count(bound), present > most
        else { return nil }
        let other = context.label(.fact(bound))
        return Wording(
            zh: "多于\(other)\(most)",
            en: "exceeds \(other) \(most)"
        )
    }
}
