import Norms

/// V14: fewer dues were paid than were due, and no item on dues lost a point for it.
///
/// Where the inspectors took points, the form tells the truth and does not go back.
struct DuesUnderpaid: FieldCheck {
    let code = "dues-underpaid"
    let source = "V14"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "党费少缴也未扣分", en: "dues underpaid without a deduction")
    let remedy = Wording(
        zh: "请核对金额；确实少缴的在党费收缴项扣分",
        en: "check the amounts; if they are right, take points at the dues"
    )
    let facts: Set<FactKey> = [.duesDue, .duesPaid]
    let field = FieldID.fact(.duesPaid)

    func fault(in context: ReviewContext) -> Wording? {
        guard let due = context.number(.duesDue), let paid = context.number(.duesPaid),
            paid < due, !isDeducted(context)
        else { return nil }
        return Wording(
            zh: "少于应收\(due)，党费项未扣分",
            en: "is less than the \(due) due, but no points were taken"
        )
    }

    /// Whether an item under a norm or an aspect named for 党费, or scored by the dues, lost points.
    private func isDeducted(_ context: ReviewContext) -> Bool {
        let codes = context.schema.norms.flatMap { norm in
            norm.aspects.flatMap { aspect in
                aspect.indicators.filter { row in
                    norm.name.contains("党费") || aspect.name.contains("党费")
                        || row.rules.contains { $0.fact.map(facts.contains) ?? false }
                }
            }
        }.map(\.code)
        let rows = context.applying.filter { codes.contains($0.code) }
        return rows.contains { (context.lost($0) ?? .zero) > .zero }
    }
}
