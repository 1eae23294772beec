/// The documents of a cycle: what awaits approval, what was issued, what was voided.
package struct DocumentsReport: Sendable, Codable {
    /// A draft that lies in the folder.
    package struct Draft: Sendable, Codable {
        /// The kind, as `--kind` names it.
        package var kind: String
        /// The path below the workspace.
        package var file: String
        /// Whether a person changed it since it was drafted.
        package var edited: Bool
        /// Whether it corrects a document that was issued.
        package var correction: Bool
    }

    /// A line that a person changed in a draft.
    package struct Edit: Sendable, Codable {
        /// Where it stands.
        package var place: String
        /// What the program drafted; empty for what was put in.
        package var before: String
        /// What the person made of it; empty for what was taken out, the same as before for what was moved.
        package var after: String
        /// Whether numbers, dates or names are not what the data say.
        package var figures: Bool
        /// The kind of form that it is in; `nil` for the document itself.
        package var form: String?
    }

    /// A document with a number.
    package struct Issued: Sendable, Codable {
        /// The number (发文字号).
        package var number: String
        /// Its series (机关代字).
        package var series: String
        /// Its year.
        package var year: Int
        /// Its place in the series of the year.
        package var serial: Int
        /// The kind, as `--kind` names it.
        package var kind: String
        /// The unit, or `nil` when the document goes to all.
        package var unit: String?
        /// To whom in the unit: `secretary`, `head` or `both`.
        package var role: String?
        /// The name of the document.
        package var title: String
        /// The day of signing (成文日期), ISO 8601.
        package var date: String
        /// Who signed it.
        package var by: String
        /// The file, below the workspace.
        package var file: String
        /// The forms that go with it, below the workspace.
        package var enclosures: [String]
        /// The kinds of these forms.
        package var enclosed: [String]
        /// SHA-256 of the draft that was approved.
        package var draft: String
        /// SHA-256 of the issued file.
        package var sha256: String
        /// The number of the document that it corrects.
        package var corrects: String?
        /// Why it was issued although something stood against it.
        package var override: String?
        /// Why it was issued as a person had edited it; `nil` when nobody had.
        package var editReason: String?
        /// What the person had changed.
        package var edits: [Edit]
        /// `sound`, or `missing` or `altered` when one of its files is.
        package var state: String
        /// Why it was voided; `nil` while it is valid.
        package var voided: String?
        /// Who voided it.
        package var voidedBy: String?
    }

    /// The drafts, in the order of their names.
    package var drafts: [Draft] = []
    /// The valid documents, by number.
    package var issued: [Issued] = []
    /// The voided documents, by number.
    package var voided: [Issued] = []

    /// The documents of which a file is missing or altered.
    package var damaged: [Issued] { (issued + voided).filter { $0.state != "sound" } }
}
