/// A file that was in quarantine until a form came in its place; it stays in the archive.
package struct SupersededFile: Sendable, Codable, Hashable {
    /// The name under which it came in.
    package var file: String
    /// SHA-256.
    package var sha256: String
    /// The file of the form in its place.
    package var replacedBy: String
    /// The unit of that form.
    package var unit: String
    /// The cycle of that form.
    package var cycle: String
}
