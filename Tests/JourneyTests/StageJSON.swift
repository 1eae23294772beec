import Foundation
import Norms
import TenNorms

/// What the stages made of a form, as JSON that a person can read.
enum StageJSON {
    /// A field as it was read.
    private struct Field: Encodable {
        var raw: String
        var value: String
        var rules: [String]?
        var place: String
        var foundBy: Int
    }

    /// A row as it was scored.
    private struct Row: Encodable {
        var points: String
        var max: String
        var rule: String?
        var place: String
    }

    /// The sums.
    private struct Score: Encodable {
        var total: String
        var got: String
        var applicable: String
        var rows: [String: Row]
    }

    /// The stages that the form reached, in order, with the JSON of each.
    static func stages(
        of outcome: Pipeline.Outcome,
        schema: Schema
    ) throws -> [(String, String)] {
        var stages: [(String, String)] = []
        if let form = outcome.form { stages.append(("1-filled", try filled(form))) }
        let findings = outcome.findings.map { FindingReport($0, language: .zh) }
        stages.append(("2-validated", try JSONText.of(findings)))
        if case .accepted(let scored) = outcome {
            stages.append(("3-scored", try JSONText.of(score(scored))))
        }
        return stages
    }

    private static func filled(_ form: FilledForm) throws -> String {
        let fields = form.entries.filter { !$0.value.raw.isEmpty }.map { id, entry in
            (
                id.tag,
                Field(
                    raw: entry.raw,
                    value: "\(entry.value)",
                    rules: entry.normalising.isEmpty ? nil : entry.normalising.map(\.rawValue),
                    place: entry.place.text(.zh),
                    foundBy: entry.locators.count
                )
            )
        }
        return try JSONText.of(Dictionary(uniqueKeysWithValues: fields))
    }

    private static func score(_ scored: ScoredForm) -> Score {
        let rows = scored.items.filter(\.applies).map { item in
            (
                item.code.text,
                Row(
                    points: item.points.fixed,
                    max: item.maximum.fixed,
                    rule: item.ruleResult?.fixed,
                    place: item.place.text(.zh)
                )
            )
        }
        return Score(
            total: scored.tally.total.fixed,
            got: scored.tally.got.fixed,
            applicable: scored.tally.applicable.fixed,
            rows: Dictionary(uniqueKeysWithValues: rows)
        )
    }
}
