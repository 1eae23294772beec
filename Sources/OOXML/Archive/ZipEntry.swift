internal import CLibZip

/// An entry of a zip archive, compressed.
struct ZipEntry: Sendable {
    /// The name, in UTF-8.
    let name: [UInt8]
    /// How it is compressed: 0 stored, 8 deflated (APPNOTE §4.4.5).
    let method: Int
    /// The checksum of what it holds.
    let checksum: Int
    /// How many bytes it holds.
    let size: Int
    /// The compressed bytes.
    let data: [UInt8]
}

extension ZipEntry {
    /// An entry that is not compressed.
    init(storing bytes: [UInt8], as name: [UInt8]) {
        let checksum = Deflater.checksum(bytes)
        self.init(name: name, method: 0, checksum: checksum, size: bytes.count, data: bytes)
    }

    /// The entry under another name.
    func renamed(_ name: [UInt8]) -> ZipEntry {
        ZipEntry(name: name, method: method, checksum: checksum, size: size, data: data)
    }
}

extension ZipArchive {
    /// The last entry with a name, compressed as it is; deflated anew when it is compressed in a way that Office packages
    /// do not know (ECMA-376 part 2, annex B).
    func entry(_ name: String) throws(PackageFault) -> ZipEntry {
        guard let index = names.lastIndex(of: name) else { throw .missingPart(name) }
        let bytes = try contents(at: index)
        var status = unsafe zip_stat_t()
        let isKnown = unsafe zip_stat_index(handle, zip_uint64_t(index), 0, &status) == 0
        let method = unsafe Int(status.comp_method)
        let utf8 = Array(name.utf8)
        if isKnown, method == 0 { return ZipEntry(storing: bytes, as: utf8) }
        guard isKnown, method == 8,
            let data = unsafe compressed(index, Int(clamping: status.comp_size))
        else {
            return ZipStencil.Part(name: name, bytes: bytes).entry
        }
        return ZipEntry(
            name: utf8,
            method: method,
            checksum: Deflater.checksum(bytes),
            size: bytes.count,
            data: data
        )
    }

    /// The compressed bytes of an entry; the archive lies in memory, so that it cannot promise more than there is.
    private func compressed(_ index: Int, _ count: Int) -> [UInt8]? {
        let flags = zip_flags_t(ZIP_FL_COMPRESSED)
        guard count <= byteCount,
            let file = unsafe zip_fopen_index(handle, zip_uint64_t(index), flags)
        else { return nil }
        defer { unsafe zip_fclose(file) }
        var isWhole = false
        let data = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let got = unsafe zip_fread(file, buffer.baseAddress, zip_uint64_t(count))
            filled = max(0, Int(got))
            isWhole = filled == count
        }
        return isWhole ? data : nil
    }
}
