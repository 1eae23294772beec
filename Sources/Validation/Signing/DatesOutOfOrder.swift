import Norms

/// V26: the form was signed before the inspection, or sent before it was signed.
struct DatesOutOfOrder: Check {
    let code = "dates-out-of-order"
    let source = "V26"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "日期先后颠倒", en: "dates out of order")
    let remedy = Wording(
        zh: "先检查，再确认签字，后报送，请核对日期",
        en: "inspection comes first, then signing, then sending; check the dates"
    )

    /// Each field with those that may not come after it.
    private static let order: [(FieldID, [FieldID])] = [
        (.header(.submissionDate), [.signature(.unitDate), .signature(.groupDate)]),
        (.signature(.groupDate), [.header(.inspectionDate)]),
        (.signature(.unitDate), [.header(.inspectionDate)]),
        (.header(.submissionDate), [.header(.inspectionDate)]),
    ]

    func findings(in context: ReviewContext) -> [Finding] {
        var reported: Set<FieldID> = []
        return Self.order.compactMap { later, earlier in
            guard let day = context.date(later),
                let before = earlier.first(where: { (context.date($0) ?? day) > day }),
                reported.insert(later).inserted
            else { return nil }
            return finding(later, before, context)
        }
    }

    private func finding(
        _ later: FieldID,
        _ before: FieldID,
        _ context: ReviewContext
    ) -> Finding {
        let other = context.date(before)
        return report(
            later,
            context,
            Wording(
                zh: "早于\(context.label(before))\(other?.chinese ?? "")",
                en: "is before \(context.englishLabel(before)) \(other?.description ?? "")"
            )
        )
    }
}
