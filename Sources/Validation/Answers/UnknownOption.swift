import Norms

/// The answer to a choice is none of its options.
struct UnknownOption: Check {
    let code = "unknown-option"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "填写内容不在选项中", en: "answers that are no option")
    let remedy = Wording(zh: "请选表中列出的选项", en: "choose one of the options of the form")

    func findings(in context: ReviewContext) -> [Finding] {
        let facts = context.schema.facts.compactMap { fact in
            finding(.fact(fact.key), .refusal, context)
        }
        let rows = (context.applying + context.schema.extras).compactMap { row in
            finding(.answer(row.code, .fact), .query, context)
        }
        return facts + rows
    }

    private func finding(
        _ field: FieldID,
        _ severity: Finding.Severity,
        _ context: ReviewContext
    ) -> Finding? {
        guard case .choice(let options) = context.kind(of: field),
            case .text(let text) = context.form.value(field), !options.contains(text),
            !context.isEmpty(field)
        else { return nil }
        let shape = context.shape(of: field)
        return report(
            field,
            context,
            Wording(zh: "不在选项中", en: "is no option"),
            remedy: Wording(zh: "请填\(shape.zh)", en: "write \(shape.en)"),
            as: severity
        )
    }
}
