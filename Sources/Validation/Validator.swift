package import Norms

/// Holds a returned form against the schema and against itself.
///
/// It never throws: what is wrong with a form is a ``Finding``, and all findings come at once.
package struct Validator: Sendable {
    /// Looks up the roll that a unit reported before a cycle; `nil` when nothing is known.
    package typealias RollBefore = @Sendable (UnitCode, Cycle) -> PreviousRoll?

    private let schema: Schema
    private let settings: Settings
    private let today: CalendarDate?
    private let rollBefore: RollBefore?
    private let fields: FormFields

    /// Makes a validator.
    ///
    /// Without `today` no date is judged to lie in the future. The findings of the checks that the settings put on
    /// trial become notes that say so (试运行).
    package init(
        schema: Schema,
        settings: Settings,
        today: CalendarDate? = nil,
        rollBefore: RollBefore? = nil
    ) {
        self.schema = schema
        self.settings = settings
        self.today = today
        self.rollBefore = rollBefore
        fields = FormFields(schema: schema)
    }

    /// Puts every check to a form and joins what they find to what reading noticed.
    ///
    /// The findings are ordered by severity, then as the fields stand on the form. One refusal, from
    /// reading or from a check, returns the form.
    package func review(_ form: FilledForm) -> Review {
        let context = ReviewContext(
            form: form,
            schema: schema,
            fields: fields,
            settings: settings,
            today: today,
            previous: rollBefore?(form.unit.code, form.cycle)
        )
        let found = checks.flatMap { check in
            onTrial(check, Folding().fold(check.findings(in: context), of: check, in: context))
        }
        let findings = fields.sorted(form.findings + found)
        return ValidatedForm(form, findings: findings).map(Review.accepted)
            ?? .returned(form, findings)
    }

    /// The checks, in the order in which they are put.
    package var checks: [any Check] { Self.catalogue }

    /// The codes of all checks, in the order in which they are put.
    package static var codes: [String] { catalogue.map(\.code) }

    /// The facts of the facts block that a check looks at; none when no check has this code.
    package static func facts(of code: String) -> Set<FactKey> {
        catalogue.first { $0.code == code }?.facts ?? []
    }

    /// What a check finds, in a few words; `nil` when no check has this code.
    package static func title(of code: String) -> Wording? {
        catalogue.first { $0.code == code }?.title
    }

    /// The facts of the facts block that any check looks at.
    package static var factsUsed: Set<FactKey> {
        catalogue.reduce(into: []) { $0.formUnion($1.facts) }
    }

    private func onTrial(_ check: any Check, _ findings: [Finding]) -> [Finding] {
        guard settings.trials.contains(check.code) else { return findings }
        return findings.map { finding in
            var note = finding
            note.severity = .note
            note.trial = finding.severity
            note.cause = Wording(
                zh: "试运行：\(finding.cause.zh)",
                en: "on trial: \(finding.cause.en)"
            )
            return note
        }
    }
}
