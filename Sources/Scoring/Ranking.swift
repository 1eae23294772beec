package import Norms

/// Ranks units within their category.
///
/// By total; equal totals by the share reached in the norm of party life, then fewer queries, then fewer rows
/// with a loss; what is still equal shares its rank, and the next ranks are skipped (1, 2, 2, 4). Units
/// under a veto stand after all others of their category, since their grade is the lowest.
package struct Ranking: Sendable {
    /// The norm of party life, which parts equal totals: 规范党内生活.
    package static let partyLife: NormCode = "N06"

    private let schema: Schema
    private let settings: Settings

    /// Makes a ranking for one schema and the grades of one county.
    package init(schema: Schema, settings: Settings) {
        self.schema = schema
        self.settings = settings
    }

    /// The standings of all units, ordered by category as the schema lists them, rank and code.
    ///
    /// Categories that the schema does not list follow in the order of their names.
    package func standings(of contenders: [Contender]) -> [Standing] {
        let byCategory = Dictionary(grouping: contenders, by: \.unit.category)
        let unlisted = byCategory.keys.filter { !schema.categories.contains($0) }.sorted()
        return (schema.categories + unlisted).flatMap { standings(within: byCategory[$0] ?? []) }
    }

    private func standings(within category: [Contender]) -> [Standing] {
        let ordered = category.map { ($0, Merit($0)) }.sorted {
            $0.1 == $1.1 ? $0.0.unit.code < $1.0.unit.code : $0.1.isBetter(than: $1.1)
        }
        var rank = 0
        return ordered.indices.map { index in
            let (contender, merit) = ordered[index]
            let before = index > 0 ? ordered[index - 1].1 : nil
            let after = index + 1 < ordered.count ? ordered[index + 1].1 : nil
            if merit != before { rank = index + 1 }
            return Standing(
                unit: contender.unit,
                tally: contender.tally,
                grade: settings.grade(
                    for: contender.tally.total,
                    isVetoed: contender.tally.isVetoed
                ),
                rank: rank,
                tie: merit.tie(among: [before, after].compactMap(\.self)),
                queries: contender.queries
            )
        }
    }
}
