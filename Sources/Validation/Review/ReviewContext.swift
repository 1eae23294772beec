import Norms

/// A form under review, with what is known around it; what several checks need is worked out once.
package struct ReviewContext: Sendable {
    let form: FilledForm
    let schema: Schema
    let settings: Settings
    let today: CalendarDate?
    let previous: PreviousRoll?
    let fields: FormFields
    /// The indicators of the hundred points that apply to this unit in this cycle, in form order.
    let applying: [Indicator]
    /// The indicators of the hundred points that do not.
    let excluded: [Indicator]
    /// The indicators that apply, then the bonus and penalty rows: every row whose points count.
    let counting: [Indicator]
    /// The fields that hold a day, in form order.
    let dated: [FieldID]
    /// The fields that hold something that cannot be read, in form order.
    let unreadable: [FieldID]
    /// The sums that the inspectors' points make.
    let sums: Sums
    private let refused: Set<FieldID>
    private let isReturned: Bool

    /// Looks at a form against the schema it was issued for.
    init(
        form: FilledForm,
        schema: Schema,
        fields: FormFields,
        settings: Settings,
        today: CalendarDate?,
        previous: PreviousRoll?
    ) {
        self.form = form
        self.schema = schema
        self.fields = fields
        self.settings = settings
        self.today = today
        self.previous = previous
        applying = fields.indicators.filter { $0.applies(in: form) }
        excluded = fields.indicators.filter { !$0.applies(in: form) }
        counting = applying + schema.extras.filter { $0.kind == .bonus || $0.kind == .penalty }
        dated = fields.inOrder(of: form) { if case .date = $0 { true } else { false } }
        unreadable = fields.inOrder(of: form) { if case .unreadable = $0 { true } else { false } }
        sums = Sums(of: form, applying: applying, schema: schema)
        isReturned = form.findings.contains { $0.severity == .refusal }
        refused = Set(form.findings.filter { $0.severity == .refusal }.compactMap(\.field))
    }

    /// Whether reading has refused a field already, so that to say it again would be noise.
    ///
    /// A field that is gone from a form with a refusal counts too: reading may tell all such fields as one.
    func isRefused(_ field: FieldID) -> Bool {
        refused.contains(field) || form[field] == nil && isReturned
    }

    /// Whether reading has said anything of a field, as of a name that it took for a known one.
    func isNoticed(_ field: FieldID) -> Bool { form.findings.contains { $0.field == field } }

    /// The extra rows of a kind.
    func extras(_ kind: Indicator.Kind) -> [Indicator] {
        schema.extras.filter { $0.kind == kind }
    }

    /// What a field asks for.
    func kind(of field: FieldID) -> AnswerKind {
        switch field {
        case .answer(let code, .fact): fields.row(code)?.asks ?? .text
        case .answer(_, .points), .answer(_, .selfPoints): .number(unit: "分")
        case .answer(_, .reason), .answer(_, .evidence): .text
        case .header, .fact, .total, .signature: fields.pair(field)?.asks ?? .text
        }
    }

    /// Every percentage of the facts block and of the rows that apply, in form order.
    var percentages: [FieldID] {
        let facts = schema.facts.map { FieldID.fact($0.key) }
        let rows = applying.map { FieldID.answer($0.code, .fact) }
        return (facts + rows).filter { kind(of: $0) == .percent }
    }
}
