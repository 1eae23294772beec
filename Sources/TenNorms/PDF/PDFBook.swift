import Foundation
import Intake
import Norms

/// The PDF copies that there are, and of which bytes each was made.
///
/// A copy goes by the name of its Word file below the cycle's folder, `issued/约谈通知书/….docx`; one that joins all copies
/// of a folder goes by the name of the folder, `issued/约谈通知书/`.
struct PDFBook {
    private let root: String
    private let base: String
    private var prints: [String: String]

    /// The folder of the joint copies, beside the folders that they join.
    static let printing = IssuedFolder.printing

    /// Opens the book of a cycle.
    init(_ workspace: Workspace, _ cycle: Cycle) {
        root = workspace.root
        base = "\(workspace.folders.out)/\(cycle)"
        let list = FileManager.default.contents(atPath: "\(root)/\(base)/pdf/.made.json")
        prints = list.flatMap { try? JSONDecoder().decode([String: String].self, from: $0) } ?? [:]
    }

    /// The path of a copy below the workspace.
    func path(_ name: String) -> String {
        guard name.hasSuffix("/") else {
            return "\(base)/pdf/\((name as NSString).deletingPathExtension).pdf"
        }
        let folder = String(name.dropLast()) as NSString
        let place = folder.deletingLastPathComponent
        return "\(base)/pdf/\(place)/\(Self.printing)/\(folder.lastPathComponent).pdf"
    }

    /// The path of a copy.
    func target(_ name: String) -> String { "\(root)/\(path(name))" }

    /// What makes a copy of a Word file.
    func job(_ name: String) -> PDFConverter.Job {
        PDFConverter.Job(source: "\(root)/\(base)/\(name)", target: target(name))
    }

    /// Whether the copy of a file is there and of its newest bytes.
    func isFresh(_ name: String) -> Bool {
        guard let made = prints[name] else { return false }
        return made == fingerprint(name)
            && FileManager.default.fileExists(atPath: target(name))
    }

    /// Whether the joint copy of a folder is there and holds the copies of just these files as they are, joined in this way.
    func isFresh(_ folder: String, of names: [String], _ joining: String) -> Bool {
        prints[folder] == fingerprint(names, joining)
            && FileManager.default.fileExists(atPath: target(folder))
    }

    /// Notes that a copy was made.
    mutating func note(_ name: String) { prints[name] = fingerprint(name) }

    /// Notes that a joint copy was made.
    mutating func note(_ folder: String, of names: [String], _ joining: String) {
        prints[folder] = fingerprint(names, joining)
    }

    /// Removes copies.
    mutating func retire(where isGone: (String) -> Bool) {
        for name in prints.keys where isGone(name) {
            try? FileManager.default.removeItem(atPath: target(name))
            prints[name] = nil
        }
    }

    /// Removes copies that no longer show the Word files of a cycle as they are: somebody might print them.
    static func retireOutdated(_ workspace: Workspace, _ cycle: Cycle) throws {
        var book = PDFBook(workspace, cycle)
        guard !book.prints.isEmpty else { return }
        let outdated = Set(book.prints.keys.filter { !$0.hasSuffix("/") && !book.isFresh($0) })
        book.retire { outdated.contains($0) }
        let stale = Set(
            book.prints.keys.filter { folder in
                book.isIncomplete(folder) || outdated.contains { $0.hasPrefix(folder) }
            }
        )
        book.retire { stale.contains($0) }
        try book.save()
    }

    /// Saves the list.
    func save() throws {
        guard FileManager.default.fileExists(atPath: "\(root)/\(base)/pdf") || !prints.isEmpty
        else {
            return
        }
        try FolderMaker.make("\(root)/\(base)/pdf")
        let text = try JSONText.of(prints)
        try FolderMaker.write(Array(text.utf8), to: "\(root)/\(base)/pdf/.made.json")
    }

    /// Whether a name is that of a joint copy which holds other documents than its folder.
    private func isIncomplete(_ name: String) -> Bool {
        guard name.hasSuffix("/") else { return false }
        let there = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(base)/\(name)")
        let documents = (there ?? []).filter { $0.hasSuffix(".docx") }.map { name + $0 }
        return Set(documents) != Set(prints.keys.filter { $0.hasPrefix(name) && $0 != name })
    }

    private func fingerprint(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(root)/\(base)/\(name)")
            .map { Fingerprint(of: Array($0)).hex }
    }

    private func fingerprint(_ names: [String], _ joining: String) -> String {
        let parts = [joining] + names.map { "\($0) \(prints[$0] ?? "")" }
        return Fingerprint(of: Array(parts.joined(separator: "\n").utf8)).hex
    }
}
