import Foundation
package import Norms
import Publishing
import Recording

/// Issues drafts that a person approves, under numbers without gaps.
package struct Approver: Sendable {
    private let workspace: Workspace
    private let language: Language

    /// Issues from a workspace; reasons are put into words in `language`.
    package init(_ workspace: Workspace, language: Language) {
        self.workspace = workspace
        self.language = language
    }

    /// Issues what the order names and nothing stands against, all of it or nothing, and writes the files.
    ///
    /// Every draft must be in the folder as the data give it now: that is what the person has seen. What was issued before and
    /// says the same is not issued again; files that a cut-off call left out are written. Throws ``WorkspaceFault``.
    package func approve(_ order: ApprovalOrder, pdf: PDFMaker? = nil) throws -> ApproveReport {
        try workspace.exclusively {
            var run = try ApprovalRun(workspace, order, language: language)
            try run.issue()
            try run.writeFiles(pdf: pdf)
            return run.report
        }
    }

    /// Writes files of issued documents again that are missing or were altered; altered ones are put aside.
    package func restore(_ cycle: Cycle) throws -> [String] {
        try workspace.exclusively {
            let ledger = try workspace.ledger()
            let folder = IssuedFolder(workspace, cycle: cycle, ledger: ledger)
            let documents = try ledger.issuedDocuments(in: cycle)
            let restored = try folder.place(documents, mending: true)
            _ = try folder.collate(documents)
            return restored
        }
    }
}
