import Glibc

extension Inbox {
    /// Takes a file out of the inbox, and the folders above it when that leaves them empty.
    ///
    /// Call it only after the ledger has committed. A file that has changed since it was listed stays,
    /// and the answer is `false`: it is new and the next look takes it in. Throws ``IntakeFault`` when the
    /// file cannot be removed.
    @discardableResult
    package func remove(_ file: InboxFile) throws -> Bool {
        guard let status = FileStatus(of: file.path) else { return true }
        guard status.isSameContent(as: file.status) else { return false }
        guard file.path.withCString({ unlink($0) }) == 0 || errno == ENOENT else {
            throw IntakeFault.cannotWrite(path: file.path.text, code: errno)
        }
        var folder = file.path.parent
        while let next = folder, next.bytes.count > root.bytes.count,
            next.withCString({ rmdir($0) }) == 0
        {
            folder = next.parent
        }
        return true
    }

    /// Ends what an interrupted run began: takes out the files that the ledger has under this name
    /// with this content.
    ///
    /// A file of the name with other content is new and stays. Returns the names that were taken out.
    @discardableResult
    package func clear(_ committed: [String: Fingerprint]) throws -> [String] {
        guard !committed.isEmpty else { return [] }
        return try walk().files.filter { file in
            guard let fingerprint = committed[file.name],
                Fingerprint(ofFile: file.path) == fingerprint
            else { return false }
            return try remove(file)
        }.map(\.name)
    }
}

extension Fingerprint {
    /// Takes the fingerprint of a file; `nil` with `errno` set when it cannot be read.
    init?(ofFile path: Path) {
        guard let descriptor = Descriptor(reading: path) else { return nil }
        var hasher = FingerprintHasher()
        guard
            descriptor.forEachChunk({
                hasher.update($0); return true
            })
        else { return nil }
        self = hasher.finish()
    }
}
