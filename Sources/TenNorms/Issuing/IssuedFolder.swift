import Foundation
import Intake
import Publishing
import Recording

/// The issued documents of a cycle as files: written once, never changed, moved aside when they are voided.
///
/// The ledger holds their bytes; the files are copies for people, and can be written again at any time.
struct IssuedFolder {
    private let root: String
    private let folder: String
    private let ledger: Ledger

    /// The folder of voided documents below that of issued ones.
    static let voided = "作废"
    /// The folder of the files for the printer.
    static let printing = "合并打印"

    /// The issued documents in the folder `out` below `root`, of one cycle.
    init(root: String, out: String, cycle: String, ledger: Ledger) {
        self.root = root
        self.ledger = ledger
        folder = "\(out)/\(cycle)/issued"
    }

    /// The files of a document, the document itself first, then its forms.
    func files(of document: IssuedDocument) -> [IssuedFile] {
        let own = IssuedFile(
            path: path(of: document, kind: document.subject.kind, document.title),
            sha256: document.sha256,
            enclosure: nil
        )
        return [own]
            + document.enclosures.enumerated().map { index, form in
                IssuedFile(
                    path: path(of: document, kind: form.kind, form.title),
                    sha256: form.sha256,
                    enclosure: index
                )
            }
    }

    private func path(of document: IssuedDocument, kind: String, _ title: String) -> String {
        let name = "\(document.number)-\(title)"
        guard document.void == nil else { return "\(folder)/\(Self.voided)/\(name)（作废）.docx" }
        return "\(folder)/\(Self.name(of: kind))/\(name).docx"
    }

    static func name(of kind: String) -> String { NoticeKind(rawValue: kind)?.chinese ?? kind }

    /// What became of a file since it was written.
    func state(of file: IssuedFile) -> IssuedFile.State {
        guard let found = fingerprint(of: file.path) else { return .missing }
        return found == file.sha256 ? .sound : .altered
    }

    /// Writes the files that are missing, and takes what was voided out of the way; gives what was written.
    ///
    /// With `mending`, a file that was altered is put aside and written again.
    func place(_ documents: [IssuedDocument], mending: Bool = false) throws -> [String] {
        var written: [String] = []
        for document in documents {
            for file in files(of: document) {
                let state = state(of: file)
                if state == .sound || (state == .altered && !mending) { continue }
                if state == .altered { try putAside(file.path) }
                try write(file, of: document)
                written.append(file.path)
            }
            if document.void != nil { try withdraw(document) }
        }
        return written
    }

    private func write(_ file: IssuedFile, of document: IssuedDocument) throws {
        let bytes =
            if let enclosure = file.enclosure {
                try ledger.content(ofEnclosure: enclosure, of: document)
            } else {
                try ledger.content(of: document)
            }
        let path = "\(root)/\(file.path)"
        try FolderMaker.make((path as NSString).deletingLastPathComponent)
        try FolderMaker.write(bytes, to: path)
        // A sign to people; the ledger is what counts.
        try? FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    }

    /// Removes the copies of a voided document from among the valid ones; a copy that a person altered is put aside.
    private func withdraw(_ document: IssuedDocument) throws {
        var valid = document
        valid.void = nil
        for file in files(of: valid) {
            switch state(of: file) {
            case .missing: continue
            case .sound: try? FileManager.default.removeItem(atPath: "\(root)/\(file.path)")
            case .altered: try putAside(file.path)
            }
        }
    }

    /// Gives an altered file another name in the folder of voided documents, so that nobody sends it.
    private func putAside(_ path: String) throws {
        let aside = "\(root)/\(folder)/\(Self.voided)"
        try FolderMaker.make(aside)
        let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        var number = 1
        var target = "\(aside)/\(stem)（被改动）.docx"
        while FileManager.default.fileExists(atPath: target) {
            number += 1
            target = "\(aside)/\(stem)（被改动\(number)）.docx"
        }
        do {
            try FileManager.default.moveItem(atPath: "\(root)/\(path)", toPath: target)
        } catch {
            throw WorkspaceFault.cannotWrite(path: target, reason: error.localizedDescription)
        }
    }

    private func fingerprint(of path: String) -> String? {
        FileManager.default.contents(atPath: "\(root)/\(path)")
            .map { Fingerprint(of: Array($0)).hex }
    }
}

/// A file of an issued document.
struct IssuedFile {
    /// What became of it.
    enum State: String {
        /// As it was issued.
        case sound
        /// Not there.
        case missing
        /// With other bytes.
        case altered
    }

    /// Its path below the workspace.
    let path: String
    /// Its SHA-256 when it was issued.
    let sha256: String
    /// Which of the forms of its document it is; `nil` for the document itself.
    let enclosure: Int?
}

extension IssuedFolder {
    /// Writes one file for the printer of every kind of valid documents and forms, and removes those that are no longer
    /// needed; gives the paths of all, and whether any is new or different.
    func collate(_ documents: [IssuedDocument]) throws -> (paths: [String], isNew: Bool) {
        let valid = documents.filter { $0.void == nil }.sorted { $0.number < $1.number }
        var contents: [String: [[UInt8]]] = [:]
        for document in valid {
            for file in files(of: document) {
                let kind = file.enclosure.map { document.enclosures[$0].kind }
                let bytes =
                    try file.enclosure.map { try ledger.content(ofEnclosure: $0, of: document) }
                    ?? ledger.content(of: document)
                contents[kind ?? document.subject.kind, default: []].append(bytes)
            }
        }
        var wanted: [String: [UInt8]] = [:]
        for (kind, bytes) in contents where bytes.count > 1 {
            for (index, volume) in try PrintCollation.collate(bytes).enumerated() {
                let number = index == 0 ? "" : "-\(index + 1)"
                wanted["\(Self.name(of: kind))\(number).docx"] = volume
            }
        }
        return try write(volumes: wanted)
    }

    private func write(
        volumes wanted: [String: [UInt8]]
    ) throws -> (paths: [String], isNew: Bool) {
        let target = "\(root)/\(folder)/\(Self.printing)"
        let there = (try? FileManager.default.contentsOfDirectory(atPath: target)) ?? []
        var isNew = false
        for name in there where name.hasSuffix(".docx") && wanted[name] == nil {
            try? FileManager.default.removeItem(atPath: "\(target)/\(name)")
        }
        for (name, bytes) in wanted {
            let path = "\(target)/\(name)"
            if FileManager.default.contents(atPath: path).map({ Array($0) }) == bytes { continue }
            try FolderMaker.make(target)
            try FolderMaker.write(bytes, to: path)
            isNew = true
        }
        return (wanted.keys.sorted().map { "\(folder)/\(Self.printing)/\($0)" }, isNew)
    }
}
