package import Norms
import Reading
import Scoring
import Validation

/// The journey of a form from its bytes to its points, stage by stage.
///
/// Each stage wraps what the one before it made: what was not validated cannot be scored. Recording and
/// publishing follow for whole batches, in ``Intaking`` and ``Publisher``.
package struct Pipeline: Sendable {
    /// What one file came to.
    package enum Outcome: Sendable {
        /// It counts.
        case accepted(ScoredForm)
        /// It goes back to the unit, with all its findings.
        case returned(FilledForm, [Finding])
        /// It is no form that could be attributed.
        case quarantined([Finding])

        /// The findings, refusals first.
        package var findings: [Finding] {
            switch self {
            case .accepted(let form): form.validated.findings
            case .returned(_, let findings), .quarantined(let findings): findings
            }
        }

        /// The form, unless the file was none.
        package var form: FilledForm? {
            switch self {
            case .accepted(let form): form.validated.form
            case .returned(let form, _): form
            case .quarantined: nil
            }
        }
    }

    private let reader: FormReader
    private let validator: Validator
    private let scorer: Scorer

    /// Sets up the stages for a workspace.
    package init(_ workspace: Workspace) {
        reader = FormReader(schema: workspace.schema, roster: workspace.roster)
        validator = Validator(schema: workspace.schema, settings: workspace.settings)
        scorer = Scorer(schema: workspace.schema)
    }

    /// Takes one file through reading, validation and scoring: an outcome for each form in it, at least one.
    package func process(_ submission: Submission, bytes: [UInt8]) -> [Outcome] {
        reader.read(submission, bytes: bytes).map(outcome)
    }

    private func outcome(of read: ReadOutcome) -> Outcome {
        switch read {
        case .trouble(let findings):
            return .quarantined(findings)
        case .form(let filled):
            switch validator.review(filled) {
            case .returned(let form, let findings): return .returned(form, findings)
            case .accepted(let validated): return .accepted(scorer.score(validated))
            }
        }
    }
}
