internal import CLibZip

/// A zip archive, open for reading from memory.
///
/// Nothing that the archive says about sizes is believed: bytes are counted as they are inflated. An entry is given out
/// only after it has been read to its end and its checksum found right.
@safe package struct ZipArchive: ~Copyable {
    let handle: OpaquePointer
    private let memory: UnsafeMutableRawPointer
    /// How long the archive is.
    let byteCount: Int
    private let inflated = InflatedBytes()
    private let limits: Limits
    /// The names of all entries as the archive spells them, in its order; a name can occur twice.
    ///
    /// Bytes that are not UTF-8 are taken for GB 18030, whatever bit 11 says (APPNOTE.TXT §4.4.4): Windows in China
    /// writes GBK without the bit, and some programs set it wrongly.
    package let names: [String]

    /// Opens an archive.
    ///
    /// Bytes before and after the archive, which mail gateways and download tools add, are passed over.
    package init(bytes: [UInt8], limits: Limits = .standard) throws(PackageFault) {
        _ = HeapReserve.isKept
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(.file, part: "") }
        guard let extent = ZipExtent(of: bytes) else { throw .truncated }
        let copy = unsafe Self.copy(bytes, extent)
        guard let opened = unsafe Self.open(copy, extent.count) else {
            unsafe copy.deallocate()
            throw .damagedEntry("")
        }
        let count = unsafe Int(zip_get_num_entries(opened, 0))
        guard count <= limits.entries else {
            unsafe zip_discard(opened)
            unsafe copy.deallocate()
            throw .tooLarge(.entries, part: "")
        }
        names = (0..<count).map { unsafe Self.name(opened, $0) }
        unsafe memory = copy
        byteCount = extent.count
        unsafe handle = opened
        self.limits = limits
    }

    deinit {
        unsafe zip_discard(handle)
        unsafe memory.deallocate()
    }

    /// Inflates the last entry with a name, which must be spelt as in ``names``.
    ///
    /// The last, because an archive that was added to holds the newest copy at its end.
    package func contents(of name: String) throws(PackageFault) -> [UInt8] {
        guard let index = names.lastIndex(of: name) else { throw .missingPart(name) }
        return try contents(at: index)
    }

    /// Inflates an entry by its place in ``names``.
    package func contents(at index: Int) throws(PackageFault) -> [UInt8] {
        let name = names[index]
        guard let file = unsafe zip_fopen_index(handle, zip_uint64_t(index), 0) else {
            throw fault(name)
        }
        defer { unsafe zip_fclose(file) }
        let sizes = statedSizes(index)
        let reader = unsafe ZipEntryReader(
            file: file,
            name: name,
            stated: sizes.inflated,
            compressed: sizes.compressed,
            limits: limits
        )
        let bytes = try reader.readToEnd()
        inflated.count += bytes.count
        guard inflated.count <= limits.totalBytes else { throw .tooLarge(.total, part: name) }
        return bytes
    }

    private func statedSizes(_ index: Int) -> (inflated: Int, compressed: Int) {
        var status = unsafe zip_stat_t()
        guard unsafe zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0 else {
            return (0, 0)
        }
        return unsafe (Int(clamping: status.size), Int(clamping: status.comp_size))
    }

    private func fault(_ name: String) -> PackageFault {
        let code = unsafe zip_error_code_zip(zip_get_error(handle))
        return code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD
            ? .encrypted : .damagedEntry(name)
    }

    /// Copies the archive, so that it stays where libzip was told it is; its comment is cut off.
    private static func copy(_ bytes: [UInt8], _ extent: ZipExtent) -> UnsafeMutableRawPointer {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: extent.count, alignment: 8)
        unsafe bytes.withUnsafeBytes { source in
            let archive = unsafe UnsafeRawBufferPointer(rebasing: source[extent.start..<extent.end])
            unsafe UnsafeMutableRawBufferPointer(start: memory, count: extent.count)
                .copyMemory(from: archive)
        }
        unsafe memory.storeBytes(of: 0, toByteOffset: extent.count - 2, as: UInt8.self)
        unsafe memory.storeBytes(of: 0, toByteOffset: extent.count - 1, as: UInt8.self)
        return unsafe memory
    }

    private static func open(_ memory: UnsafeMutableRawPointer, _ count: Int) -> OpaquePointer? {
        guard let source = unsafe zip_source_buffer_create(memory, zip_uint64_t(count), 0, nil)
        else { return nil }
        if let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) {
            return unsafe handle
        }
        unsafe zip_source_free(source)
        return nil
    }

    private static func name(_ handle: OpaquePointer, _ index: Int) -> String {
        guard
            let name = unsafe zip_get_name(
                handle,
                zip_uint64_t(index),
                zip_flags_t(ZIP_FL_ENC_RAW)
            )
        else { return "" }
        return unsafe EntryName.text(UnsafeRawBufferPointer(start: name, count: strlen(name)))
    }
}

/// How much one archive has given out so far.
private final class InflatedBytes {
    var count = 0
}
