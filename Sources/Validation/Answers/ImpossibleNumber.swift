import Norms

/// A count is negative or has a fraction, or an amount is negative.
struct ImpossibleNumber: Check {
    let code = "impossible-number"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "数字不合常理", en: "impossible numbers")
    let remedy = Wording(zh: "请按要求填写，不能为负数", en: "write what is asked for, never below 0")

    func findings(in context: ReviewContext) -> [Finding] {
        let facts = context.schema.facts.compactMap { finding(.fact($0.key), .refusal, context) }
        let rows = context.applying.compactMap {
            finding(.answer($0.code, .fact), .query, context)
        }
        return facts + rows
    }

    private func finding(
        _ field: FieldID,
        _ severity: Finding.Severity,
        _ context: ReviewContext
    ) -> Finding? {
        guard let number = context.number(field) else { return nil }
        let kind = context.kind(of: field)
        let isWrong =
            switch kind {
            case .count: number.whole == nil || number < Quantity(0)
            case .number, .percent: number < Quantity(0)
            case .yesNo, .choice, .date, .text, .evidence, .nothing: false
            }
        guard isWrong else { return nil }
        let shape = context.shape(of: field)
        return report(
            field,
            context,
            Wording(zh: "不可能是这样的数", en: "is impossible"),
            remedy: Wording(zh: "请填\(shape.zh)，不能是负数", en: "write \(shape.en), never below 0"),
            as: severity
        )
    }
}
