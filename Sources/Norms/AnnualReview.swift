/// What the scores of a year are made of.
package struct AnnualReview: Sendable {
    /// The score of a unit in one cycle of the year.
    package struct Part: Sendable, Hashable {
        /// A month, a quarter, or the year for the year-end review.
        package var cycle: Cycle
        /// The score.
        package var points: Points

        /// Makes a part.
        package init(cycle: Cycle, points: Points) {
            self.cycle = cycle
            self.points = points
        }
    }

    /// The scores of each unit, months first, then quarters, then the year-end review.
    package var parts: [UnitCode: [Part]]
    /// The problems that were found in the quarters, by unit, then by quarter and row.
    package var problems: ByUnit<Problem>

    /// Makes a review.
    package init(
        parts: [UnitCode: [Part]] = [:],
        problems: ByUnit<Problem> = ByUnit([]) { $0.unit }
    ) {
        self.parts = parts
        self.problems = problems
    }

    /// The scores of a unit in the months.
    package func months(of unit: UnitCode) -> [Points] {
        points(of: unit) { if case .month = $0 { true } else { false } }
    }

    /// The scores of a unit in the quarters.
    package func quarters(of unit: UnitCode) -> [Points] {
        points(of: unit) { if case .quarter = $0 { true } else { false } }
    }

    /// The score of a unit in the year-end review.
    package func yearEnd(of unit: UnitCode) -> Points? {
        points(of: unit) { if case .year = $0 { true } else { false } }.first
    }

    private func points(of unit: UnitCode, where isWanted: (Cycle) -> Bool) -> [Points] {
        (parts[unit] ?? []).filter { isWanted($0.cycle) }.map(\.points)
    }
}
