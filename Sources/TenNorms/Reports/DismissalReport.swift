/// What `dismiss` came to.
package struct DismissalReport: Sendable, Codable {
    /// A file that a person closed.
    package struct File: Sendable, Codable, Hashable {
        /// The name under which it came in.
        package var file: String
        /// SHA-256.
        package var sha256: String
        /// Why, as the person put it.
        package var reason: String
        /// When.
        package var dismissed: String
    }

    /// All files that are dismissed now.
    package var dismissed: [File]
    /// The files that still need a person.
    package var quarantined: [StatusReport.File]
}
