/// An archive from which many are made, of which only a few entries differ: all others are kept deflated as they came and
/// put in as they are.
///
/// The same parts give the same bytes: every entry is dated 1 January 1980, 00:00, the earliest that the format knows.
package struct ZipStencil: Sendable {
    private var entries: [ZipEntry] = []
    private var places: [String: Int] = [:]

    /// Takes the entries of an archive, one of them first; of entries with one name the last.
    ///
    /// Every entry is inflated once, so that none with a wrong checksum is handed on.
    package init(_ archive: borrowing ZipArchive, first: String) throws(PackageFault) {
        let names = archive.names.filter { !$0.hasSuffix("/") }
        let head = names.filter { PartName.normalised($0) == PartName.normalised(first) }
        for name in head + names where place(of: name) == nil {
            places[PartName.normalised(name)] = entries.count
            entries.append(try archive.entry(name))
        }
    }

    private func place(of name: String) -> Int? { places[PartName.normalised(name)] }

    /// Replaces an entry for good.
    package mutating func replace(_ name: String, by bytes: [UInt8]) {
        guard let place = place(of: name) else { return }
        entries[place] = Part(name: name, bytes: bytes).entry.renamed(entries[place].name)
    }

    /// Takes an entry out, if there is one.
    package mutating func drop(_ name: String) {
        guard let place = place(of: name) else { return }
        entries.remove(at: place)
        places = places.compactMapValues { $0 == place ? nil : $0 > place ? $0 - 1 : $0 }
    }

    /// The archive with some parts in place of those of their names, or added at the end.
    package func filled(_ parts: [Part]) -> [UInt8] {
        var all = entries
        for part in parts {
            if let place = place(of: part.name) {
                all[place] = part.entry.renamed(entries[place].name)
            } else {
                all.append(part.entry)
            }
        }
        var writer = ZipEntryWriter()
        all.forEach { writer.append($0) }
        return writer.finished()
    }
}

extension ZipStencil {
    /// An entry that replaces one of its name, or is added.
    package struct Part: Sendable {
        /// The name.
        package let name: String
        let entry: ZipEntry

        /// Makes a part; one that is compressed already, as pictures are, is stored.
        package init(name: String, bytes: [UInt8], isStored: Bool = false) {
            self.name = name
            if isStored {
                entry = ZipEntry(storing: bytes, as: Array(name.utf8))
            } else {
                var deflater = Deflater()
                deflater.append(bytes)
                entry = deflater.finish(Array(name.utf8))
            }
        }

        init(name: String, entry: ZipEntry) {
            self.name = name
            self.entry = entry
        }
    }

    /// Makes parts, one after the other, from what is handed over in pieces; only what it is compressed to is kept.
    package struct PartWriter: ~Copyable {
        private var deflater = Deflater()

        /// Begins the first part.
        package init() {}

        /// Appends bytes to the part.
        package mutating func append(_ bytes: [UInt8]) { deflater.append(bytes) }

        /// Ends the part and begins the next.
        package mutating func finish(_ name: String) -> Part {
            Part(name: name, entry: deflater.finish(Array(name.utf8)))
        }
    }
}
