/// A file that came in: settled, fingerprinted and kept.
package struct Submission: Sendable, Hashable {
    /// SHA-256 of the bytes, lower-case hex.
    package var sha256: String
    /// The name under which it lay in the inbox, with its folder if any; only a hint, never an identity.
    package var name: String
    /// The size in bytes.
    package var size: Int

    /// Makes a submission.
    package init(sha256: String, name: String, size: Int) {
        self.sha256 = sha256
        self.name = name
        self.size = size
    }
}
