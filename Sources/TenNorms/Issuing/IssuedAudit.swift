import Foundation
import Norms
import Recording

/// Looks for issued files that were altered or lost, in all cycles.
struct IssuedAudit {
    private let root: String
    private let out: String
    private let outside: [OutsideNumber]

    /// Looks at the folder `out` of a workspace, and at the numbers that its settings call used elsewhere.
    init(root: String, out: String, outside: [OutsideNumber]) {
        self.root = root
        self.out = out
        self.outside = outside
    }

    /// The findings by file, those about numbers at the settings; none when nothing was ever issued.
    func findings() throws -> [(file: String, findings: [Finding])] {
        let path = "\(root)/\(Workspace.ledgerFile)"
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try WorkspaceFault.wrapping {
            let ledger = try Ledger(path: path)
            let conflicts = try NumberConflict.findings(outside, ledger: ledger)
            let files = try ledger.issuedDocuments().flatMap { document in
                let folder = IssuedFolder(
                    root: root,
                    out: out,
                    cycle: document.cycle.description,
                    ledger: ledger
                )
                return folder.files(of: document).compactMap { file in
                    Self.finding(folder.state(of: file), document).map { (file.path, [$0]) }
                }
            }
            return (conflicts.isEmpty ? [] : [(Workspace.settingsFile, conflicts)]) + files
        }
    }

    private static func finding(_ state: IssuedFile.State, _ document: IssuedDocument) -> Finding? {
        let number = document.number.description
        let cause: Wording
        switch state {
        case .sound: return nil
        case .missing:
            cause = Wording(
                zh: "\(number)的文件不见了",
                en: "the file of \(number) is missing"
            )
        case .altered:
            cause = Wording(
                zh: "\(number)的文件签发后被改动",
                en: "the file of \(number) was altered after it was issued"
            )
        }
        return Finding(
            state == .missing ? "issued-file-missing" : "issued-file-altered",
            .query,
            value: number,
            cause: cause,
            remedy: Wording(
                zh: "运行 tennorms approve \(document.cycle) --restore 按台账写回，被改动的另存",
                en:
                    "run tennorms approve \(document.cycle) --restore to write it again from the ledger"
            )
        )
    }
}
