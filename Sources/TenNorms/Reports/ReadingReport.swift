import Norms

/// What was written in a field, what it means, and by which rules: side by side.
package struct ReadingReport: Sendable, Codable {
    /// Exactly as it stands in the file.
    package var raw: String
    /// What it means; empty when it is blank or cannot be read.
    package var value: String
    /// The names of the rules that lead from one to the other, see ``Norms/NormalisingRule``.
    package var rules: [String]
    /// Why it cannot be read, when it cannot.
    package var unreadable: String?
    /// Where it stands, when that is known.
    package var place: String?

    /// Reports on a field of a form.
    init(_ entry: Entry, language: Language) {
        raw = entry.raw
        value = entry.value.description
        rules = entry.normalising.map(\.rawValue)
        place = entry.place.text(language)
        if case .unreadable(let why) = entry.value { unreadable = why.rawValue }
    }

    /// Reports on a field as the ledger keeps it.
    init(_ spelling: Spelling) {
        raw = spelling.raw
        value = spelling.value
        rules = spelling.rules.map(\.rawValue)
    }
}

/// A field outside the score table.
package struct FactReport: Sendable, Codable {
    /// The key of the schema, such as `formalMembers`.
    package var fact: String
    /// The label as printed.
    package var label: String
    /// What was written and understood.
    package var reading: ReadingReport
}

extension [FactReport] {
    /// The facts block of a form, in the order of the schema; facts that were not found are left out.
    init(_ entries: [FieldID: Entry], schema: Schema, language: Language) {
        self = schema.facts.compactMap { fact in
            entries[.fact(fact.key)].map {
                FactReport(
                    fact: fact.key.text,
                    label: fact.label,
                    reading: ReadingReport($0, language: language)
                )
            }
        }
    }
}
