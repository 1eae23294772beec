import Glibc

/// An open file, closed when it goes out of scope.
struct Descriptor: ~Copyable {
    let number: Int32

    /// Opens for reading; `nil` with `errno` set when that fails.
    ///
    /// A link is not followed, a pipe does not block.
    init?(reading path: Path) {
        let number = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard number >= 0 else { return nil }
        self.number = number
    }

    /// Makes a new file for writing; `nil` with `errno` set when there is one or it cannot be made.
    init?(creating path: Path, mode: mode_t) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let number = path.withCString { open($0, flags, mode) }
        guard number >= 0 else { return nil }
        self.number = number
    }

    deinit { close(number) }

    /// Reads up to `count` bytes at an offset; fewer at the end of the file or on an error.
    func bytes(at offset: Int, count: Int) -> [UInt8] {
        Self.bytes(of: number, at: offset, count: count)
    }

    /// Reads from an open file that somebody else holds.
    static func bytes(of number: Int32, at offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < count {
                let got = pread(
                    number,
                    buffer.baseAddress?.advanced(by: filled),
                    count - filled,
                    offset + filled
                )
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                filled += got
            }
        }
    }

    /// Reads on into a buffer: the number of bytes, 0 at the end, -1 with `errno` set on an error.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let got = Glibc.read(number, buffer.baseAddress, buffer.count)
            if got >= 0 || errno != EINTR { return got }
        }
    }

    /// Writes all of the bytes; `false` with `errno` set on an error.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var done = 0
        while done < bytes.count {
            let put = Glibc.write(number, bytes.baseAddress?.advanced(by: done), bytes.count - done)
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { return false }
            done += put
        }
        return true
    }
}
