internal import CLibZip

/// Inflates one open entry, counting what comes out.
@safe struct ZipEntryReader {
    let file: OpaquePointer
    let name: String
    /// What the archive says the entry will be: a hint for the first buffer, never a promise.
    let stated: Int
    let compressed: Int
    let limits: Limits

    /// A bomb is judged by its ratio only from this size on: a short run of blanks compresses well too.
    private static let judged = 1 << 20
    /// The largest buffer taken on the word of the archive alone.
    private static let trusted = 2 << 20

    /// Reads to the end, where libzip compares the checksum.
    func readToEnd() throws(PackageFault) -> [UInt8] {
        var capacity = min(stated, Self.trusted) + 1
        var bytes = try fill([], capacity)
        while bytes.count == capacity {
            try check(bytes.count)
            capacity = min(capacity * 2, limits.entryBytes + 1)
            bytes = try fill(bytes, capacity)
        }
        try check(bytes.count)
        return bytes
    }

    private func check(_ count: Int) throws(PackageFault) {
        guard count <= limits.entryBytes else { throw .tooLarge(.entry, part: name) }
        guard count <= Self.judged || count / limits.ratio <= compressed else {
            throw .tooLarge(.ratio, part: name)
        }
    }

    /// Makes a longer copy of what was read, filled up to its capacity or to the end of the entry.
    private func fill(_ start: [UInt8], _ capacity: Int) throws(PackageFault) -> [UInt8] {
        var isDamaged = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            _ = unsafe buffer.update(fromContentsOf: start)
            count = start.count
            while count < capacity {
                let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
                let got = unsafe zip_fread(file, rest.baseAddress, zip_uint64_t(rest.count))
                isDamaged = got < 0
                guard got > 0 else { return }
                count += Int(got)
            }
        }
        guard !isDamaged else { throw .damagedEntry(name) }
        return bytes
    }
}
