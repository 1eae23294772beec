import Norms

/// The fields of a schema's form: their labels, their rows, and the order in which a person meets them.
struct FormFields: Sendable {
    /// The indicators of the hundred points, in form order.
    let indicators: [Indicator]
    private let pairs: [FieldID: FormLayout.Pair]
    private let rows: [IndicatorCode: Indicator]
    private let ranks: [FieldID: Int]

    /// The fields of a schema's form.
    init(schema: Schema) {
        let layout = FormLayout(schema: schema)
        pairs = Dictionary(layout.pairs.map { ($0.field, $0) }) { first, _ in first }
        rows = Dictionary(layout.rows.map { ($0.code, $0) }) { first, _ in first }
        indicators = schema.indicators
        ranks = Dictionary(zip(layout.fields, 0...)) { first, _ in first }
    }

    /// The row of a code.
    func row(_ code: IndicatorCode) -> Indicator? { rows[code] }

    /// The pair of a field outside the score table.
    func pair(_ field: FieldID) -> FormLayout.Pair? { pairs[field] }

    /// The fields of a form whose values are so, in form order; fields that the schema does not have are left out.
    func inOrder(of form: FilledForm, where isWanted: (Value) -> Bool) -> [FieldID] {
        let wanted = form.entries.filter { isWanted($0.value.value) }
        return wanted.keys.compactMap { field in ranks[field].map { (rank: $0, field: field) } }
            .sorted { $0.rank < $1.rank }.map(\.field)
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
