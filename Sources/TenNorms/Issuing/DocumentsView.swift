import Foundation
import Intake
package import Norms
import Publishing
import Recording

/// Lists drafts, issued and voided documents.
package struct DocumentsView: Sendable {
    private let workspace: Workspace

    /// Looks into a workspace.
    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// The documents of a cycle; every file of an issued one is held against its fingerprint.
    package func documents(_ cycle: Cycle) throws -> DocumentsReport {
        try WorkspaceFault.wrapping {
            let ledger = try workspace.ledger()
            let folder = IssuedFolder(workspace, cycle: cycle, ledger: ledger)
            let all = try ledger.issuedDocuments(in: cycle).sorted { $0.number < $1.number }
            return DocumentsReport(
                drafts: drafts(cycle),
                issued: all.filter { $0.void == nil }
                    .map { DocumentsReport.Issued($0, in: folder) },
                voided: all.filter { $0.void != nil }
                    .map { DocumentsReport.Issued($0, in: folder) }
            )
        }
    }

    private func drafts(_ cycle: Cycle) -> [DocumentsReport.Draft] {
        let folder = "\(workspace.folders.out)/\(cycle)"
        let list = DraftList(folder: workspace.path(folder))
        return list.names.compactMap { name in
            let kind = PublishKind.allCases.first { $0 != .summary && $0.covers(name) }
            guard let kind,
                let data = FileManager.default.contents(atPath: workspace.path(folder, name))
            else { return nil }
            return DocumentsReport.Draft(
                kind: kind.rawValue,
                file: "\(folder)/\(name)",
                edited: !list.prints(of: name).contains(Fingerprint(of: Array(data)).hex),
                correction: name.hasSuffix("（更正）.docx")
            )
        }
    }
}

extension DocumentsReport.Issued {
    /// Reports a document with the state of its files.
    init(_ document: IssuedDocument, in folder: IssuedFolder) {
        let files = folder.files(of: document)
        let states = files.map(folder.state)
        let worst: IssuedFile.State =
            states.contains(.altered) ? .altered : states.contains(.missing) ? .missing : .sound
        self.init(
            number: document.number.description,
            series: document.number.series,
            year: document.number.year,
            serial: document.number.serial,
            kind: document.subject.kind,
            unit: document.subject.unit?.text,
            role: document.subject.role,
            title: document.title,
            date: document.date.description,
            by: document.signer,
            file: files.first?.path ?? "",
            enclosures: files.dropFirst().map(\.path),
            enclosed: document.enclosures.map(\.kind),
            draft: document.draft,
            sha256: document.sha256,
            corrects: document.corrects?.description,
            override: document.override,
            editReason: document.edits?.reason,
            edits: (document.edits?.changes ?? []).map { change in
                DocumentsReport.Edit(
                    place: change.place,
                    before: change.before,
                    after: change.after,
                    figures: change.touchesFigures,
                    form: change.enclosure.map { document.enclosures[$0].kind }
                )
            },
            state: worst.rawValue,
            voided: document.void?.reason,
            voidedBy: document.void?.by
        )
    }
}

extension DocumentsReport.Edit {
    /// Reports a change in a draft.
    init(_ change: DocumentComparison.Change, _ language: Language) {
        self.init(
            place: change.place.text(language),
            before: change.before,
            after: change.after,
            figures: change.touchesFigures,
            form: nil
        )
    }
}
