/// The kind of value that a field asks for.
package enum AnswerKind: Sendable, Hashable {
    /// A whole number that is not negative, with its measure word: `次`, `人`.
    case count(unit: String)
    /// A decimal number, with its unit: `元`, `学时`.
    case number(unit: String)
    /// A share in percent; 95, 95% and (with a query) 0.95 all mean 95 %.
    case percent
    /// Yes or no.
    case yesNo
    /// One of a list.
    case choice([String])
    /// A day.
    case date
    /// Free text.
    case text
    /// The number or name of a record or file.
    case evidence
    /// Nothing; the column stays empty.
    case nothing
}
