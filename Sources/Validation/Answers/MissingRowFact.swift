import Norms

/// An item is scored by rule from 实际情况, and 实际情况 is blank.
struct MissingRowFact: Check {
    let code = "missing-fact"
    let source = "form"
    let severity = Finding.Severity.query
    let title = Wording(zh: "实际情况未填", en: "facts missing in the table")
    let remedy = Wording(zh: "请填写实际情况", en: "fill in the facts")

    func findings(in context: ReviewContext) -> [Finding] {
        context.applying.filter(isRuled).map { FieldID.answer($0.code, .fact) }
            .filter { context.form.value($0) == .blank && !context.isRefused($0) }
            .map { field in
                let shape = context.shape(of: field)
                return report(
                    field,
                    context,
                    Wording(zh: "未填，得分无法核对", en: "is blank; the points cannot be checked"),
                    remedy: Wording(zh: "请填\(shape.zh)", en: "write \(shape.en)")
                )
            }
    }

    private func isRuled(_ row: Indicator) -> Bool {
        row.asks != .nothing && row.rules.contains { $0.fact == nil }
    }
}
