import Norms

/// Something stands in a field that cannot be taken as what was asked.
///
/// It sends the form back where the score or a condition depends on it; elsewhere a person should look. A
/// picture is a good signature and good evidence. On an item that does not apply, points that may be a number
/// are asked about as readable ones are (``AnswerNotApplicable``), and the rest is mentioned.
struct UnreadableValue: Check {
    let code = "unreadable-value"
    let source = "form"
    let severity = Finding.Severity.refusal
    let title = Wording(zh: "填写内容无法识别", en: "values that cannot be read")
    let remedy = Wording(zh: "请按要求重新填写", en: "write what is asked for")

    func findings(in context: ReviewContext) -> [Finding] {
        let applying = Set(context.applying.map(\.code))
        return context.unreadable.compactMap { field in
            guard case .unreadable(let reason) = context.form.value(field),
                !context.isRefused(field),
                let severity = severity(of: field, reason, applying, context)
            else { return nil }
            let remedy = remedy(reason, context.shape(of: field))
            return report(field, context, trouble(reason), remedy: remedy, as: severity)
        }
    }

    private func severity(
        of field: FieldID,
        _ reason: Value.Unreadable,
        _ applying: Set<IndicatorCode>,
        _ context: ReviewContext
    ) -> Finding.Severity? {
        switch field {
        case .fact, .header(.inspectionDate): return .refusal
        case .header, .total: return .query
        case .signature: return reason == .picture ? nil : .query
        case .answer(let code, let part):
            let kind = context.fields.row(code)?.kind ?? .scored
            guard kind != .scored || applying.contains(code) else {
                return severityBeside(part, reason)
            }
            return switch part {
            case .points: kind == .veto ? nil : .refusal
            case .fact: kind == .veto ? .refusal : .query
            case .evidence: reason == .picture ? nil : .query
            case .selfPoints, .reason: .query
            }
        }
    }

    /// What an item that does not apply holds counts for nothing, but nobody's words are lost in silence.
    private func severityBeside(
        _ part: AnswerPart,
        _ reason: Value.Unreadable
    ) -> Finding.Severity? {
        switch part {
        case .points: reason == .wrongKind ? .note : .query
        case .evidence: reason == .picture ? nil : .note
        case .fact, .selfPoints, .reason: .note
        }
    }

    private func trouble(_ reason: Value.Unreadable) -> Wording {
        switch reason {
        case .wrongKind: Wording(zh: "不是要求填写的内容", en: "is not what is asked for")
        case .ambiguous: Wording(zh: "意思不明确", en: "is not clear")
        case .formulaWithoutValue:
            Wording(zh: "是没有计算结果的公式", en: "is a formula without a stored result")
        case .errorValue: Wording(zh: "是表格公式的错误值", en: "is an error of the spreadsheet")
        case .picture: Wording(zh: "是图片，无法读取", en: "is a picture and cannot be read")
        case .tooManyDigits:
            Wording(zh: "超过15位数字，已失真", en: "has more than 15 digits and has lost some")
        }
    }

    private func remedy(_ reason: Value.Unreadable, _ shape: Wording) -> Wording {
        let first =
            switch reason {
            case .formulaWithoutValue, .errorValue:
                Wording(zh: "请删去公式，直接填", en: "delete the formula and write ")
            case .picture: Wording(zh: "请删去图片，改填", en: "delete the picture and write ")
            case .tooManyDigits:
                Wording(zh: "请设为文本格式后重填", en: "set the cell to text and write ")
            case .wrongKind, .ambiguous: Wording(zh: "请填", en: "write ")
            }
        return Wording(zh: first.zh + shape.zh, en: first.en + shape.en)
    }
}
