/// A zip archive, open for reading from memory.
///
/// Nothing that the archive says about sizes is believed: bytes are counted as they are inflated. An entry is given out
/// only after its checksum has been read and found right.
package struct ZipArchive: ~Copyable {
    /// The names of all entries as the archive spells them, in its order.
    package let names: [String]

    /// Opens an archive.
    package init(bytes: [UInt8], limits: Limits = .standard) throws(PackageFault) {
        names = []
        throw .truncated
    }

    /// Inflates an entry.
    package func contents(of name: String) throws(PackageFault) -> [UInt8] {
        throw .missingPart(name)
    }
}
