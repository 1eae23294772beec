/// What was drafted.
package struct PublishReport: Sendable, Codable {
    /// A document that could not be made.
    package struct Stopped: Sendable, Codable {
        /// The document.
        package var file: String
        /// Why, and where in its template.
        package var message: String
    }

    /// A draft that corrects a document which was issued and would say something else today.
    package struct Correction: Sendable, Codable {
        /// The draft, below the workspace.
        package var file: String
        /// The number of the document.
        package var corrects: String
    }

    /// A draft that a person edited and that made way for a new one, or is no longer due.
    package struct Aside: Sendable, Codable {
        /// The draft, below the workspace.
        package var file: String
        /// Where the edited one lies now.
        package var movedTo: String
    }

    /// The cycle.
    package var cycle: String
    /// The documents, as paths below the workspace, in the order in which they were made.
    package var files: [String] = []
    /// How many documents there are of each kind.
    package var counts: [String: Int] = [:]
    /// How many files are new or have other bytes than before.
    package var written = 0
    /// Drafts of earlier runs that are no longer due and were taken away.
    package var withdrawn: [String] = []
    /// Documents that could not be made.
    package var stopped: [Stopped] = []
    /// How many documents of each kind were issued before, would say the same today, and were not drafted again.
    package var issued: [String: Int] = [:]
    /// The drafts that correct issued documents.
    package var corrections: [Correction] = []
    /// Drafts that a person edited and that were left as they are, since the program has nothing new to say.
    package var edited: [String] = []
    /// Drafts that a person edited and that were put aside.
    package var aside: [Aside] = []
    /// The PDF files; `nil` when none were asked for.
    package var pdf: PDFReport?
}
