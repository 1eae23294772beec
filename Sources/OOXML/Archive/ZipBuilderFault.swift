/// Why an archive cannot be written.
package enum ZipBuilderFault: Error, Sendable, Hashable {
    /// Nothing was added; an archive without entries is none.
    case empty
    /// An entry cannot be taken: its name was added before, or there is no memory for it.
    case entry(String)
    /// An entry that was to be copied is not in the other archive.
    case missing(String)
    /// The archive cannot be put together; the code is libzip's.
    case archive(code: Int)
}
