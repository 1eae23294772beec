import Norms

/// V34: a percentage that looks like a fraction: 0.95 for 95.
struct PercentageAsFraction: Check {
    let code = "percentage-as-fraction"
    let source = "V34"
    let severity = Finding.Severity.query
    let title = Wording(zh: "百分数疑似写成小数", en: "percentages written as fractions")
    let remedy = Wording(
        zh: "请核对；95%请填95或95%，不填0.95",
        en: "check it; for 95% write 95 or 95%, not 0.95"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        context.percentages.filter { $0.1 > Quantity(0) && $0.1 <= Quantity(1) }.map { field, _ in
            report(
                field,
                context,
                zh: "不到或只有1%",
                en: "is 1% or less"
            )
        }
    }
}

extension ReviewContext {
    /// Every percentage in the facts block and in the rows that apply, in form order.
    var percentages: [(FieldID, Quantity)] {
        let fields =
            schema.facts.map { FieldID.fact($0.key) }
            + applying.map { FieldID.answer($0.code, .fact) }
        return fields.compactMap { field in
            guard kind(of: field) == .percent, let number = number(field) else { return nil }
            return (field, number)
        }
    }
}
