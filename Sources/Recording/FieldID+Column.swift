import Norms

extension FieldID {
    /// The field as the ledger writes it: `head unit`, `fact formalMembers`, `row points A08-1`.
    ///
    /// Unlike the tag in the form this can be read back whatever the code of the row.
    var column: String {
        switch self {
        case .header(let field): "head \(field.rawValue)"
        case .fact(let key): "fact \(key)"
        case .answer(let code, let part): "row \(part.rawValue) \(code)"
        case .total(let field): "total \(field.rawValue)"
        case .signature(let field): "sign \(field.rawValue)"
        }
    }

    /// Reads a field of the ledger; `nil` when it is none.
    init?(column: String) {
        let (kind, rest) = column.splitAtFirstSpace
        let field: FieldID? =
            switch kind {
            case "head": HeaderField(rawValue: rest).map { .header($0) }
            case "fact": .fact(FactKey(rest))
            case "row": Self.answer(rest)
            case "total": TotalField(rawValue: rest).map { .total($0) }
            case "sign": SignatureField(rawValue: rest).map { .signature($0) }
            default: nil
            }
        guard let field else { return nil }
        self = field
    }

    private static func answer(_ text: String) -> FieldID? {
        let (part, code) = text.splitAtFirstSpace
        return AnswerPart(rawValue: part).map { .answer(IndicatorCode(code), $0) }
    }
}

extension String {
    /// What stands before the first space, and all that follows it.
    var splitAtFirstSpace: (String, String) {
        guard let space = utf8.firstIndex(of: UInt8(ascii: " ")) else { return (self, "") }
        return (String(self[..<space]), String(self[utf8.index(after: space)...]))
    }
}
