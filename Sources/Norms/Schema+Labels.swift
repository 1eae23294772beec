extension Schema {
    /// The row with this code.
    package func row(_ code: IndicatorCode) -> Indicator? { rows.first { $0.code == code } }

    /// The fact with this key.
    package func fact(_ key: FactKey) -> Fact? { facts.first { $0.key == key } }

    /// The name of a field as it stands on the form: `“正式党员数”`, `A08-1“支部党员大会”的考核得分`.
    package func label(of field: FieldID) -> Wording {
        switch field {
        case .header(let header): Wording(quoting: FormLayout.Pair(header: header).label)
        case .fact(let key): Wording(quoting: fact(key)?.label ?? key.text)
        case .total(let total): Wording(quoting: FormLayout.Pair(total: total).label)
        case .signature(let signature):
            Wording(quoting: FormLayout.Pair(signature: signature).label)
        case .answer(let code, let part):
            Wording(
                zh: "\(code)“\(row(code)?.name ?? "")”的\(FormColumn(part).heading)",
                en: "\(code) \(FormColumn(part).heading) (\(part.english))"
            )
        }
    }
}

extension Wording {
    fileprivate init(quoting label: String) { self.init(zh: "“\(label)”", en: "“\(label)”") }
}

extension AnswerPart {
    /// The English name of the column.
    package var english: String {
        switch self {
        case .fact: "the facts"
        case .selfPoints: "self-given points"
        case .points: "inspector's points"
        case .reason: "reason"
        case .evidence: "evidence"
        }
    }
}
