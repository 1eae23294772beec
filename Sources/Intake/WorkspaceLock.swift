import Glibc

/// The right to change a workspace, held by one run at a time and given back when it ends, however it ends.
package struct WorkspaceLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock on a file, which is made when it is not there and never removed.
    ///
    /// Does not wait. Throws ``IntakeFault/locked(path:holder:)`` when another run holds it,
    /// ``IntakeFault/cannotWrite(path:code:)`` when there can be no such file.
    package init(path: String) throws {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw IntakeFault.cannotWrite(path: path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let text = String(
                decoding: Descriptor.bytes(of: descriptor, at: 0, count: 20),
                as: UTF8.self
            )
            close(descriptor)
            guard code == EWOULDBLOCK else { throw IntakeFault.cannotWrite(path: path, code: code) }
            throw IntakeFault.locked(path: path, holder: Int(text.prefix { $0.isNumber }))
        }
        // For the message of whoever comes second; the lock itself does not depend on it.
        let note = Array("\(getpid())\n".utf8)
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, note, note.count, 0) }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
