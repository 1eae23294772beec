import Foundation
import Intake
package import Norms
import Recording

/// Closes files in quarantine that will never become forms, and takes them up again; none is ever thrown away.
package struct Dismissing: Sendable {
    private let workspace: Workspace
    private let language: Language

    /// Works on a workspace; what is wrong with files is put into words in `language`.
    package init(_ workspace: Workspace, language: Language) {
        self.workspace = workspace
        self.language = language
    }

    /// Closes files for a reason and takes their copies off the quarantine shelf.
    ///
    /// A file is named as `status` shows it, by its name alone, by the beginning of its SHA-256, or by the path of its copy.
    /// Throws ``WorkspaceFault`` when any of them is not in quarantine, and changes nothing then.
    package func dismiss(_ files: [String], reason: String) throws -> DismissalReport {
        try settle { ledger, shelving in
            let open = try ledger.quarantined().map { Closable($0) }
            let time = Date().formatted(.iso8601)
            for file in try choose(files, among: open, Self.notOpen) {
                try ledger.dismiss(file.submissionID, reason: reason, at: time)
                try shelving.release(file.submission)
            }
        }
    }

    /// Puts files that were closed back into quarantine, with the reasons beside them.
    ///
    /// Files are named as for ``dismiss(_:reason:)``; the next `ingest` reads them again if anything was mended since.
    package func undo(_ files: [String]) throws -> DismissalReport {
        try settle { ledger, shelving in
            let closed = try ledger.dismissals().map { Closable($0) }
            let time = Date().formatted(.iso8601)
            for file in try choose(files, among: closed, Self.notClosed) {
                try ledger.undoDismissal(of: file.submissionID, at: time)
                let stuck = try ledger.readings(of: file.submissionID)
                    .filter { $0.state == .quarantined }
                let findings = try stuck.flatMap { try ledger.findings(of: $0.id) }
                try shelving.quarantine(file.submission, findings: findings)
            }
        }
    }

    private func settle(_ change: (Ledger, Shelving) throws -> Void) throws -> DismissalReport {
        try workspace.exclusively {
            try WorkspaceFault.wrapping {
                let ledger = try workspace.ledger()
                let archive = Archive(root: workspace.path(workspace.folders.archive))
                try change(ledger, Shelving(workspace, archive: archive, ledger: ledger))
                let view = try LedgerView(workspace, language: language)
                return DismissalReport(
                    dismissed: try view.dismissed(),
                    quarantined: try view.quarantined()
                )
            }
        }
    }

    /// A file as it can be named on the command line.
    private struct Closable {
        let submissionID: Int64
        let submission: Submission

        init(_ reading: FileReading) {
            (submissionID, submission) = (reading.submissionID, reading.submission)
        }

        init(_ dismissal: Dismissal) {
            (submissionID, submission) = (dismissal.submissionID, dismissal.submission)
        }

        /// How many digits of a fingerprint say enough.
        private static let digits = 8

        /// Whether a name means this file; `print` is the SHA-256 of the file that lies under this name, if one does.
        func isMeant(by name: String, print: String?) -> Bool {
            if let print { return submission.sha256 == print }
            if submission.name == name { return true }
            if name.count >= Self.digits { return submission.sha256.hasPrefix(name.lowercased()) }
            return false
        }

        /// Whether its name without its folders is this one.
        func isNamed(_ name: String) -> Bool {
            submission.name.split(separator: "/").last.map(String.init) == name
        }
    }

    private func choose(
        _ names: [String],
        among files: [Closable],
        _ fault: (String, [String]) -> Wording
    ) throws -> [Closable] {
        try names.map { name in
            let bytes = FileManager.default.contents(atPath: name)
            let print = bytes.map { Fingerprint(of: Array($0)).hex }
            var meant = files.filter { $0.isMeant(by: name, print: print) }
            if meant.isEmpty { meant = files.filter { $0.isNamed(name) } }
            let prints = Set(meant.map(\.submission.sha256))
            guard let file = meant.first else {
                throw WorkspaceFault.stopped(fault(name, files.map(\.submission.name)))
            }
            guard prints.count == 1 else {
                throw WorkspaceFault.stopped(Self.several(name, meant.map(\.submission)))
            }
            return file
        }
    }

    private static func notOpen(_ name: String, _ open: [String]) -> Wording {
        guard !open.isEmpty else {
            return Wording(zh: "没有待查的文件", en: "nothing is in quarantine")
        }
        return Wording(
            zh: "“\(name)”不在待查的文件中；待查的有：\(open.joined(separator: "、"))",
            en: "\(name) is not in quarantine; there are: \(open.joined(separator: ", "))"
        )
    }

    private static func notClosed(_ name: String, _ closed: [String]) -> Wording {
        guard !closed.isEmpty else {
            return Wording(zh: "没有办结的文件", en: "no file was dismissed")
        }
        return Wording(
            zh: "“\(name)”不在办结的文件中；办结的有：\(closed.joined(separator: "、"))",
            en: "\(name) was not dismissed; there are: \(closed.joined(separator: ", "))"
        )
    }

    private static func several(_ name: String, _ files: [Submission]) -> Wording {
        let list = files.map { "\($0.name)（\($0.sha256.prefix(12))）" }
        return Wording(
            zh: "“\(name)”有几个：\(list.joined(separator: "、"))；请写全文件夹，或写括号里的校验码",
            en: "\(name) may be \(list.joined(separator: ", ")); "
                + "give its folder or the digits in brackets"
        )
    }
}
