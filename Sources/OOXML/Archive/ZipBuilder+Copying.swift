internal import CLibZip

extension ZipBuilder {
    /// Copies an entry from another archive, compressed as it is.
    ///
    /// The other archive must live until ``finish()``; when it does not, that fails.
    package mutating func copy(
        _ name: String,
        from archive: borrowing ZipArchive
    ) throws(ZipBuilderFault) {
        guard let index = archive.names.lastIndex(of: name) else { throw .missing(name) }
        let place = zip_uint64_t(index)
        var status = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive.handle, place, 0, &status) == 0,
            let source = unsafe zip_source_zip(
                handle,
                archive.handle,
                place,
                zip_flags_t(ZIP_FL_COMPRESSED),
                0,
                -1
            )
        else { throw .missing(name) }
        let added = try unsafe append(name, source)
        // libzip would deflate what is merely stored.
        let method = unsafe Int32(status.comp_method)
        guard unsafe zip_set_file_compression(handle, zip_uint64_t(added), method, 0) == 0 else {
            throw .entry(name)
        }
    }
}
