import Norms

/// A check that judges one field of the form.
protocol FieldCheck: Check {
    /// The field that is judged, and at which the finding is reported.
    var field: FieldID { get }
    /// What is wrong with the field, as it follows the label and the value; `nil` when nothing is.
    func fault(in context: ReviewContext) -> Wording?
}

extension FieldCheck {
    /// The one finding, or none.
    package func findings(in context: ReviewContext) -> [Finding] {
        fault(in: context).map { [report(field, context, $0)] } ?? []
    }
}
