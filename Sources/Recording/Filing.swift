package import Norms

/// One file of a batch, with all that was read in it.
package struct Filing: Sendable, Hashable {
    /// The file.
    package var submission: Submission
    /// The SHA-256 of the zip archive that it came in, or `nil` when it lay in the inbox itself.
    package var parcel: String?
    /// What was read: an entry for each form in it, all of different units or cycles.
    ///
    /// None for a zip archive that held nothing but other files, each of which has a filing of its own.
    package var entries: [LedgerEntry]

    /// Files what was read in a file.
    package init(_ submission: Submission, parcel: String? = nil, entries: [LedgerEntry]) {
        self.submission = submission
        self.parcel = parcel
        self.entries = entries
    }
}
