import Norms

/// A required fact of the facts block is blank, or declared inapplicable where that cannot be.
struct MissingAnswer: Check {
    let code = "missing-answer"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "基本情况未填", en: "facts missing")
    let remedy = Wording(zh: "请填写，没有的填0或“不适用”", en: "fill it in, with 0 or 不适用 for none")

    /// The facts that every unit has, so that 不适用 is no answer to them.
    private static let universal: Set<FactKey> = [
        .formalMembers, .totalMembers, .organisation, .duesDue, .duesPaid,
    ]

    func findings(in context: ReviewContext) -> [Finding] {
        let missing = context.schema.facts.filter { $0.isRequired && isMissing($0.key, context) }
        return missing.map { fact in
            let shape = context.shape(of: .fact(fact.key))
            let hint = hint(fact)
            return report(
                .fact(fact.key),
                context,
                context.form[.fact(fact.key)]?.value == .notApplicable
                    ? Wording(zh: "不对，每个单位都要填", en: "is no answer here; every unit has one")
                    : Wording(zh: "未填", en: "is blank"),
                remedy: Wording(zh: "请填\(shape.zh)\(hint.zh)", en: "write \(shape.en)\(hint.en)")
            )
        }
    }

    private func isMissing(_ key: FactKey, _ context: ReviewContext) -> Bool {
        guard !context.isRefused(.fact(key)) else { return false }
        return switch context.form.fact(key) {
        case .blank: true
        case .notApplicable: Self.universal.contains(key)
        case .number, .truth, .date, .text, .unreadable: false
        }
    }

    private func hint(_ fact: Fact) -> Wording {
        switch fact.asks {
        case .count, .number, .percent: Wording(zh: "，没有的填0", en: ", 0 for none")
        case .date, .text, .evidence:
            Wording(zh: "，确实没有的填“不适用”", en: ", or 不适用 when there is none")
        case .yesNo, .choice, .nothing: Wording(zh: "", en: "")
        }
    }
}
