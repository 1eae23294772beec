import Norms

/// V26: the unit has not assessed itself at all.
struct MissingSelfAssessment: Check {
    let code = "missing-self-assessment"
    let source = "V26"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "没有自评", en: "no self-assessment")
    let remedy = Wording(
        zh: "请单位逐项自评后填写自评分",
        en: "let the unit assess itself item by item"
    )

    func findings(in context: ReviewContext) -> [Finding] {
        guard let first = context.applying.first,
            context.applying.allSatisfy({ context.isEmpty(.answer($0.code, .selfPoints)) })
        else { return [] }
        return [
            report(
                .answer(first.code, .selfPoints),
                context,
                cause: Wording(zh: "自评分一项都没有填", en: "no item has self-given points")
            )
        ]
    }
}
