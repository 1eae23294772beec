package import Norms

/// One reading of one file, as the history of a unit, the quarantine and the replay list it.
package struct FileReading: Sendable, Hashable {
    /// The row of the reading; for a form the same as ``Norms/RecordedForm/id``.
    package var id: Int64
    /// The row of the submission.
    package var submissionID: Int64
    /// The file.
    package var submission: Submission
    /// Which form of the file it is of; empty when the file holds but one.
    package var part: String
    /// Whether the file came in inside a zip archive.
    package var isFromParcel: Bool
    /// When the file came in.
    package var received: String
    /// When it was read.
    package var readAt: String
    /// What came of it.
    package var outcome: ReadingOutcome
    /// What it means today.
    package var state: ReadingState
    /// The code of its first finding; empty when there is none.
    package var reason: String
    /// The unit, or `nil` when it is unknown.
    package var unit: UnitCode?
    /// The cycle, or `nil` when it is unknown.
    package var cycle: Cycle?
    /// The day on which the unit says it filled the form in (填报日期), if it does.
    package var filledOn: CalendarDate?
    /// The score, or `nil` when it was not accepted.
    package var total: Points?
    /// The reading of the form before this one of the same unit and cycle.
    package var supersedes: Int64?
    /// For a file in quarantine, the reading of a form that came later in its place.
    package var replacedBy: Int64?
    /// The run in which the file came in.
    package var run: Int64
    /// The fingerprint of the schema under which it was read.
    package var schema: String
    /// The fingerprint of everything that the outcome depended on.
    package var basis: String
}
