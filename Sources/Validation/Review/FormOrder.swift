import Norms

/// The order in which a person meets the fields of a form.
struct FormOrder {
    private let ranks: [FieldID: Int]

    /// The order of a layout.
    init(layout: FormLayout) {
        ranks = Dictionary(zip(Self.fields(of: layout), 0...)) { first, _ in first }
    }

    /// Every field: header, facts, score table row by row, totals and signatures.
    static func fields(of layout: FormLayout) -> [FieldID] {
        let rows = layout.rows.flatMap { row in
            AnswerPart.allCases.map { FieldID.answer(row.code, $0) }
        }
        return (layout.header + layout.facts).map(\.field) + rows + layout.foot.map(\.field)
    }

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
