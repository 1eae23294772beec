import Norms

/// All that is wrong with the files that a county edits.
package struct LintReport: Sendable, Codable {
    /// One file.
    package struct File: Sendable, Codable {
        /// The path below the workspace.
        package var file: String
        /// Its findings.
        package var findings: [FindingReport]
        /// For a faulty template, the path below the workspace of a copy with a comment at each fault.
        package var annotated: String?
    }

    /// The files that have findings.
    package var files: [File]

    /// Whether nothing stops the work; notes and queries may remain.
    package var isClean: Bool {
        files.allSatisfy { file in file.findings.allSatisfy { $0.severity != .refusal } }
    }
}
