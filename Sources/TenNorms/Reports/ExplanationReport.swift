import Norms

/// Where each point of a unit came from.
package struct ExplanationReport: Sendable, Codable {
    /// One row.
    package struct Item: Sendable, Codable {
        /// The code.
        package var code: String
        /// `scored`, `bonus`, `penalty` or `veto`.
        package var kind: String
        /// What is looked at.
        package var name: String
        /// The criterion as printed on the form.
        package var criterion: String
        /// Points got.
        package var points: String
        /// Full marks.
        package var max: String
        /// Points lost: full marks less points where a scored row applies, nothing in the other rows.
        ///
        /// Over all rows they come to ``ExplanationReport/lost``.
        package var lost: String
        /// Whether the row counts.
        package var applies: Bool
        /// What the rules alone would give.
        package var ruleResult: String?
        /// 实际情况.
        package var fact: String
        /// 自评分.
        package var selfPoints: String
        /// 扣分原因.
        package var reason: String
        /// 佐证材料.
        package var evidence: String
        /// The ground in the regulations.
        package var basis: String
        /// Where the points stand.
        package var place: String
        /// What was written and how it was understood, by part: `fact`, `selfPoints`, `points`.
        package var readings: [String: ReadingReport]
    }

    /// A file that came in for the unit and cycle.
    package struct Version: Sendable, Codable {
        /// The name under which it came in.
        package var file: String
        /// SHA-256.
        package var sha256: String
        /// What it means today: current, superseded, returned.
        package var state: String
        /// Its score, when it was scored.
        package var total: String?
    }

    /// The cycle.
    package var cycle: String
    /// The unit.
    package var unit: String
    /// Its full name.
    package var name: String
    /// The file that counts.
    package var file: String
    /// Its SHA-256.
    package var sha256: String
    /// Where it lies in the archive, below the workspace.
    package var archived: String
    /// The score.
    package var total: String
    /// The grade; none for a month, which only guides.
    package var grade: String?
    /// The rank in the category; none for a month.
    package var rank: Int?
    /// Points got on rows that apply.
    package var got: String
    /// Full marks of rows that apply.
    package var applicable: String
    /// Points lost on rows that apply: exactly applicable − got.
    package var lost: String
    /// Added by bonus rows.
    package var bonus: String
    /// Taken by penalty rows.
    package var penalty: String
    /// Whether a veto forces the lowest grade.
    package var vetoed: Bool
    /// The rows, all of them or the one asked for.
    package var items: [Item]
    /// The facts block, in form order.
    package var facts: [FactReport] = []
    /// The findings of the form.
    package var findings: [FindingReport]
    /// Every form that came in for the unit and cycle, oldest first.
    package var history: [Version]
    /// A later file that went back and therefore does not count; `nil` when there is none.
    package var returnedFile: String?
    /// The form beside the one that it replaces, when there was one before.
    package var resubmission: ResubmissionReport?
}

extension ExplanationReport.Item {
    /// Explains a row of a form.
    init(_ item: RecordedItem, row: Indicator?, schema: Schema, language: Language) {
        let scored = item.scored
        self.init(
            code: scored.code.text,
            kind: (row?.kind ?? .scored).rawValue,
            name: row?.name ?? "",
            criterion: row.map { $0.criterion } ?? "",
            points: scored.points.fixed,
            max: scored.maximum.fixed,
            lost: (row?.kind ?? .scored == .scored ? scored.lost : .zero).fixed,
            applies: scored.applies,
            ruleResult: scored.ruleResult?.fixed,
            fact: item.fact,
            selfPoints: item.selfPoints,
            reason: item.reason,
            evidence: item.evidence,
            basis: row?.basis ?? "",
            place: scored.place.text(language),
            readings: Self.readings(of: item)
        )
    }

    /// What stands in the file, beside what the ledger made of it.
    private static func readings(of item: RecordedItem) -> [String: ReadingReport] {
        var readings: [String: ReadingReport] = [:]
        for (part, spelling) in item.spellings where !spelling.raw.isEmpty {
            readings[part.rawValue] = ReadingReport(spelling)
        }
        return readings
    }
}
