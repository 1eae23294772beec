extension WordDocument {
    /// Reads a document from the bytes of its file.
    package static func read(
        _ bytes: [UInt8],
        limits: Limits = .standard
    ) throws(PackageFault) -> WordDocument {
        throw .truncated
    }
}
