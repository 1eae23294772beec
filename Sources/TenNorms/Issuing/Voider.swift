import Foundation
package import Norms
import Recording

/// Voids numbers, and records and settles disputes.
package struct Voider: Sendable {
    private let workspace: Workspace
    private let language: Language

    /// Works on a workspace; warnings are put into words in `language`.
    package init(_ workspace: Workspace, language: Language) {
        self.workspace = workspace
        self.language = language
    }

    /// Voids a number for a reason, and takes its files out of the way.
    ///
    /// The document is due again at the next `publish` and gets another number. Throws ``WorkspaceFault`` for a number that was
    /// never given.
    package func void(
        _ number: DocumentNumber,
        reason: String,
        by person: String
    ) throws -> VoidReport {
        try workspace.exclusively {
            let ledger = try workspace.ledger()
            guard let before = try ledger.issuedDocument(number) else {
                throw WorkspaceFault.stopped(Self.unknown(number))
            }
            let time = Date().formatted(.iso8601)
            let document = try ledger.void(number, reason: reason, by: person, at: time)
            let folder = IssuedFolder(workspace, cycle: document.cycle, ledger: ledger)
            let documents = try ledger.issuedDocuments(in: document.cycle)
            _ = try folder.place(documents)
            _ = try folder.collate(documents)
            try PDFBook.retireOutdated(workspace, document.cycle)
            let (register, warnings) = NumberRegister(workspace, ledger: ledger).renew([], language)
            return VoidReport(
                document: DocumentsReport.Issued(document, in: folder),
                changed: before.void == nil,
                register: register,
                warnings: warnings
            )
        }
    }

    /// Records that the form or the score of a unit is disputed; whether that is new.
    package func dispute(_ unit: UnitCode, in cycle: Cycle, reason: String) throws -> Bool {
        try workspace.exclusively {
            try workspace.ledger()
                .dispute(unit, in: cycle, reason: reason, at: Date().formatted(.iso8601))
        }
    }

    /// Records how the dispute of a unit ended; whether there was an open one.
    package func settle(_ unit: UnitCode, in cycle: Cycle, outcome: String) throws -> Bool {
        try workspace.exclusively {
            try workspace.ledger().settleDispute(
                of: unit,
                in: cycle,
                settlement: outcome,
                at: Date().formatted(.iso8601)
            )
        }
    }

    private static func unknown(_ number: DocumentNumber) -> Wording {
        Wording(
            zh: "没有发过\(number)；请对照发文登记簿核对号码，或用 tennorms status 查看",
            en: "\(number) was never given; check it against the register or tennorms status"
        )
    }
}
