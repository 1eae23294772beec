import Glibc

extension Archive {
    /// Keeps a batch of files, in the order given, with one flush for all of them.
    ///
    /// Every file is copied under a temporary name while its fingerprint is taken; then all copies are
    /// flushed, named, and their folders flushed. When this returns, a power cut loses none of them.
    /// Throws ``IntakeFault`` when the archive cannot be written: then nothing of the batch counts as kept.
    package func keep(_ files: [InboxFile]) throws -> [Keeping] {
        try incoming.makeFolder()
        var placing = Placing(archive: self)
        defer { placing.discardRest() }
        var stages: [Stage] = []
        for file in files { stages.append(try stage(file)) }
        let keepings = try stages.map { stage in
            switch stage {
            case .staged(let copy, let file): try placing.add(copy, of: file)
            case .changed(let file): Keeping.changed(file)
            case .trouble(let trouble): Keeping.trouble(trouble)
            }
        }
        try placing.commit()
        return keepings
    }

    /// Keeps bytes that did not come from the inbox, such as an entry of a zip archive.
    package func keep(_ bytes: [UInt8]) throws -> Fingerprint {
        try incoming.makeFolder()
        var placing = Placing(archive: self)
        defer { placing.discardRest() }
        let temporary = temporaryPath()
        try temporary.write(bytes, mode: 0o444)
        let copy = StagedCopy(
            path: temporary,
            fingerprint: Fingerprint(of: bytes),
            kind: FileKind.of(bytes),
            size: bytes.count
        )
        _ = try placing.add(copy)
        try placing.commit()
        return copy.fingerprint
    }

    private enum Stage {
        case staged(StagedCopy, InboxFile), changed(InboxFile), trouble(InboxTrouble)
    }

    private func stage(_ file: InboxFile) throws -> Stage {
        guard let reader = Descriptor(reading: file.path) else {
            let code = errno
            return code == ENOENT ? .changed(file) : .trouble(.unreadable(file.name, code: code))
        }
        let temporary = temporaryPath()
        let outcome = try copy(from: reader, to: temporary)
        guard case .copied(let fingerprint, let size) = outcome,
            let status = FileStatus(of: reader.number), status.isSameContent(as: file.status),
            status.size == size
        else {
            try temporary.removeFile()
            guard case .unreadable(let code) = outcome else { return .changed(file) }
            return .trouble(.unreadable(file.name, code: code))
        }
        let kind = FileKind.of(reader, size: size)
        return .staged(
            StagedCopy(path: temporary, fingerprint: fingerprint, kind: kind, size: size),
            file
        )
    }

    private enum Copying { case copied(Fingerprint, size: Int), unreadable(Int32) }

    /// Copies and hashes in one go; throws only when the copy cannot be written.
    private func copy(from reader: borrowing Descriptor, to target: Path) throws -> Copying {
        guard let writer = Descriptor(creating: target, mode: 0o444) else {
            throw IntakeFault.cannotWrite(path: target.text, code: errno)
        }
        var hasher = FingerprintHasher()
        var size = 0
        var writeError: Int32 = 0
        let finished = reader.forEachChunk { chunk in
            hasher.update(chunk)
            size += chunk.count
            if !writer.write(chunk) { writeError = errno }
            return writeError == 0
        }
        let readError = errno
        guard writeError == 0 else {
            try target.removeFile()
            throw IntakeFault.cannotWrite(path: target.text, code: writeError)
        }
        return finished ? .copied(hasher.finish(), size: size) : .unreadable(readError)
    }

    private func temporaryPath() -> Path {
        incoming.appending(String(UInt64.random(in: .min ... .max), radix: 36))
    }

    /// Removes what an interrupted run left behind; call it under the lock of the workspace.
    package func sweep() throws {
        for name in Inbox.names(in: incoming) ?? [] {
            try incoming.appending(name).removeFile()
        }
    }
}

/// A copy under a temporary name in the archive.
struct StagedCopy {
    var path: Path
    var fingerprint: Fingerprint
    var kind: FileKind
    var size: Int
}
