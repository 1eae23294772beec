package import Norms
import Recording

/// A form beside the one that it replaces, as JSON shows it.
package struct ResubmissionReport: Sendable, Codable {
    /// One thing that was asked or that differs.
    package struct Item: Sendable, Codable {
        /// What became of it: `not-mended`, `unasked`, `mended`, `kept` or `following`.
        package var verdict: Resubmission.Verdict
        /// The field as the form calls it; empty for the file as a whole.
        package var field: String
        /// The indicator, or `nil` when it is about something else.
        package var indicator: String?
        /// Where it stands.
        package var place: String
        /// The value in the older form.
        package var before: String
        /// The value in the newer form.
        package var after: String
        /// What was found in the older form; empty when nothing was.
        package var finding: String
    }

    /// The file of the older form.
    package var replaces: String
    /// Its SHA-256.
    package var sha256: String
    /// Whether nothing but dates differs.
    package var unchanged: Bool
    /// What it comes to, in a sentence.
    package var summary: String
    /// How many things came to each verdict.
    package var counts: [String: Int]
    /// How many faults and doubts the older form did not have.
    package var fresh: Int
    /// The things, not mended ones first.
    package var items: [Item]

    /// Puts a comparison into words.
    init(
        _ resubmission: Resubmission,
        of before: FileReading,
        schema: Schema,
        language: Language
    ) {
        replaces = before.submission.name
        sha256 = before.submission.sha256
        unchanged = resubmission.isUnchanged
        summary = resubmission.summary.text(language)
        counts = Dictionary(
            uniqueKeysWithValues: Resubmission.Verdict.allCases.map {
                ($0.rawValue, resubmission.count($0))
            }
        )
        fresh = resubmission.fresh
        items = resubmission.items.map { Item($0, schema: schema, language: language) }
    }
}

extension ResubmissionReport.Item {
    fileprivate init(_ item: Resubmission.Item, schema: Schema, language: Language) {
        verdict = item.verdict
        field = item.field.map { schema.label(of: $0).text(language) } ?? ""
        if case .answer(let code, _) = item.field { indicator = code.text }
        place = item.place.text(language)
        before = item.before
        after = item.after
        finding = item.finding?.cause.text(language) ?? ""
    }
}
