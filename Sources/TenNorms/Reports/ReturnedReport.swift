/// The form of a unit of which nothing counts: the newest one that went back, and why.
package struct ReturnedReport: Sendable, Codable {
    /// The cycle.
    package var cycle: String
    /// The unit.
    package var unit: String
    /// Its full name.
    package var name: String
    /// The file that went back last.
    package var file: String
    /// Its SHA-256.
    package var sha256: String
    /// Where it lies in the archive, below the workspace.
    package var archived: String
    /// Its findings, refusals first.
    package var findings: [FindingReport]
    /// Every form that came in for the unit and cycle, oldest first.
    package var history: [ExplanationReport.Version]
    /// The form beside the one that it replaces, when there was one before.
    package var resubmission: ResubmissionReport?
}
