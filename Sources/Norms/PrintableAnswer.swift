/// An answer of a unit's form that the documents about this unit can print.
///
/// Its tag bears the words of the form: `{{基本情况.正式党员数}}` for the facts block, `{{实际情况.A08-1}}` for a row.
package struct PrintableAnswer: Sendable, Hashable {
    /// The name in the tag, without white space.
    package var name: String
    /// The field of the form.
    package var field: FieldID
    /// The kind of value.
    package var asks: AnswerKind
    /// Whether a form that counts always has it.
    package var isRequired: Bool

    /// What the names of all facts of the facts block begin with.
    package static let factPrefix = FormLayout.factsBand + "."
    /// What the names of all facts of rows begin with.
    package static let rowPrefix = FormColumn(.fact).heading + "."

    /// Names a fact of the facts block.
    package init(_ fact: Fact) {
        name = Self.factPrefix + fact.label.filter { !$0.isWhitespace }
        field = .fact(fact.key)
        asks = fact.asks
        isRequired = fact.isRequired
    }

    /// Names the fact of a row; the row may not apply, and so it may be missing.
    package init(_ row: Indicator) {
        name = Self.rowPrefix + row.code.text
        field = .answer(row.code, .fact)
        asks = row.asks
        isRequired = false
    }

    /// How documents print a recorded answer: days in Chinese, percentages with their sign, everything else as it stands.
    package func printed(_ recorded: String) -> String {
        switch asks {
        case .date: CalendarDate(iso: recorded)?.chinese ?? recorded
        case .percent: Quantity(recorded).map { "\($0)%" } ?? recorded
        case .count, .number, .yesNo, .choice, .text, .evidence, .nothing: recorded
        }
    }
}

extension Schema {
    /// The answers that documents can print, as they stand on the form.
    package var printableAnswers: [PrintableAnswer] {
        facts.map { PrintableAnswer($0) }
            + rows.filter { $0.asks != .nothing }.map { PrintableAnswer($0) }
    }
}
