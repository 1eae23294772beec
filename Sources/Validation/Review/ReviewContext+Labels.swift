import Norms

extension ReviewContext {
    /// The longest quotation in a message, in characters.
    private static let longestQuotation = 12
    /// The longest indicator name in a message, in characters.
    private static let longestName = 8
    /// The longest list of options in a message, in characters.
    private static let longestShape = 36

    /// The field as a person finds it on the form: `应收党费`, `A08-1支部党员大会考核得分`.
    ///
    /// A long name is cut short, so that a message keeps within 60 characters.
    func label(_ field: FieldID) -> String {
        guard case .answer(let code, let part) = field else {
            return fields.pair(field)?.label ?? ""
        }
        let name = Self.clip(fields.row(code)?.name ?? "", to: Self.longestName)
        return "\(code)\(name)\(FormColumn(part).heading)"
    }

    /// The field in an English sentence: the words printed on the form, `A08-1 考核得分`.
    func englishLabel(_ field: FieldID) -> String {
        guard case .answer(let code, let part) = field else {
            return fields.pair(field)?.label ?? ""
        }
        return "\(code) \(FormColumn(part).heading) (\(part.english))"
    }

    /// The field and its value, the beginning of a message.
    func subject(_ field: FieldID) -> Wording {
        let value = quoted(field)
        return Wording(
            zh: value.isEmpty ? label(field) : "\(label(field))“\(value)”",
            en: value.isEmpty ? englishLabel(field) : "\(englishLabel(field)) \"\(value)\""
        )
    }

    /// The value of a field as read, on one line and short enough for a message.
    func quoted(_ field: FieldID) -> String {
        let raw = form[field]?.raw ?? ""
        return Self.clip(String(raw.map { $0.isNewline ? " " : $0 }), to: Self.longestQuotation)
    }

    /// What a value of a field looks like, short enough for a message.
    func shape(of field: FieldID) -> Wording {
        if case .answer(let code, let part) = field, [.points, .selfPoints].contains(part),
            let row = fields.row(code), row.kind != .veto
        {
            return Wording(
                zh: "0至\(row.maximum)之间的数",
                en: "a number from 0 to \(row.maximum)"
            )
        }
        let shape = kind(of: field).shape
        return Wording(zh: Self.clip(shape.zh, to: Self.longestShape), en: shape.en)
    }

    /// A text of at most so many characters.
    static func clip(_ text: String, to length: Int) -> String {
        text.count <= length ? text : "\(text.prefix(length - 1))…"
    }
}
