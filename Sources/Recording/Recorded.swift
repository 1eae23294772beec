package import Norms

/// What the ledger made of one file of a batch.
package struct Recorded: Sendable, Hashable {
    /// What became of the file.
    package enum Fate: Sendable, Hashable {
        /// The form is accepted; `counts` is false when a newer form of the same unit counts.
        case accepted(counts: Bool)
        /// The form goes back.
        case returned
        /// The file needs a person.
        case quarantined
        /// The file is a zip archive; each file in it has a submission of its own.
        case unpacked
        /// The file came in before; nothing else changed.
        case duplicate(of: FirstSubmission)
    }

    /// The row of the submission, for ``Ledger/finish(_:)``.
    package var submissionID: Int64
    /// The row of the reading, or `nil` for a duplicate and for a zip archive.
    package var readingID: Int64?
    /// The file.
    package var submission: Submission
    /// What became of it.
    package var fate: Fate
    /// The form of the same unit and cycle that counted before and no longer does.
    package var displaced: Submission?
}

/// The submission with which a file first came in.
package struct FirstSubmission: Sendable, Hashable {
    /// The row of the submission.
    package var id: Int64
    /// The name it had.
    package var name: String
    /// When it came in.
    package var received: String
}
