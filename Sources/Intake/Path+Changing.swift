import Glibc

extension Path {
    /// Makes the folder and the folders above it.
    func makeFolder() throws {
        if withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let parent else {
            throw IntakeFault.cannotWrite(path: text, code: errno)
        }
        try parent.makeFolder()
        guard withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
            throw IntakeFault.cannotWrite(path: text, code: errno)
        }
    }

    /// Makes a file or folder durable: returns when the disk has it.
    func flush() throws {
        guard let descriptor = Descriptor(reading: self) else {
            throw IntakeFault.cannotRead(path: text, code: errno)
        }
        guard fsync(descriptor.number) == 0 else {
            throw IntakeFault.cannotWrite(path: text, code: errno)
        }
    }

    /// Gives the file a new path, in place of what is there.
    func move(to target: Path) throws {
        let code = withCString { from in target.withCString { rename(from, $0) } }
        guard code == 0 else { throw IntakeFault.cannotWrite(path: target.text, code: errno) }
    }

    /// Gives the file a new path unless that is taken; whether it did.
    ///
    /// A second link and then the removal of the first: in one step as far as the new name goes. File
    /// systems without links (some network shares) get a look first instead.
    func moveIfFree(to target: Path) throws -> Bool {
        let code = withCString { from in target.withCString { link(from, $0) } }
        if code == 0 {
            try removeFile()
            return true
        }
        switch errno {
        case EEXIST: return false
        case EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EACCES:
            guard FileStatus(of: target) == nil else { return false }
            try move(to: target)
            return true
        case let code: throw IntakeFault.cannotWrite(path: target.text, code: code)
        }
    }

    /// Removes the file; that it is not there is no error.
    func removeFile() throws {
        guard withCString({ unlink($0) }) == 0 || errno == ENOENT else {
            throw IntakeFault.cannotWrite(path: text, code: errno)
        }
    }

    /// Writes a new file whole, in place of a leftover of the same name.
    func write(_ bytes: [UInt8], mode: mode_t = 0o644) throws {
        try removeFile()
        guard let descriptor = Descriptor(creating: self, mode: mode),
            bytes.withUnsafeBytes({ descriptor.write($0) })
        else { throw IntakeFault.cannotWrite(path: text, code: errno) }
    }

    /// Writes a copy of a file, in place of a leftover of the same name.
    func copy(from source: Path, mode: mode_t = 0o644) throws {
        guard let reader = Descriptor(reading: source) else {
            throw IntakeFault.cannotRead(path: source.text, code: errno)
        }
        try removeFile()
        guard let writer = Descriptor(creating: self, mode: mode),
            reader.forEachChunk({ writer.write($0) })
        else { throw IntakeFault.cannotWrite(path: text, code: errno) }
    }
}
