import Norms

/// The figures of a group of units: how many are asked, how many count, and their scores.
struct SummaryFigures: Sendable {
    /// What the group is called.
    let name: String
    /// The units of the roster in it.
    let asked: Int
    /// The standings in it.
    let standings: [Standing]

    /// How many count.
    var counted: Int { standings.count }
    /// The share of units that count; nil when none is asked.
    var coverage: Double? { asked == 0 ? nil : Double(counted) / Double(asked) }

    /// The scores, lowest first.
    private var totals: [Points] { standings.map(\.tally.total).sorted() }
    /// The highest score.
    var highest: Points? { totals.last }
    /// The lowest score.
    var lowest: Points? { totals.first }

    /// The mean score, not rounded: to round it twice is to show another figure than the circular does.
    var mean: Double? { Self.mean(of: totals[...]) }

    /// The middle score; of an even number, the mean of the two in the middle.
    var median: Double? {
        let totals = totals
        return Self.mean(
            of: totals[(totals.count - 1) / 2..<min(totals.count / 2 + 1, totals.count)]
        )
    }

    private static func mean(of scores: ArraySlice<Points>) -> Double? {
        guard !scores.isEmpty else { return nil }
        return Double(scores.reduce(.zero, +).thousandths) / Double(scores.count * 1_000)
    }

    /// How many have a grade.
    func count(of grade: String) -> Int { standings.count { $0.grade == grade } }
}

extension CycleReport {
    /// The figures of all units.
    var wholeFigures: SummaryFigures {
        SummaryFigures(name: "全县", asked: roster.units.count, standings: standings)
    }

    /// The figures by category, in the order of the schema.
    var categoryFigures: [SummaryFigures] {
        schema.categories.map { category in
            SummaryFigures(
                name: category,
                asked: roster.units.count { $0.category == category },
                standings: standings.filter { $0.unit.category == category }
            )
        }
    }

    /// The figures by inspection group.
    var groupFigures: [SummaryFigures] {
        roster.groups.map { group in
            SummaryFigures(
                name: "第\(group)组",
                asked: roster.units.count { $0.group == group },
                standings: standings.filter { $0.unit.group == group }
            )
        }
    }

    /// What was lost on every norm by all units together: points that applied, points lost.
    var normLosses: [(norm: Norm, applicable: Points, lost: Points)] {
        schema.norms.map { norm in
            let tallies = standings.compactMap { $0.tally.norms.first { $0.code == norm.code } }
            let applicable = tallies.reduce(Points.zero) { $0 + $1.applicable }
            return (norm, applicable, applicable - tallies.reduce(.zero) { $0 + $1.got })
        }
    }
}
