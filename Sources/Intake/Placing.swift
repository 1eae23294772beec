import Glibc

/// The copies of one batch on their way to their names in the archive.
struct Placing {
    private let archive: Archive
    private var waiting: [(from: Path, to: Path)] = []
    private var leftovers: [Path] = []
    private var states: [Fingerprint: KeptFile.State] = [:]

    init(archive: Archive) { self.archive = archive }

    /// Decides what becomes of a copy; nothing has its name before ``commit()``.
    mutating func add(_ copy: StagedCopy, of file: InboxFile) throws -> Keeping {
        let state = try add(copy)
        return .kept(
            KeptFile(
                file: file,
                fingerprint: copy.fingerprint,
                kind: copy.kind,
                size: copy.size,
                state: state
            )
        )
    }

    mutating func add(_ copy: StagedCopy) throws -> KeptFile.State {
        leftovers.append(copy.path)
        if states[copy.fingerprint] != nil { return .alreadyThere }
        let state = try existing(copy.fingerprint)
        states[copy.fingerprint] = state
        if state != .alreadyThere {
            waiting.append((copy.path, archive.path(for: copy.fingerprint, copy.kind)))
        }
        return state
    }

    /// Never trusts a name: what is there is read again; rotten bytes are set aside, not deleted.
    private func existing(_ fingerprint: Fingerprint) throws -> KeptFile.State {
        guard let path = archive.find(fingerprint) else { return .new }
        if Fingerprint(ofFile: path) == fingerprint { return .alreadyThere }
        var number = 1
        while try !path.moveIfFree(to: Path("\(path.text).\(number)\(Archive.damagedSuffix)")) {
            number += 1
        }
        return .mended
    }

    /// Flushes the copies, gives them their names, and flushes the folders.
    mutating func commit() throws {
        // All at once takes a tenth of the time; the flushes that follow say whether it went well.
        if isBatch { sync() }
        for copy in waiting { try copy.from.flush() }
        var folders: Set<Path> = []
        for copy in waiting {
            guard let folder = copy.to.parent else { continue }
            if FileStatus(of: folder) == nil {
                try folder.makeFolder()
                folders.insert(archive.root)
            }
            folders.insert(folder)
            try copy.from.move(to: copy.to)
        }
        // A journal that could not take the new names would make the whole file system read-only, and the next
        // step would say so; so the folders of a batch need no flush of their own besides.
        if isBatch { sync() } else { for folder in folders.sorted() { try folder.flush() } }
        waiting = []
    }

    private var isBatch: Bool { waiting.count > 4 }

    /// Removes the temporary copies that got no name.
    mutating func discardRest() {
        for path in leftovers { try? path.removeFile() }
        leftovers = []
    }
}
