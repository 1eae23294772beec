import Norms

/// A check that judges one column of the score table, row by row.
protocol RowCheck: Check {
    /// The column that is judged, and at which findings are reported.
    var part: AnswerPart { get }
    /// The rows that are judged; those that apply unless a check says otherwise.
    func rows(in context: ReviewContext) -> [Indicator]
    /// What is wrong with the row, as it follows the label and the value; `nil` when nothing is.
    func fault(of row: Indicator, in context: ReviewContext) -> Wording?
}

extension RowCheck {
    func rows(in context: ReviewContext) -> [Indicator] { context.applying }

    /// A finding for every row with a fault.
    package func findings(in context: ReviewContext) -> [Finding] {
        rows(in: context).compactMap { row in
            fault(of: row, in: context).map { report(.answer(row.code, part), context, $0) }
        }
    }
}
