/// A form in which nothing stands that would send it back; only such a form can be scored.
package struct ValidatedForm: Sendable, Hashable {
    /// The form as it was read.
    package let form: FilledForm
    /// Everything that was found, refusals excluded by construction.
    package let findings: [Finding]

    /// Makes a validated form; `nil` when any finding is a refusal.
    package init?(_ form: FilledForm, findings: [Finding]) {
        guard findings.allSatisfy({ $0.severity != .refusal }) else { return nil }
        self.form = form
        self.findings = findings
    }
}

/// The outcome of holding a form against the schema and against itself.
package enum Review: Sendable, Hashable {
    /// It counts.
    case accepted(ValidatedForm)
    /// It goes back to the unit with all its findings, refusals first.
    case returned(FilledForm, [Finding])

    /// All findings, refusals first.
    package var findings: [Finding] {
        switch self {
        case .accepted(let form): form.findings
        case .returned(_, let findings): findings
        }
    }
}
