import Glibc

/// What the file system says about an entry, links not followed.
struct FileStatus: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case file, folder, link, other }

    var kind: Kind
    var size: Int
    var device: UInt
    var inode: UInt
    /// Nanoseconds since 1970 of the last change of the content.
    var modified: Int
    /// Nanoseconds since 1970 of the last change of content or status; a copy that keeps the old
    /// modification time still shows here.
    var changed: Int

    init?(of path: Path) {
        var status = stat()
        guard path.withCString({ lstat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    }

    /// Whether both are the same file with, as far as one can tell, the same content.
    func isSameContent(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode && size == other.size
            && modified == other.modified
    }
}
