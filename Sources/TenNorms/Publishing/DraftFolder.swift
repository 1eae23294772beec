import Foundation
import Intake

/// The folder of a cycle's documents: writes what has changed, keeps what a person has edited, takes away
/// what is no longer due.
///
/// A list of fingerprints beside the drafts tells our own words from a person's: a draft that is no longer as it was
/// written has been edited. It is left alone as long as the program has nothing new to say, and put aside under
/// another name when it has.
struct DraftFolder {
    private let root: String
    private let folder: String
    private let before: DraftList
    private var after: [String: String] = [:]
    private(set) var written = 0
    /// Drafts that a person edited and that were left as they are.
    private(set) var kept: [String] = []
    /// Drafts that a person edited and that were put aside, with where they lie now.
    private(set) var aside: [(file: String, to: String)] = []

    /// Opens the folder of a cycle, `folder` below `root`.
    init(root: String, folder: String) throws {
        self.root = root
        self.folder = folder
        try FolderMaker.make("\(root)/\(folder)")
        before = DraftList(folder: "\(root)/\(folder)")
    }

    /// Writes a document unless the same bytes are there; gives its path below the root.
    mutating func write(_ bytes: [UInt8], to name: String) throws -> String {
        let path = "\(root)/\(folder)/\(name)"
        let fresh = Fingerprint(of: bytes).hex
        after[name] = fresh
        let there = FileManager.default.contents(atPath: path).map {
            Fingerprint(of: Array($0)).hex
        }
        let own = before.prints(of: name)
        let isEdited = there.map { !own.isEmpty && !own.contains($0) } ?? false
        if isEdited, there != fresh, own.contains(fresh) {
            kept.append("\(folder)/\(name)")
            return "\(folder)/\(name)"
        }
        if there == fresh { return "\(folder)/\(name)" }
        if isEdited { aside.append(("\(folder)/\(name)", try putAside(name))) }
        try FolderMaker.make((path as NSString).deletingLastPathComponent)
        try before.note(name, fresh)
        try FolderMaker.write(bytes, to: path)
        written += 1
        return "\(folder)/\(name)"
    }

    /// Moves a file that was made elsewhere to its place unless the same bytes are there.
    mutating func adopt(_ temporary: String, as name: String) throws -> String {
        let bytes = FileManager.default.contents(atPath: temporary).map { Array($0) } ?? []
        try? FileManager.default.removeItem(atPath: temporary)
        return try write(bytes, to: name)
    }

    /// Takes away the documents of the parts named that were not written this time; edited ones are put aside.
    mutating func withdrawRest(where isCovered: (String) -> Bool) throws -> [String] {
        var gone: [String] = []
        for name in before.names where after[name] == nil {
            let own = before.prints(of: name)
            guard isCovered(name) else {
                after[name] = own.last
                continue
            }
            let path = "\(root)/\(folder)/\(name)"
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            if own.contains(Fingerprint(of: Array(data)).hex) {
                try? FileManager.default.removeItem(atPath: path)
                gone.append("\(folder)/\(name)")
            } else {
                aside.append(("\(folder)/\(name)", try putAside(name)))
            }
        }
        try before.save(after)
        return gone
    }

    /// Gives an edited document another name; its path below the root.
    private func putAside(_ name: String) throws -> String {
        let stem = (name as NSString).deletingPathExtension
        let ending = (name as NSString).pathExtension
        var number = 1
        var target = "\(folder)/\(stem)（人工修改）.\(ending)"
        while FileManager.default.fileExists(atPath: "\(root)/\(target)") {
            number += 1
            target = "\(folder)/\(stem)（人工修改\(number)）.\(ending)"
        }
        do {
            try FileManager.default.moveItem(
                atPath: "\(root)/\(folder)/\(name)",
                toPath: "\(root)/\(target)"
            )
        } catch {
            throw WorkspaceFault.cannotWrite(path: target, reason: error.localizedDescription)
        }
        return target
    }
}
