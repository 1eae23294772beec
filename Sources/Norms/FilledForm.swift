/// A returned form whose answers have been found, each with its place.
package struct FilledForm: Sendable, Hashable {
    /// The file format of a form.
    package enum Format: String, Sendable, Hashable, Codable, CaseIterable {
        /// Excel workbook.
        case xlsx
        /// Word document.
        case docx
    }

    /// The file it was read from.
    package var submission: Submission
    /// Which form of the file it is, where the file holds several: the sheet, or the table of the scores; else empty.
    package var part: String
    /// The file format.
    package var format: Format
    /// The unit it is about, found in the roster.
    package var unit: Unit
    /// The cycle it is about.
    package var cycle: Cycle
    /// The version of the schema that the form was issued for, or `nil` when the form does not say.
    package var schemaVersion: String?
    /// Every field that was found; a field that is absent was not found at all.
    package var entries: [FieldID: Entry]
    /// What was noticed while reading.
    package var findings: [Finding]

    /// Makes a filled form.
    package init(
        submission: Submission,
        part: String = "",
        format: Format,
        unit: Unit,
        cycle: Cycle,
        schemaVersion: String? = nil,
        entries: [FieldID: Entry],
        findings: [Finding] = []
    ) {
        self.submission = submission
        self.part = part
        self.format = format
        self.unit = unit
        self.cycle = cycle
        self.schemaVersion = schemaVersion
        self.entries = entries
        self.findings = findings
    }

    /// The entry of a field, or `nil` when it was not found.
    package subscript(_ field: FieldID) -> Entry? { entries[field] }

    /// The value of a field; blank when it was not found.
    package func value(_ field: FieldID) -> Value { entries[field]?.value ?? .blank }

    /// The value of a fact of the facts block; blank when it was not found.
    package func fact(_ key: FactKey) -> Value { value(.fact(key)) }

    /// The place of a field; the whole file when it was not found.
    package func place(_ field: FieldID) -> Place { entries[field]?.place ?? .file }
}
