package import Norms

/// Puts the scores of a year together from its months, its quarters and the year-end review.
///
/// The total is that of ``AnnualScore``; points by norm, queries and losses are added up, and a veto in a quarter or in
/// the review is a veto of the year. Months are spot checks for guidance and veto nothing.
package struct AnnualAssembly: Sendable {
    private let year: Int
    private let settings: Settings
    private let roster: Roster
    private var sums: [UnitCode: Contender] = [:]

    /// The scores that each unit has, in the order of ``cycles(of:)``.
    package private(set) var parts: [UnitCode: [AnnualReview.Part]] = [:]

    /// Begins the scores of a year.
    package init(year: Int, settings: Settings, roster: Roster) {
        self.year = year
        self.settings = settings
        self.roster = roster
    }

    /// The cycles that a year is made of: its months, its quarters, and the year for the year-end review.
    package static func cycles(of year: Int) -> [Cycle] {
        (1...12).map { .month(year: year, month: $0) }
            + (1...4).map { .quarter(year: year, quarter: $0) } + [.year(year)]
    }

    /// Adds what a unit got in one of the cycles.
    package mutating func add(_ contender: Contender, in cycle: Cycle) {
        let unit = contender.unit.code
        parts[unit, default: []].append(
            AnnualReview.Part(cycle: cycle, points: contender.tally.total)
        )
        var added = contender
        if cycle.isGuidance { added.tally.isVetoed = false }
        sums[unit] = sums[unit].map { Self.sum($0, added) } ?? added
    }

    /// The units with a score, in roster order, with the total of the year.
    package var contenders: [Contender] {
        let review = AnnualReview(parts: parts)
        let score = AnnualScore(weights: settings.weights)
        return roster.units.compactMap { unit in
            guard var contender = sums[unit.code],
                let total = score.total(
                    months: review.months(of: unit.code),
                    quarters: review.quarters(of: unit.code),
                    yearEnd: review.yearEnd(of: unit.code)
                )
            else { return nil }
            contender.tally.total = total
            return contender
        }
    }

    private static func sum(_ first: Contender, _ second: Contender) -> Contender {
        var sum = first
        sum.queries += second.queries
        sum.losses += second.losses
        sum.tally.got += second.tally.got
        sum.tally.applicable += second.tally.applicable
        sum.tally.bonus += second.tally.bonus
        sum.tally.penalty += second.tally.penalty
        sum.tally.isVetoed = sum.tally.isVetoed || second.tally.isVetoed
        for norm in second.tally.norms {
            if let index = sum.tally.norms.firstIndex(where: { $0.code == norm.code }) {
                sum.tally.norms[index].got += norm.got
                sum.tally.norms[index].applicable += norm.applicable
            } else {
                sum.tally.norms.append(norm)
            }
        }
        return sum
    }
}
