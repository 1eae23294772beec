import Norms

/// What `score` says of a cycle.
package struct ScoreReport: Sendable, Codable {
    /// One unit.
    package struct Unit: Sendable, Codable {
        /// The code.
        package var unit: String
        /// The full name.
        package var name: String
        /// The category in which it is ranked.
        package var category: String
        /// The inspection group.
        package var group: Int
        /// The score, at least two decimals, a third when needed.
        package var total: String
        /// The grade; none for a month, which only guides.
        package var grade: String?
        /// The rank within the category; none for a month.
        package var rank: Int?
        /// What decided the rank among equal scores.
        package var tie: String?
        /// Points got on rows that apply.
        package var got: String
        /// Full marks of rows that apply.
        package var applicable: String
        /// Added by bonus rows.
        package var bonus: String
        /// Taken by penalty rows.
        package var penalty: String
        /// Whether a veto row was answered yes.
        package var vetoed: Bool
        /// Points got by norm.
        package var norms: [String: String]
        /// The rows.
        package var indicators: [Item]
    }

    /// One row.
    package struct Item: Sendable, Codable {
        /// The code.
        package var code: String
        /// Points got.
        package var points: String
        /// Full marks.
        package var max: String
        /// Whether it counts.
        package var applies: Bool
        /// Where the points stand.
        package var place: String
        /// The file.
        package var file: String
        /// SHA-256 of the file.
        package var sha256: String
    }

    /// The cycle.
    package var cycle: String
    /// The version of the schema.
    package var schema: String
    /// The fingerprint of the schema.
    package var fingerprint: String
    /// The units that count, by category, rank and code.
    package var units: [Unit]
}

extension ScoreReport.Unit {
    /// Reports a standing with the rows of its form.
    init(_ standing: Standing, form: RecordedForm, language: Language) {
        let tally = standing.tally
        let isRanked = !form.cycle.isGuidance
        self.init(
            unit: standing.unit.code.text,
            name: standing.unit.name,
            category: standing.unit.category,
            group: standing.unit.group,
            total: tally.total.fixed,
            grade: isRanked ? standing.grade : nil,
            rank: isRanked ? standing.rank : nil,
            tie: isRanked ? standing.tie?.rawValue : nil,
            got: tally.got.fixed,
            applicable: tally.applicable.fixed,
            bonus: tally.bonus.fixed,
            penalty: tally.penalty.fixed,
            vetoed: tally.isVetoed,
            norms: Dictionary(
                tally.norms.map { ($0.code.text, $0.got.fixed) },
                uniquingKeysWith: { $1 }
            ),
            indicators: form.items.map {
                ScoreReport.Item($0.scored, form: form, language: language)
            }
        )
    }
}

extension ScoreReport.Item {
    /// Reports a row with its source.
    init(_ item: ScoredItem, form: RecordedForm, language: Language) {
        self.init(
            code: item.code.text,
            points: item.points.fixed,
            max: item.maximum.fixed,
            applies: item.applies,
            place: item.place.text(language),
            file: form.submission.name,
            sha256: form.submission.sha256
        )
    }
}
