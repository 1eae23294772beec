import Norms

/// V34: a percentage above 100.
struct PercentageOverHundred: Check {
    let code = "percentage-over-hundred"
    let source = "V34"
    let severity = Finding.Severity.query
    let title = Wording(zh: "百分数大于100", en: "percentages over 100")
    let remedy = Wording(
        zh: "请核对后填写0至100之间的数",
        en: "check it and write a number from 0 to 100"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        context.percentages.filter { $0.1 > Quantity(100) }.map { field, _ in
            report(
                field,
                context,
                zh: "大于100%",
                en: "is over 100%"
            )
        }
    }
}
