import Glibc

extension Inbox {
    /// Lists everything below the inbox, ordered by the bytes of the paths; no link is followed.
    func walk() throws -> InboxListing {
        var listing = InboxListing()
        guard FileStatus(of: root)?.kind == .folder, let names = Self.names(in: root) else {
            throw IntakeFault.cannotRead(path: root.text, code: errno == 0 ? ENOTDIR : errno)
        }
        for name in names { visit(root.appending(name), depth: 1, into: &listing) }
        listing.files.sort { $0.path < $1.path }
        listing.ignored.sort()
        listing.troubles.sort { $0.name < $1.name }
        return listing
    }

    private func visit(_ path: Path, depth: Int, into listing: inout InboxListing) {
        guard let status = FileStatus(of: path) else { return }
        let file = InboxFile(path: path, below: root, status: status)
        guard !junk.covers(path.lastComponent.text) else {
            listing.ignored.append(file.name)
            return
        }
        switch status.kind {
        case .file: listing.files.append(file)
        case .link: listing.troubles.append(.link(file.name))
        case .other: listing.troubles.append(.notAFile(file.name))
        case .folder: visitFolder(file, depth: depth, into: &listing)
        }
    }

    private func visitFolder(_ folder: InboxFile, depth: Int, into listing: inout InboxListing) {
        guard depth <= Self.deepest else {
            listing.troubles.append(.tooDeep(folder.name))
            return
        }
        guard let names = Self.names(in: folder.path) else {
            listing.troubles.append(.unreadable(folder.name, code: errno))
            return
        }
        for name in names { visit(folder.path.appending(name), depth: depth + 1, into: &listing) }
    }

    /// The names in a folder; `nil` with `errno` set when it cannot be read.
    static func names(in folder: Path) -> [Path]? {
        guard let stream = folder.withCString({ opendir($0) }) else { return nil }
        defer { closedir(stream) }
        var names: [Path] = []
        while let entry = readdir(stream) {
            let name = Self.name(of: entry)
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(Path(bytes: name)) }
        }
        return names
    }

    /// The name in place: an entry may be shorter than its type says, so it is never copied whole.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let start = UnsafeRawPointer(entry).advanced(by: offset)
        let length = strlen(start.assumingMemoryBound(to: CChar.self))
        return Array(UnsafeRawBufferPointer(start: start, count: length))
    }
}
