/// The identity that every form carries: in the cell 表单编号 and in the package's custom properties.
package struct FormIdentity: Sendable, Hashable, CustomStringConvertible {
    /// The name of the custom property in `docProps/custom.xml` that holds the form number.
    package static let propertyName = "TenNormsForm"

    /// The cycle.
    package var cycle: Cycle
    /// The unit.
    package var unit: UnitCode
    /// The version of the schema.
    package var schemaVersion: String

    /// Makes an identity.
    package init(cycle: Cycle, unit: UnitCode, schemaVersion: String) {
        self.cycle = cycle
        self.unit = unit
        self.schemaVersion = schemaVersion
    }

    /// Reads a form number; `nil` when the text is none or its check letter does not fit.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "TN", let cycle = Cycle(parts[1]) else { return nil }
        self.init(cycle: cycle, unit: UnitCode(String(parts[2])), schemaVersion: String(parts[3]))
        guard text == description else { return nil }
    }

    /// `TN/2023Q2/U001/2023.1/K`: the last letter is a check letter over the rest, against typing errors.
    package var description: String {
        let body = "TN/\(cycle)/\(unit)/\(schemaVersion)"
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXY")
        let sum = body.utf8.enumerated().reduce(0) { $0 + ($1.offset + 1) * Int($1.element) }
        return "\(body)/\(letters[sum % letters.count])"
    }
}
