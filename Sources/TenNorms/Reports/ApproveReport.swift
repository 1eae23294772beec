/// What `approve` came to.
package struct ApproveReport: Sendable, Codable {
    /// A document that was not issued.
    package struct Held: Sendable, Codable {
        /// The kind, as `--kind` names it.
        package var kind: String
        /// The unit, or `nil` when the document goes to all.
        package var unit: String?
        /// The draft, below the workspace.
        package var file: String
        /// The code of the reason: `not-drafted`, `draft-open`, `draft-edited`, `draft-figures-edited`, `draft-unfit`,
        /// `draft-outdated`, `unresolved-field`, `resubmission-returned` or `disputed`.
        package var code: String
        /// The reason, and what to do.
        package var message: String
        /// Whether `--override` with a reason issues it all the same.
        package var canBeOverridden: Bool
        /// The flag that issues it all the same: `--override`, `--accept-edits` or `--accept-figures`; `nil` when none does.
        package var flag: String?
        /// What a person changed in the draft, where that is the reason.
        package var changes: [DocumentsReport.Edit]
    }

    /// The cycle.
    package var cycle: String
    /// The day of signing, ISO 8601.
    package var date: String
    /// Who signed.
    package var by: String
    /// What was issued, in the order of the numbers.
    package var issued: [DocumentsReport.Issued] = []
    /// What was not, and why.
    package var held: [Held] = []
    /// How many documents were issued before and say the same today.
    package var already = 0
    /// Files of documents issued before that were missing, or altered and mended, and were written again.
    package var restored: [String] = []
    /// The files for the printer, one a kind, below the workspace.
    package var combined: [String] = []
    /// The register of numbers, below the workspace.
    package var register = ""
    /// What a person should know besides.
    package var warnings: [String] = []
    /// The PDF files that were made, below the workspace; `nil` when none were asked for.
    package var pdf: PDFReport?

    /// Whether anything is different from before.
    package var changed: Bool { !issued.isEmpty || !restored.isEmpty }
}

/// What `void` came to.
package struct VoidReport: Sendable, Codable {
    /// The document.
    package var document: DocumentsReport.Issued
    /// Whether it was valid until now.
    package var changed: Bool
    /// The register of numbers, below the workspace.
    package var register: String
    /// What a person should know besides.
    package var warnings: [String]
}

/// What became of the PDF files that were asked for.
package struct PDFReport: Sendable, Codable {
    /// The files that there are now, below the workspace.
    package var files: [String] = []
    /// How many of them are new or were made again.
    package var made = 0
    /// The Word files that could not be converted.
    package var failed: [String] = []
    /// The files for the printer, one a kind, below the workspace.
    package var combined: [String] = []
    /// The files for the printer that could not be made.
    package var unjoined: [String] = []
    /// What is missing; empty when LibreOffice is installed, and what joins PDF files when several are to be joined.
    package var missing = ""

    /// Whether a person must look: a program is missing, or files could not be made.
    package var needsPerson: Bool { !missing.isEmpty || !failed.isEmpty || !unjoined.isEmpty }
}
