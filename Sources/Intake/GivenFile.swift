import Glibc

/// A file that a person names on the command line, outside the inbox.
package enum GivenFile {
    /// The bytes of a file; `nil` when there is none.
    ///
    /// Links are followed, pipes and devices are not waited for. Of a file with more than `limit` bytes (64 MB
    /// unless told otherwise) only `limit` are read: more than any reader takes, and little enough for any machine.
    /// Throws ``IntakeFault`` when it is no regular file or cannot be read.
    package static func bytes(at path: String, limit: Int = 64 << 20) throws -> [UInt8]? {
        try bytes(at: Path(path), limit: limit)
    }

    static func bytes(at path: Path, limit: Int) throws -> [UInt8]? {
        let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw IntakeFault.cannotRead(path: path.text, code: errno)
        }
        defer { close(descriptor) }
        guard let status = FileStatus(of: descriptor) else {
            throw IntakeFault.cannotRead(path: path.text, code: errno)
        }
        switch status.kind {
        case .file: break
        case .folder: throw IntakeFault.cannotRead(path: path.text, code: EISDIR)
        case .link, .other: throw IntakeFault.cannotRead(path: path.text, code: EINVAL)
        }
        return Descriptor.bytes(of: descriptor, at: 0, count: min(status.size, limit))
    }
}

extension InboxFile {
    /// The bytes of the file as it lies in the inbox, whatever its name is made of; see ``GivenFile``.
    package func bytes(limit: Int = 64 << 20) throws -> [UInt8]? {
        try GivenFile.bytes(at: path, limit: limit)
    }
}
