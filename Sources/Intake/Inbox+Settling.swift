import Glibc

extension Inbox {
    enum FileState { case settled, changing, gone, unreadable(Int32) }

    /// Looks at a file again: whether it is still what it was and whether it is all there.
    func state(of file: InboxFile, checkingTwice: Bool) -> FileState {
        guard let descriptor = Descriptor(reading: file.path) else {
            let code = errno
            return code == ENOENT ? .gone : .unreadable(code)
        }
        guard let status = FileStatus(of: descriptor.number), status.kind == .file else {
            return .gone
        }
        if checkingTwice, !status.isSameContent(as: file.status) { return .changing }
        if settling.patience > 0, descriptor.isBeingWritten { return .changing }
        let number = descriptor.number
        let complete = Self.isComplete(size: status.size) {
            Descriptor.bytes(of: number, at: $0, count: $1)
        }
        return complete || settling.isOutOfPatience(status, now: Self.now()) ? .settled : .changing
    }

    /// Whether a file has its end: nothing else than a zip archive tells.
    private static func isComplete(size: Int, read: (Int, Int) -> [UInt8]) -> Bool {
        guard size > 0 else { return false }
        guard read(0, 4) == [0x50, 0x4B, 3, 4] else { return true }
        return ZipTail(size: size, read: read) != nil
    }
}

extension Settling {
    /// Whether a file was changed so lately that it is looked at twice; a time to come counts as late.
    func isFresh(_ status: FileStatus, now: Int) -> Bool {
        isWithin(window, of: max(status.modified, status.changed), now: now)
    }

    /// Whether the bytes have stood still so long that nothing more will come.
    ///
    /// Only the time of the bytes counts: whoever moves or renames a broken file does not mend it.
    func isOutOfPatience(_ status: FileStatus, now: Int) -> Bool {
        !isWithin(patience, of: status.modified, now: now)
    }

    private func isWithin(_ seconds: Double, of time: Int, now: Int) -> Bool {
        seconds > 0 && Double(now - time) < seconds * 1e9
    }
}

extension Descriptor {
    /// Whether a process of this machine has the file open for writing.
    ///
    /// A read lease is refused while there is a writer (fcntl(2), F_SETLEASE). Where leases are not
    /// supported or not allowed nothing can be said, and the answer is no.
    var isBeingWritten: Bool {
        let setLease: Int32 = 1_024
        guard fcntl(number, setLease, F_RDLCK) == 0 else { return errno == EAGAIN }
        _ = fcntl(number, setLease, F_UNLCK)
        return false
    }
}
