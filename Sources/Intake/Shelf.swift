import Glibc

/// A folder of readable copies for people: what counts, what goes back, duplicates, trouble.
///
/// A shelf only ever holds copies, so that a person may open, change or delete them: the archive has the
/// file, the ledger has the facts, and what is missing is placed again. Placing the same file under the same
/// name twice does nothing, so a run that was interrupted can simply be repeated.
package struct Shelf: Sendable {
    /// The end of the name of the note that says why a file is where it is.
    package static let noteEnding = ".原因.txt"

    private let folder: Path

    /// Opens a shelf; the folder is made with the first file.
    package init(folder: String) { self.folder = Path(folder) }

    /// Puts a copy of an archived file on the shelf and returns the name it got.
    ///
    /// A name that is taken by another content gets `(2)` and so on. With a `reason` a note lies beside the
    /// copy: `<name>.原因.txt`, UTF-8. Throws ``IntakeFault``.
    @discardableResult
    package func place(
        _ fingerprint: Fingerprint,
        from archive: Archive,
        as name: String,
        reason: String? = nil
    ) throws -> String {
        guard let source = archive.find(fingerprint) else {
            throw IntakeFault.notKept(fingerprint)
        }
        return try place(as: name, reason: reason) { target in
            FileStatus(of: target)?.size == FileStatus(of: source)?.size
                && Fingerprint(ofFile: target) == fingerprint
        } write: {
            try $0.copy(from: source)
        }
    }

    /// Puts bytes that the program made on the shelf, such as a marked-up form, and returns the name they got.
    @discardableResult
    package func place(_ bytes: [UInt8], as name: String, reason: String? = nil) throws -> String {
        try place(as: name, reason: reason) { target in
            FileStatus(of: target)?.size == bytes.count
                && Fingerprint(ofFile: target) == Fingerprint(of: bytes)
        } write: {
            try $0.write(bytes)
        }
    }

    /// Takes a copy and its note off the shelf if it is still this file; whether it was.
    ///
    /// A copy that somebody has changed stays, with its note.
    @discardableResult
    package func withdraw(_ name: String, if fingerprint: Fingerprint) throws -> Bool {
        let safe = ShelfName(name)
        for number in 1... {
            let target = folder.appending(safe.numbered(number))
            guard FileStatus(of: target) != nil else { return false }
            guard Fingerprint(ofFile: target) == fingerprint else { continue }
            try target.removeFile()
            try Path(target.text + Self.noteEnding).removeFile()
            return true
        }
        return false
    }

    private func place(
        as name: String,
        reason: String?,
        isThere: (Path) -> Bool,
        write: (Path) throws -> Void
    ) throws -> String {
        try folder.makeFolder()
        let safe = ShelfName(name)
        var number = 1
        while true {
            let name = safe.numbered(number)
            let target = folder.appending(name)
            let temporary = folder.appending(".~\(name)")
            if FileStatus(of: target) == nil {
                try write(temporary)
                // A person may have put a file there in between; then the next number is tried.
                guard try temporary.moveIfFree(to: target) else { continue }
            } else if !isThere(target) {
                number += 1
                continue
            }
            try temporary.removeFile()
            try note(reason, beside: target)
            return name
        }
    }

    private func note(_ reason: String?, beside target: Path) throws {
        guard let reason else { return }
        let path = Path(target.text + Self.noteEnding)
        let bytes = Array((reason.hasSuffix("\n") ? reason : reason + "\n").utf8)
        if Fingerprint(ofFile: path) == Fingerprint(of: bytes) { return }
        let temporary = folder.appending(".~\(path.lastComponent.text)")
        try temporary.write(bytes)
        try temporary.move(to: path)
    }
}
