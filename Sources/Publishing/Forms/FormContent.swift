import Norms

/// What stands on the form of one unit in one cycle, before it is written as a sheet or as a document.
struct FormContent: Sendable {
    let schema: Schema
    let settings: Settings
    let layout: FormLayout
    let unit: Norms.Unit
    let cycle: Cycle

    /// The identity that the form carries.
    var identity: FormIdentity {
        FormIdentity(cycle: cycle, unit: unit.code, schemaVersion: schema.version)
    }

    /// The title, as it stands above the form.
    var title: String { schema.title }

    /// What stands at the foot of every page.
    var foot: String { "\(identity) \(unit.name)" }

    /// The text that a field of the header block is prefilled with; nil where people write.
    func prefilled(_ field: HeaderField) -> String? {
        switch field {
        case .unit: unit.name
        case .unitCode: unit.code.text
        case .category: unit.category
        case .cycle: cycle.chinese
        case .group: "第\(unit.group)督查组"
        case .formNumber: identity.description
        case .inspectionDate, .submissionDate: nil
        }
    }

    /// The text that a pair is prefilled with; nil where people write.
    func prefilled(_ pair: FormLayout.Pair) -> String? {
        guard case .header(let field) = pair.field else { return nil }
        return prefilled(field)
    }

    /// Whether a row is asked of the unit in the cycle.
    func isDue(_ row: Indicator) -> Bool {
        row.applicability.isDue(for: unit.category, in: cycle)
    }

    /// What a cell of the answer columns is for.
    func answer(_ part: AnswerPart, of row: Indicator) -> AnswerCell {
        guard isDue(row) else { return .closed(part == .points ? "不适用" : "") }
        switch part {
        case .fact: return row.asks == .nothing ? .closed("") : .open
        case .selfPoints, .points: return row.kind == .veto ? .closed("") : .open
        case .reason, .evidence: return .open
        }
    }

    /// A cell of the score table that people fill in, or that is closed for this unit or row.
    enum AnswerCell: Sendable, Hashable {
        /// People write in it.
        case open
        /// Nobody does; it holds this text.
        case closed(String)
    }

    /// What a printed column of the score table says.
    func printed(_ column: FormColumn, of row: Indicator) -> String {
        switch column {
        case .code: row.code.text
        case .content: row.name
        case .maximum: row.kind == .veto ? "—" : row.maximum.description
        case .criterion: row.criterion
        case .method: row.methods.map(\.chinese).joined(separator: "、")
        case .norm, .aspect, .fact, .selfPoints, .points, .reason, .evidence: ""
        }
    }

    /// The rows of the score table under one heading, for cells that are merged downwards.
    struct Span: Sendable, Hashable {
        /// The heading.
        var name: String
        /// The rows, counted from 0.
        var rows: Range<Int>
    }

    /// The spans of the column 规范: the norms, then one for each kind of extra row.
    var normSpans: [Span] {
        spans(schema.norms.map { ($0.name, $0.aspects.reduce(0) { $0 + $1.indicators.count }) })
    }

    /// The spans of the column 督查方面: the aspects, then one for each kind of extra row.
    var aspectSpans: [Span] {
        spans(schema.norms.flatMap(\.aspects).map { ($0.name, $0.indicators.count) })
    }

    private func spans(_ named: [(name: String, count: Int)]) -> [Span] {
        var spans: [Span] = []
        for (name, count) in named {
            let start = spans.last?.rows.upperBound ?? 0
            spans.append(Span(name: name, rows: start..<start + count))
        }
        for extra in schema.extras {
            let start = spans.last?.rows.upperBound ?? 0
            if spans.last?.name == extra.kind.chinese, let last = spans.indices.last {
                spans[last].rows = spans[last].rows.lowerBound..<start + 1
            } else {
                spans.append(Span(name: extra.kind.chinese, rows: start..<start + 1))
            }
        }
        return spans.filter { !$0.rows.isEmpty }
    }
}

extension Indicator.Kind {
    /// The name of the kind on the form.
    var chinese: String {
        switch self {
        case .scored: "考核项"
        case .bonus: "加分项"
        case .penalty: "扣分项"
        case .veto: "一票否决"
        }
    }
}
