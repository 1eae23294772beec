import Norms

extension LedgerEntry {
    /// The form, or `nil` when the file is none.
    var form: FilledForm? {
        switch self {
        case .accepted(let form): form.validated.form
        case .returned(let form, _): form
        case .quarantined, .duplicate: nil
        }
    }

    /// What came of reading it; a duplicate is not read, so that nothing is lost if one is taken for a first file.
    var outcome: ReadingOutcome {
        switch self {
        case .accepted: .accepted
        case .returned: .returned
        case .quarantined, .duplicate: .quarantined
        }
    }

    /// What became of it, as the caller is told.
    func fate(counts: Bool) -> Recorded.Fate {
        switch self {
        case .accepted: .accepted(counts: counts)
        case .returned: .returned
        case .quarantined, .duplicate: .quarantined
        }
    }

    /// The sums, or `nil` when the file has none.
    var tally: Tally? {
        guard case .accepted(let form) = self else { return nil }
        return form.tally
    }

    /// How many rows of the hundred points lost something, or `nil` when the file has no points.
    var losses: Int? {
        guard case .accepted(let form) = self else { return nil }
        return form.losses
    }

    /// All findings in the order in which the stage before gave them.
    var findings: [Finding] {
        switch self {
        case .accepted(let form): form.validated.findings
        case .returned(_, let findings), .quarantined(_, let findings): findings
        case .duplicate: []
        }
    }
}

extension FilledForm {
    /// The day on which the unit says it filled the form in (填报日期), as ISO 8601.
    var filledOn: String? {
        guard case .date(let date) = value(.header(.submissionDate)) else { return nil }
        return date.description
    }

    /// The fields outside the score table in form order: header and facts as they are, totals and signatures
    /// when something is written there.
    var entriesOutsideTable: [FieldID] {
        entries.filter { field, entry in
            switch field {
            case .header, .fact: true
            case .total, .signature: entry.value != .blank || !entry.raw.isEmpty
            case .answer: false
            }
        }.keys.map { ($0.rank, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The codes of the rows of which anything was found.
    var answeredCodes: [IndicatorCode] {
        let codes = entries.keys.compactMap { field -> IndicatorCode? in
            guard case .answer(let code, _) = field else { return nil }
            return code
        }
        return Set(codes).sorted()
    }
}

extension FieldID {
    /// Orders blocks as they stand on the form; facts by their key.
    fileprivate var rank: String {
        switch self {
        case .header(let field): "0\(Self.rank(of: field))"
        case .fact(let key): "1\(key)"
        case .answer(let code, let part): "2\(code) \(Self.rank(of: part))"
        case .total(let field): "3\(Self.rank(of: field))"
        case .signature(let field): "4\(Self.rank(of: field))"
        }
    }

    private static func rank<Field: CaseIterable & Equatable>(of field: Field) -> Character {
        let letters = "abcdefghijklmnopqrstuvwxyz"
        let index = Array(Field.allCases).firstIndex(of: field) ?? 0
        return letters[letters.index(letters.startIndex, offsetBy: min(index, 25))]
    }
}

extension Entry {
    /// What it means in plain text; as written when it has no meaning.
    var meaning: String {
        guard case .unreadable = value else { return value.description }
        return raw
    }
}
