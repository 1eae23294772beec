import Norms

/// V34: a percentage that looks like a fraction: 0.95 for 95.
struct PercentageAsFraction: FieldsCheck {
    let code = "percentage-as-fraction"
    let source = "V34"
    let severity = Finding.Severity.query
    let title = Wording(zh: "百分数疑似写成小数", en: "percentages written as fractions")
    let remedy = Wording(
        zh: "请核对；95%请填95或95%，不填0.95",
        en: "check it; for 95% write 95 or 95%, not 0.95"
    )

    func fields(in context: ReviewContext) -> [FieldID] { context.percentages }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        guard let number = context.number(field), number > Quantity(0), number <= Quantity(1) else {
            return nil
        }
        return Wording(zh: "不到或只有1%", en: "is 1% or less")
    }
}
