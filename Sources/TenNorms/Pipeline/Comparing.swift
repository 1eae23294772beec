import Norms
import Recording
import Validation

/// Holds forms against those that they replace, by what the ledger keeps of both.
struct Comparing {
    private let ledger: Ledger
    private let schema: Schema
    private let roster: Roster
    private let order: [FieldID]

    /// Compares forms of a ledger; fields come in the order of the schema's form.
    init(_ workspace: Workspace, ledger: Ledger) {
        self.ledger = ledger
        schema = workspace.schema
        roster = workspace.roster
        order = FormLayout(schema: schema).fields
    }

    /// The form before a form in the chain of its unit and cycle.
    func predecessor(of reading: FileReading) throws -> FileReading? {
        try reading.supersedes.flatMap(ledger.reading)
    }

    /// A form beside the one before it; `nil` when it is the first.
    func resubmission(of reading: FileReading) throws -> Resubmission? {
        try predecessor(of: reading).flatMap { try resubmission(of: reading, after: $0) }
    }

    /// A form beside one before it.
    func resubmission(of reading: FileReading, after before: FileReading) throws -> Resubmission {
        Resubmission(
            before: try answers(of: before),
            found: try ledger.findings(of: before.id),
            after: try answers(of: reading),
            foundNow: try ledger.findings(of: reading.id),
            order: order,
            facts: Validator.facts
        )
    }

    /// The answers of a form; in a row that does not apply to the unit, blank says the same as 不适用.
    private func answers(of reading: FileReading) throws -> [FieldID: RecordedAnswer] {
        var answers = try ledger.answers(of: reading.id)
        guard let cycle = reading.cycle, let unit = reading.unit.flatMap(roster.unit(code:)) else {
            return answers
        }
        let form = FilledForm(
            submission: reading.submission,
            format: .xlsx,
            unit: unit,
            cycle: cycle,
            entries: try ledger.entries(of: reading.id)
        )
        for row in schema.indicators where !row.applies(in: form) {
            for part in AnswerPart.allCases {
                let field = FieldID.answer(row.code, part)
                if answers[field]?.text == "" {
                    answers[field]?.text = Value.notApplicable.description
                }
            }
        }
        return answers
    }
}
