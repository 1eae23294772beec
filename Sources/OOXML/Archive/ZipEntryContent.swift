internal import CLibZip

/// The content of an entry that is written piece by piece; what is large waits in a temporary file.
@safe package struct ZipEntryContent: ~Copyable {
    private var bytes: [UInt8] = []
    private var file: UnsafeMutablePointer<FILE>?
    /// What is kept in memory.
    private static let held = 1 << 20

    /// Makes an empty one.
    package init() {}

    deinit {
        if let file = unsafe file { unsafe fclose(file) }
    }

    /// Appends bytes.
    package mutating func append(_ more: [UInt8]) throws(ZipBuilderFault) {
        bytes += more
        guard bytes.count > Self.held else { return }
        try spill()
    }

    /// Adds the content to an archive as an entry.
    consuming func add(to builder: inout ZipBuilder, as name: String) throws(ZipBuilderFault) {
        guard unsafe file != nil else { return try builder.add(name, bytes) }
        try spill()
        // libzip reads a file from where it stands.
        guard let file = unsafe file, unsafe fseek(file, 0, SEEK_SET) == 0,
            let source = unsafe zip_source_filep(builder.handle, file, 0, -1)
        else { throw .temporaryFile }
        // The source closes the file.
        unsafe self.file = nil
        try unsafe builder.append(name, source)
    }

    private mutating func spill() throws(ZipBuilderFault) {
        if unsafe file == nil { unsafe file = tmpfile() }
        guard let file = unsafe file, unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count
        else { throw .temporaryFile }
        bytes.removeAll(keepingCapacity: true)
    }
}

extension ZipBuilder {
    /// Adds an entry that was written piece by piece, deflated.
    package mutating func add(
        _ name: String,
        _ content: consuming ZipEntryContent
    ) throws(ZipBuilderFault) {
        try content.add(to: &self, as: name)
    }
}
