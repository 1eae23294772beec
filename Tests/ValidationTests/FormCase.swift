import Norms
import Testing

/// A change to the valid form, and what a check says of it.
struct FormCase: Sendable, CustomTestStringConvertible {
    /// The code of the check.
    let code: String
    /// The Chinese cause that the finding gives; for a near miss, why it is none.
    let text: String
    /// The change.
    let edit: @Sendable (inout FilledForm) -> Void

    init(_ code: String, _ text: String, _ edit: @escaping @Sendable (inout FilledForm) -> Void) {
        self.code = code
        self.text = text
        self.edit = edit
    }

    var testDescription: String { "\(code): \(text)" }

    /// The changed form.
    var form: FilledForm {
        var form = ValidForm.form
        edit(&form)
        return form
    }

    static let breaking = identity + facts + answers + points + sums + signing
    static let nearMisses = calmIdentity + calmFacts + calmPoints + calmSums
}
