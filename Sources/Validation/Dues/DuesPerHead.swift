import Norms

/// V15: the dues of a member and month are beyond what any income makes (R16, R17).
///
/// The least is 0.2 yuan; the most is 2 % of a base of 100,000 yuan.
struct DuesPerHead: Check {
    let code = "dues-per-head"
    let source = "V15"
    let severity = Finding.Severity.query
    let title = Wording(zh: "人均党费不合常理", en: "dues a head beyond reason")
    let remedy = Wording(
        zh: "请核对金额，单位是元，为本期合计",
        en: "check the amount: yuan, for the whole cycle"
    )
    let facts: Set<FactKey> = [.duesDue, .duesPaid, .totalMembers]

    private static let least = Quantity(millionths: 200_000)
    private static let most = Quantity(2_000)

    func findings(in context: ReviewContext) -> [Finding] {
        guard let members = context.count(.totalMembers), members > 0 else { return [] }
        let keys: [FactKey] = [.duesDue, .duesPaid]
        let months = context.form.cycle.months.count
        let found = keys.compactMap { key -> Finding? in
            guard let amount = context.number(key),
                let share = FixedPoint.divide(amount.millionths, by: members * months)
            else { return nil }
            let head = Quantity(millionths: share)
            guard head < Self.least || head > Self.most else { return nil }
            return finding(.fact(key), head.points.rounded(to: Points(thousandths: 10)), context)
        }
        return Array(found.prefix(1))
    }

    private func finding(
        _ field: FieldID,
        _ head: Points,
        _ context: ReviewContext
    ) -> Finding {
        report(
            field,
            context,
            Wording(zh: "，合每人每月\(head)元，不合常理", en: "makes \(head) yuan a member and month")
        )
    }
}
