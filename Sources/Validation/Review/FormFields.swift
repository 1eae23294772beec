import Norms

/// The fields of a schema's form: their labels, their rows, and the order in which a person meets them.
struct FormFields: Sendable {
    /// Every field: header, facts, score table row by row, totals and signatures.
    let ordered: [FieldID]
    private let pairs: [FieldID: FormLayout.Pair]
    private let rows: [IndicatorCode: Indicator]
    private let ranks: [FieldID: Int]

    /// The fields of a layout.
    init(layout: FormLayout) {
        let answers = layout.rows.flatMap { row in
            AnswerPart.allCases.map { FieldID.answer(row.code, $0) }
        }
        ordered = (layout.header + layout.facts).map(\.field) + answers + layout.foot.map(\.field)
        pairs = Dictionary(layout.pairs.map { ($0.field, $0) }) { first, _ in first }
        rows = Dictionary(layout.rows.map { ($0.code, $0) }) { first, _ in first }
        ranks = Dictionary(zip(ordered, 0...)) { first, _ in first }
    }

    /// The row of a code.
    func row(_ code: IndicatorCode) -> Indicator? { rows[code] }

    /// The pair of a field outside the score table.
    func pair(_ field: FieldID) -> FormLayout.Pair? { pairs[field] }

    /// The findings by severity, then in form order; what concerns the whole file comes first.
    func sorted(_ findings: [Finding]) -> [Finding] {
        findings.enumerated().sorted { left, right in
            (left.element.severity, rank(left.element), left.offset)
                < (right.element.severity, rank(right.element), right.offset)
        }.map(\.element)
    }

    private func rank(_ finding: Finding) -> Int {
        finding.field.map { ranks[$0] ?? Int.max } ?? -1
    }
}
