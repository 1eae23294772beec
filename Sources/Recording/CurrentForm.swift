package import Norms

/// A form that counts, in a line: enough for status and ranking, without its rows.
package struct CurrentForm: Sendable, Hashable {
    /// The row of the ledger, as in ``Norms/RecordedForm/id``.
    package var id: Int64
    /// The unit.
    package var unit: UnitCode
    /// The file.
    package var submission: Submission
    /// The fingerprint of the schema under which it was read.
    package var schema: String
    /// The sums.
    package var tally: Tally
    /// How many of its findings are queries.
    package var queries: Int
    /// How many of its rows lost points.
    package var losses: Int
    /// The reading of the form before this one of the same unit and cycle.
    package var supersedes: Int64?
}
