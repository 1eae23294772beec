import Norms

/// A field of a form with all that led to its value, for who wants to check the reading itself.
package struct FieldReport: Sendable, Codable {
    /// Its tag, as in the file: `TN.A08_1.points`.
    package var field: String
    /// What was written and how it was understood, and where it stands.
    package var reading: ReadingReport
    /// What found it: `identity`, `label`, `position`.
    package var locators: [String]
}

extension [FieldReport] {
    /// Every field of a form that was found, in form order.
    init(_ entries: [FieldID: Entry], schema: Schema, language: Language) {
        self = FormLayout(schema: schema).fields.compactMap { id in
            entries[id].map {
                FieldReport(
                    field: id.tag,
                    reading: ReadingReport($0, language: language),
                    locators: $0.locators.names
                )
            }
        }
    }
}
