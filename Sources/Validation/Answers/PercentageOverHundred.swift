import Norms

/// V34: a percentage above 100.
struct PercentageOverHundred: FieldsCheck {
    let code = "percentage-over-hundred"
    let source = "V34"
    let severity = Finding.Severity.query
    let title = Wording(zh: "百分数大于100", en: "percentages over 100")
    let remedy = Wording(
        zh: "请核对后填写0至100之间的数",
        en: "check it and write a number from 0 to 100"
    )

    func fields(in context: ReviewContext) -> [FieldID] { context.percentages }

    func fault(of field: FieldID, in context: ReviewContext) -> Wording? {
        guard let number = context.number(field), number > Quantity(100) else { return nil }
        return Wording(zh: "大于100%", en: "is over 100%")
    }
}
