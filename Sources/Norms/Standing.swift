/// A unit's place in a cycle.
package struct Standing: Sendable, Hashable {
    /// The unit.
    package var unit: Unit
    /// The sums of its form.
    package var tally: Tally
    /// The grade.
    package var grade: String
    /// The rank within its category, from 1; equal scores that no tie-break parts share a rank and the
    /// next ranks are skipped (1, 2, 2, 4).
    package var rank: Int
    /// How the rank was decided among equal scores, or `nil` when the score alone decided.
    package var tie: TieBreak?
    /// How many queries its form has.
    package var queries: Int

    /// Makes a standing.
    package init(
        unit: Unit,
        tally: Tally,
        grade: String,
        rank: Int,
        tie: TieBreak?,
        queries: Int
    ) {
        self.unit = unit
        self.tally = tally
        self.grade = grade
        self.rank = rank
        self.tie = tie
        self.queries = queries
    }
}

/// What parted units of the same score, in the order in which it is tried.
package enum TieBreak: String, Sendable, Hashable, Codable, CaseIterable {
    /// The higher score in the norm of party life, N06.
    case partyLife
    /// Fewer queries.
    case queries
    /// Fewer rows with a loss.
    case losses
    /// Nothing: the rank is shared.
    case shared
}
