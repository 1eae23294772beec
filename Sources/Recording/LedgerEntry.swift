package import Norms

/// What came of one file of a batch.
package enum LedgerEntry: Sendable, Hashable {
    /// A form that may count.
    case accepted(ScoredForm)
    /// A form of a known unit and cycle that goes back, with all its findings.
    case returned(FilledForm, [Finding])
    /// A file that is no form or whose unit or cycle is unknown.
    case quarantined(Submission, [Finding])
    /// A file that came in before, byte for byte; the ledger finds the first one itself.
    case duplicate(Submission)

    /// The file.
    package var submission: Submission {
        switch self {
        case .accepted(let form): form.validated.form.submission
        case .returned(let form, _): form.submission
        case .quarantined(let submission, _), .duplicate(let submission): submission
        }
    }
}
