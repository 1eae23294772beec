import Norms

extension [NormalisingRule] {
    /// The names of the rules, one a line.
    var column: String { map(\.rawValue).joined(separator: "\n") }

    /// Reads ``column``; a name that is no longer a rule is left out.
    init(column: String) {
        self = column.split(separator: "\n").compactMap { NormalisingRule(rawValue: String($0)) }
    }
}
