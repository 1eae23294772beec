import Norms

/// V32: the roll moved more since the last form than transfers usually explain.
struct RollChanged: FieldCheck {
    let code = "roll-changed"
    let source = "V32"
    let severity = Finding.Severity.query
    let title = Wording(zh: "党员总数变动较大", en: "roll that changed much")
    let remedy = Wording(
        zh: "请核对转入转出和发展党员人数",
        en: "check transfers and admissions"
    )
    let facts: Set<FactKey> = [.totalMembers]
    let field = FieldID.fact(.totalMembers)

    func fault(in context: ReviewContext) -> Wording? {
        guard let previous = context.previous, let total = context.count(.totalMembers),
            abs(total - previous.totalMembers) > max(2, previous.totalMembers / 10)
        else { return nil }
        let before = previous.totalMembers
        return Wording(
            zh: "，\(previous.cycle.chinese)是\(before)人",
            en: ", but it was \(before) in \(previous.cycle)"
        )
    }
}
