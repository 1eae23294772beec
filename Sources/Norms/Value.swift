/// What an answer means once its spelling is understood; blank, 0 and 不适用 are three answers.
package enum Value: Sendable, Hashable {
    /// Nothing was written.
    case blank
    /// The person says that the item does not apply: `不适用`, `/`, `—`.
    case notApplicable
    /// A number.
    case number(Quantity)
    /// Yes or no.
    case truth(Bool)
    /// A day.
    case date(CalendarDate)
    /// Text, also the option that was chosen.
    case text(String)
    /// Something is there that cannot be taken as what was asked, and why.
    case unreadable(Unreadable)

    /// Why a value could not be taken.
    package enum Unreadable: String, Sendable, Hashable, Codable {
        /// Not a number, date, yes or no as asked.
        case wrongKind
        /// Two readings are possible: both boxes ticked, `约95`, `95/100`.
        case ambiguous
        /// A formula whose result is not stored in the file.
        case formulaWithoutValue
        /// An Excel error such as `#REF!`.
        case errorValue
        /// A picture stands where text should be (also WPS `DISPIMG`).
        case picture
        /// A numeric cell of more than 15 digits, which Excel has already rounded.
        case tooManyDigits
    }
}

extension Value: CustomStringConvertible {
    /// The plain text that goes into JSON and findings: `3`, `是`, `2023-03-05`, empty when blank.
    package var description: String {
        switch self {
        case .blank, .unreadable: ""
        case .notApplicable: "不适用"
        case .number(let number): number.description
        case .truth(let truth): truth ? "是" : "否"
        case .date(let date): date.description
        case .text(let text): text
        }
    }
}
