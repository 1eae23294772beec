/// A file that lies in the inbox.
package struct InboxFile: Sendable, Hashable {
    /// The name below the inbox, folders included: `第一组/县财政局.xlsx`.
    ///
    /// Bytes that are not UTF-8 show as U+FFFD.
    package let name: String
    /// The size in bytes when it was last looked at.
    package var size: Int { status.size }

    let path: Path
    let status: FileStatus

    init(path: Path, below root: Path, status: FileStatus) {
        self.path = path
        self.status = status
        name = String(decoding: path.bytes.dropFirst(root.bytes.count + 1), as: UTF8.self)
    }
}
