/// What `status` says of a cycle.
package struct StatusReport: Sendable, Codable {
    /// Where a unit stands.
    package enum State: String, Sendable, Codable, CaseIterable {
        /// Its form counts.
        case accepted
        /// Its form went back and no other counts.
        case returned
        /// Nothing came in.
        case missing
        /// The unit is not inspected in this cycle.
        case notApplicable = "not-applicable"
    }

    /// One unit.
    package struct Unit: Sendable, Codable {
        /// The code.
        package var unit: String
        /// The full name.
        package var name: String
        /// The inspection group.
        package var group: Int
        /// Where it stands.
        package var state: State
        /// The file that counts or that went back last; empty when nothing came in.
        package var file: String
        /// The file that went back last while an earlier one counts; `nil` when none did.
        package var returnedFile: String?
        /// How many files came in for it.
        package var submissions: Int
        /// Why the file went back, refusals only.
        package var reasons: [FindingReport]
        /// The newest form beside the one that it replaces, when there was one before.
        package var resubmission: ResubmissionReport?
    }

    /// A file that is not counted.
    package struct File: Sendable, Codable {
        /// The name under which it came in.
        package var file: String
        /// SHA-256.
        package var sha256: String
        /// Why.
        package var reason: String
    }

    /// The cycle.
    package var cycle: String
    /// Every unit of the roster.
    package var units: [Unit]
    /// How many units are in each state.
    package var counts: [String: Int]
    /// Files that could not be attributed.
    package var quarantined: [File]
    /// Files that could not be attributed and in the place of which a form of the cycle came.
    package var superseded: [SupersededFile] = []
    /// Files in quarantine that a person closed.
    package var dismissed: [DismissalReport.File] = []
    /// Files that came in before.
    package var duplicates: [File]
    /// What the checks on trial would have done; `nil` when none is on trial.
    package var trial: TrialReport?
    /// The documents: drafts, issued and voided ones.
    package var documents = DocumentsReport()
}
