import Norms

/// V06: whether an election was held and when the last one was contradict each other.
struct ElectionContradicted: FieldCheck {
    let code = "election-contradicted"
    let source = "V06"
    let severity = Finding.Severity.query
    let title = Wording(zh: "换届情况前后矛盾", en: "election facts that contradict")
    let remedy = Wording(
        zh: "请核对上次换届日期和本期是否换届",
        en: "check the day of the last election against this cycle"
    )
    let facts: Set<FactKey> = [.electionHeld, .lastElection]
    let field = FieldID.fact(.electionHeld)

    func fault(in context: ReviewContext) -> Wording? {
        let cycle = context.reported
        guard case .truth(let held) = context.form.value(field),
            let last = context.date(.fact(.lastElection)), held != cycle.contains(last)
        else { return nil }
        return Wording(
            zh: "，但上次换届是\(last.chinese)",
            en: ", but the last election was on \(last)"
        )
    }
}
