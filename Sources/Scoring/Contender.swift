package import Norms

/// What ranking needs of a form that counts, and no more, so that a county of thousands of units stays small.
package struct Contender: Sendable, Hashable {
    /// The unit.
    package var unit: Unit
    /// The sums of its form.
    package var tally: Tally
    /// How many queries its form has.
    package var queries: Int
    /// How many scored rows lost points.
    package var losses: Int

    /// Makes a contender.
    package init(unit: Unit, tally: Tally, queries: Int, losses: Int) {
        self.unit = unit
        self.tally = tally
        self.queries = queries
        self.losses = losses
    }
}
