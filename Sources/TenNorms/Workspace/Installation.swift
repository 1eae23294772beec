import Foundation

/// The files that come with the program: what `init` copies, and the worked example.
package struct Installation: Sendable {
    /// The folder that holds `templates` and `samples`.
    package let folder: String

    /// Finds the files of an installed program or of the project that it was built in.
    ///
    /// An installed `bin/tennorms` has them in `share/tennorms` beside `bin`; one that was just built
    /// finds them in the project's folder, above `.build`.
    package init(executable: String) throws {
        var folder = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<6 {
            for candidate in [folder.appending(path: "share/tennorms"), folder] {
                let marker = candidate.appending(path: "templates/\(Workspace.settingsFile)").path
                if FileManager.default.fileExists(atPath: marker) {
                    self.folder = candidate.path
                    return
                }
            }
            folder = folder.deletingLastPathComponent()
        }
        throw WorkspaceFault.noTemplates
    }

    /// Makes a workspace in a new or empty folder; with `sample`, a quarter of returned forms lies in its inbox.
    package func makeWorkspace(at target: String, sample: Bool) throws {
        let files = FileManager.default
        if let contents = try? files.contentsOfDirectory(atPath: target), !contents.isEmpty {
            throw WorkspaceFault.alreadyThere(target)
        }
        do {
            try files.createDirectory(atPath: target, withIntermediateDirectories: true)
            for name in ["workspace.yaml", "holidays.yaml", "schema", "roster.xlsx", "templates"] {
                try files.copyItem(
                    atPath: "\(folder)/templates/\(name)",
                    toPath: "\(target)/\(name)"
                )
            }
            try makeFolders(in: target, sample: sample)
        } catch let error as CocoaError {
            throw WorkspaceFault.cannotWrite(path: target, reason: error.localizedDescription)
        }
    }

    private func makeFolders(in target: String, sample: Bool) throws {
        let files = FileManager.default
        let folders = try WorkspaceFiles(root: target).load().folders
        for name in folders.all where !(sample && name == folders.inbox) {
            try files.createDirectory(
                atPath: "\(target)/\(name)",
                withIntermediateDirectories: true
            )
        }
        guard sample else { return }
        let inbox = "\(target)/\(folders.inbox)"
        try files.copyItem(atPath: "\(folder)/samples/2023Q2/inbox", toPath: inbox)
        try settle(inbox)
    }

    /// Dates the sample's files to the quarter: a file of this minute might still be on its way.
    private func settle(_ inbox: String) throws {
        let files = FileManager.default
        for name in files.enumerator(atPath: inbox)?.compactMap({ $0 as? String }) ?? [] {
            try files.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_688_601_600)],
                ofItemAtPath: "\(inbox)/\(name)"
            )
        }
    }
}
