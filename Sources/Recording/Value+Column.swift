import Norms

extension Value {
    /// The value as the ledger writes it: a letter for its kind and then its text.
    var column: String {
        switch self {
        case .blank: ""
        case .notApplicable: "-"
        case .number(let number): "n" + number.description
        case .truth(let truth): truth ? "y" : "x"
        case .date(let date): "d\(date)"
        case .text(let text): "t" + text
        case .unreadable(let reason): "u\(reason.rawValue)"
        }
    }

    /// Reads a value of the ledger; `nil` when it is none.
    init?(column: String) {
        guard let kind = column.unicodeScalars.first else {
            self = .blank
            return
        }
        let rest = String(column.unicodeScalars.dropFirst())
        let value: Value? =
            switch kind {
            case "-": .notApplicable
            case "n": Quantity(rest).map { .number($0) }
            case "y": .truth(true)
            case "x": .truth(false)
            case "d": CalendarDate(iso: rest).map { .date($0) }
            case "t": .text(rest)
            case "u": Unreadable(rawValue: rest).map { .unreadable($0) }
            default: nil
            }
        guard let value else { return nil }
        self = value
    }
}
