import Glibc

/// Every file that ever came in, named by its content, never changed.
///
/// `ab/abcd….xlsx` below the root: the first two digits of the SHA-256, then all of it, with an extension
/// that follows from the content. Files are read-only and are never overwritten.
package struct Archive: Sendable {
    let root: Path

    /// Where files are written before they get their name.
    var incoming: Path { root.appending(".incoming") }

    /// Opens an archive; the folder is made with the first file.
    package init(root: String) { self.root = Path(root) }

    /// The path of a file, or `nil` when the archive has none of this fingerprint.
    package func path(of fingerprint: Fingerprint) -> String? { find(fingerprint)?.text }

    /// The bytes of a file.
    ///
    /// Throws ``IntakeFault`` when it is not there, cannot be read, or has more than `limit` bytes
    /// (64 MB unless told otherwise: far above any form, far below the memory of any machine).
    package func bytes(of fingerprint: Fingerprint, limit: Int = 64 << 20) throws -> [UInt8] {
        guard let path = find(fingerprint) else { throw IntakeFault.notKept(fingerprint) }
        guard let descriptor = Descriptor(reading: path),
            let size = FileStatus(of: descriptor.number)?.size
        else { throw IntakeFault.cannotRead(path: path.text, code: errno) }
        guard size <= limit else {
            throw IntakeFault.tooLarge(fingerprint, size: size, limit: limit)
        }
        let bytes = descriptor.bytes(at: 0, count: size)
        guard bytes.count == size else {
            throw IntakeFault.cannotRead(path: path.text, code: EIO)
        }
        return bytes
    }

    func folder(of fingerprint: Fingerprint) -> Path {
        root.appending(String(fingerprint.hex.prefix(2)))
    }

    func path(for fingerprint: Fingerprint, _ kind: FileKind) -> Path {
        folder(of: fingerprint).appending("\(fingerprint.hex).\(kind.fileExtension)")
    }

    /// Looks first where nearly every form is, then through the folder: an older version of the program may
    /// have told the kind of a file differently.
    func find(_ fingerprint: Fingerprint) -> Path? {
        for kind in [FileKind.workbook, .document] {
            let path = path(for: fingerprint, kind)
            if FileStatus(of: path)?.kind == .file { return path }
        }
        let folder = folder(of: fingerprint)
        let prefix = Array("\(fingerprint.hex).".utf8)
        return (Inbox.names(in: folder) ?? []).sorted().first {
            $0.bytes.starts(with: prefix) && !$0.text.hasSuffix(Self.damagedSuffix)
        }.map { folder.appending($0) }
    }

    /// Ends the name of a file whose bytes no longer fit its fingerprint.
    static let damagedSuffix = ".damaged"
}
