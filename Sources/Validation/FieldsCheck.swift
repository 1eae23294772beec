import Norms

/// A check that judges several fields of the form, each by itself.
protocol FieldsCheck: Check {
    /// The fields that are judged, in form order.
    func fields(in context: ReviewContext) -> [FieldID]
    /// What is wrong with the field, as it follows the label and the value; `nil` when nothing is.
    func fault(of field: FieldID, in context: ReviewContext) -> Wording?
}

extension FieldsCheck {
    /// A finding for every field with a fault, unless reading has refused the field already.
    package func findings(in context: ReviewContext) -> [Finding] {
        fields(in: context).compactMap { field in
            guard let fault = fault(of: field, in: context), !context.isRefused(field) else {
                return nil
            }
            return report(field, context, fault)
        }
    }
}
