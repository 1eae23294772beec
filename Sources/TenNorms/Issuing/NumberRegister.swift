import Foundation
import Norms
import Publishing
import Recording

/// The register of numbers (发文登记簿) as a workbook beside the cycles.
struct NumberRegister {
    private let workspace: Workspace
    private let ledger: Ledger

    /// The name of the workbook in the folder `out`.
    static let file = "发文登记簿.xlsx"

    init(_ workspace: Workspace, ledger: Ledger) {
        self.workspace = workspace
        self.ledger = ledger
    }

    /// Writes the register anew; gives its path, empty when no number was ever given, and the warnings with one more when it
    /// could not be written: what is in the ledger counts all the same.
    func renew(_ warnings: [String], _ language: Language) -> (path: String, warnings: [String]) {
        do {
            return (try write(), warnings)
        } catch {
            let words = Wording(
                zh: "\(Self.file)没有更新（可能正被打开）；关闭后再运行一次，号码已记入台账，不受影响",
                en: "\(Self.file) could not be written, it may be open; close it and run again; "
                    + "the numbers are in the ledger"
            )
            return ("\(workspace.folders.out)/\(Self.file)", warnings + [words.text(language)])
        }
    }

    private func write() throws -> String {
        let documents = try ledger.issuedDocuments()
        let entries = documents.map(entry) + (try outside()).map { RegisterEntry($0) }
        guard !entries.isEmpty else { return "" }
        let path = "\(workspace.folders.out)/\(Self.file)"
        let temporary = workspace.path(workspace.folders.out, ".~\(Self.file)")
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try RegisterWriter(workspace.settings.office).write(
            entries,
            edits: documents.flatMap(edits),
            to: temporary
        )
        let bytes = FileManager.default.contents(atPath: temporary).map { Array($0) } ?? []
        let there = FileManager.default.contents(atPath: workspace.path(path)).map { Array($0) }
        if there != bytes { try FolderMaker.write(bytes, to: workspace.path(path)) }
        return path
    }

    /// The numbers that were used outside the program: those that were passed over, and those of the settings that no
    /// document bears.
    private func outside() throws -> [OutsideNumber] {
        let kept = try ledger.outsideNumbers()
        let known = Set(kept.map(\.number)).union(try ledger.issuedDocuments().map(\.number))
        return kept + workspace.settings.outsideNumbers.filter { !known.contains($0.number) }
    }

    private static func note(_ edits: DraftEdits) -> String {
        guard !edits.changes.isEmpty else { return "签发稿经人工排版" }
        let figures = edits.changes.count(where: \.touchesFigures)
        return "签发稿经人工修改\(edits.changes.count)处"
            + (figures > 0 ? "（其中数字、日期或名称\(figures)处）" : "") + "：\(edits.reason)"
    }

    private func edits(of document: IssuedDocument) -> [RegisterEdit] {
        (document.edits?.changes ?? []).map { change in
            RegisterEdit(
                number: document.number,
                title: change.enclosure.map { document.enclosures[$0].title } ?? document.title,
                place: change.place,
                before: change.before,
                after: change.after,
                touchesFigures: change.touchesFigures,
                reason: document.edits?.reason ?? ""
            )
        }
    }

    private func entry(_ document: IssuedDocument) -> RegisterEntry {
        let unit = document.subject.unit.flatMap { workspace.roster.unit(code: $0) }
        let folder = IssuedFolder(workspace, cycle: document.cycle, ledger: ledger)
        let notes = [
            document.corrects.map { "更正\($0)" }, document.edits.map(Self.note),
            document.override.map { "经批准先行签发：\($0)" },
            document.enclosures.isEmpty
                ? nil
                : "附"
                    + document.enclosures.map { IssuedFolder.name(of: $0.kind) }
                    .joined(separator: "、"),
        ]
        return RegisterEntry(
            number: document.number,
            title: document.title,
            kind: IssuedFolder.name(of: document.subject.kind),
            addressee: unit?.name ?? document.subject.unit?.text
                ?? workspace.settings.office.addressees,
            cycle: document.cycle,
            date: document.date,
            signer: document.signer,
            voided: document.void.map { "\($0.reason)（\($0.by)，\($0.time.prefix(10))）" },
            note: notes.compactMap(\.self).joined(separator: "；"),
            file: folder.files(of: document).first?.path ?? ""
        )
    }
}

extension IssuedFolder {
    /// The issued documents of a cycle in a workspace.
    init(_ workspace: Workspace, cycle: Cycle, ledger: Ledger) {
        self.init(
            root: workspace.root,
            out: workspace.folders.out,
            cycle: cycle.description,
            ledger: ledger
        )
    }
}
