internal import CLibZip

/// A zip archive being written, in memory.
///
/// The same entries added in the same order give the same bytes: every entry is dated 1 January 1980, 00:00, the
/// earliest that the format knows. The order of adding is kept; Office wants `[Content_Types].xml` to come first.
@safe package struct ZipBuilder: ~Copyable {
    /// 1 January 1980 as MS-DOS writes a date (APPNOTE.TXT §4.4.6).
    private static let firstDay: zip_uint16_t = 0x0021

    let handle: OpaquePointer
    private let target: OpaquePointer

    /// Begins an archive.
    package init() throws(ZipBuilderFault) {
        guard let target = unsafe zip_source_buffer_create(nil, 0, 0, nil) else {
            throw .archive(code: Int(ZIP_ER_MEMORY))
        }
        unsafe zip_source_keep(target)
        guard let handle = unsafe zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil)
        else {
            unsafe zip_source_free(target)
            unsafe zip_source_free(target)
            throw .archive(code: Int(ZIP_ER_OPEN))
        }
        unsafe self.target = target
        unsafe self.handle = handle
    }

    deinit {
        unsafe zip_discard(handle)
        unsafe zip_source_free(target)
    }

    /// Adds an entry, deflated.
    package mutating func add(_ name: String, _ bytes: [UInt8]) throws(ZipBuilderFault) {
        let source = unsafe bytes.withUnsafeBytes {
            unsafe tennorms_zip_source_copy(handle, $0.baseAddress, $0.count)
        }
        guard let source = unsafe source else { throw .entry(name) }
        try unsafe append(name, source)
    }

    /// Adds an entry whose content comes from a source, which the archive then owns; gives its index.
    @discardableResult
    mutating func append(_ name: String, _ source: OpaquePointer) throws(ZipBuilderFault) -> Int {
        let index = unsafe zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            throw .entry(name)
        }
        guard unsafe zip_file_set_dostime(handle, zip_uint64_t(index), 0, Self.firstDay, 0) == 0
        else { throw .entry(name) }
        return Int(index)
    }

    /// Writes the archive and gives its bytes.
    package consuming func finish() throws(ZipBuilderFault) -> [UInt8] {
        guard unsafe zip_get_num_entries(handle, 0) > 0 else {
            _ = consume self
            throw .empty
        }
        guard unsafe zip_close(handle) == 0 else {
            let code = unsafe zip_error_code_zip(zip_get_error(handle))
            _ = consume self  // zip_close failed, so the handle is still ours to discard.
            throw .archive(code: Int(code))
        }
        let bytes = unsafe Self.bytes(of: target)
        unsafe zip_source_free(target)
        discard self
        guard let bytes else { throw .archive(code: Int(ZIP_ER_READ)) }
        return bytes
    }

    private static func bytes(of source: OpaquePointer) -> [UInt8]? {
        var status = unsafe zip_stat_t()
        guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0
        else { return nil }
        defer { unsafe zip_source_close(source) }
        let count = unsafe Int(status.size)
        var bytes = [UInt8](repeating: 0, count: count)
        let read = unsafe bytes.withUnsafeMutableBytes {
            unsafe zip_source_read(source, $0.baseAddress, zip_uint64_t(count))
        }
        return read == zip_int64_t(count) ? bytes : nil
    }
}
