package import Norms

/// The members that a unit had on its roll in an earlier cycle.
package struct PreviousRoll: Sendable, Hashable {
    /// The cycle.
    package var cycle: Cycle
    /// Members on the roll, formal and probationary.
    package var totalMembers: Int

    /// Makes a previous roll.
    package init(cycle: Cycle, totalMembers: Int) {
        self.cycle = cycle
        self.totalMembers = totalMembers
    }
}
