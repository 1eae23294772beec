extension Workbook {
    /// Reads a workbook from the bytes of its file.
    package static func read(
        _ bytes: [UInt8],
        limits: Limits = .standard
    ) throws(PackageFault) -> Workbook {
        throw .truncated
    }
}
