package import Norms
package import OOXML

/// Reads returned score sheets, XLSX and DOCX, into filled forms.
///
/// A form is recognised by what is in it, never by the name of its file. All that is looked for is prepared once; a
/// reader may be used from several tasks at a time.
package struct FormReader: Sendable {
    private let index: FormIndex
    private let roster: Roster
    private let limits: Limits

    /// Makes a reader for the forms of a schema and the units of a roster.
    package init(schema: Schema, roster: Roster, limits: Limits = .standard) {
        index = FormIndex(schema: schema)
        self.roster = roster
        self.limits = limits
    }

    /// Reads a file: one outcome a form in it, at least one; what is wrong is in the outcomes, never thrown.
    ///
    /// Forms of one file are of different units or cycles, and all that could not be attributed is one trouble.
    package func read(_ submission: Submission, bytes: [UInt8]) -> [ReadOutcome] {
        do {
            // The name decides only which kind is tried first.
            return submission.name.lowercased().hasSuffix(".docx")
                ? try readDocumentFirst(submission, bytes)
                : try readWorkbookFirst(submission, bytes)
        } catch {
            return [.trouble([FileTrouble.finding(for: error)])]
        }
    }

    /// Reads a workbook that is open already.
    package func read(_ submission: Submission, workbook: Workbook) -> [ReadOutcome] {
        guard !workbook.hasMacros else { return [.trouble([FileTrouble.macros()])] }
        return outcomes(submission, SheetFormReader.grid(of: workbook, index))
    }

    /// Reads a document that is open already.
    package func read(_ submission: Submission, document: WordDocument) -> [ReadOutcome] {
        guard !document.hasMacros else { return [.trouble([FileTrouble.macros()])] }
        return outcomes(submission, WordFormReader.grid(of: document, index))
    }

    private func outcomes(_ submission: Submission, _ grid: Grid) -> [ReadOutcome] {
        FormsInFile(submission: submission, grid: grid, index: index, roster: roster).outcomes()
    }

    private func readWorkbookFirst(
        _ submission: Submission,
        _ bytes: [UInt8]
    ) throws(PackageFault) -> [ReadOutcome] {
        do {
            return read(submission, workbook: try Workbook.read(bytes, limits: limits))
        } catch .wrongKind(found: .document) {
            return read(submission, document: try WordDocument.read(bytes, limits: limits))
        } catch {
            throw error
        }
    }

    private func readDocumentFirst(
        _ submission: Submission,
        _ bytes: [UInt8]
    ) throws(PackageFault) -> [ReadOutcome] {
        do {
            return read(submission, document: try WordDocument.read(bytes, limits: limits))
        } catch .wrongKind(found: .workbook) {
            return read(submission, workbook: try Workbook.read(bytes, limits: limits))
        } catch {
            throw error
        }
    }
}
