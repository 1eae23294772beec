/// One run of the command that writes to the ledger.
///
/// Within a run the order of the forms of a unit does not depend on the order of the files: see
/// ``Ledger/record(_:in:)``.
package struct LedgerRun: Sendable, Hashable {
    /// The number of the run.
    package let id: Int64
    /// The time of this run, as the caller gave it.
    package let time: String
    /// Whether this goes on with a run that was interrupted.
    package let isContinued: Bool

    let schema: Int64
    let basis: String
}

/// The schema under which forms are read, as the ledger keeps it.
package struct SchemaText: Sendable, Hashable {
    /// SHA-256 of the schema file in lower-case hex.
    package var fingerprint: String
    /// The version that the county gave it.
    package var version: String
    /// The schema file, whole.
    package var text: String

    /// Makes a schema text.
    package init(fingerprint: String, version: String, text: String) {
        self.fingerprint = fingerprint
        self.version = version
        self.text = text
    }
}
