internal import CLibZip

/// Deflates (RFC 1951) what is handed over in pieces, one entry after the other, in the same memory; only what comes out
/// is kept.
@safe struct Deflater: ~Copyable {
    /// What level 9 would save is a hundredth, in three times the time.
    private static let level: Int32 = 6
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool
    private var data: [UInt8] = []
    private var size = 0
    private var checksum = Deflater.checksum([])

    init() {
        unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        isReady = unsafe tennorms_deflate_begin(stream, Self.level) == Z_OK
    }

    deinit {
        if isReady { unsafe deflateEnd(stream) }
        unsafe stream.deallocate()
    }

    /// Appends bytes to the entry.
    mutating func append(_ bytes: [UInt8]) {
        size += bytes.count
        checksum = Self.checksum(bytes, after: checksum)
        deflate(bytes, Z_NO_FLUSH)
    }

    /// Ends the entry, which is stored when there is no memory for deflating, and begins the next.
    mutating func finish(_ name: [UInt8]) -> ZipEntry {
        deflate([], Z_FINISH)
        let entry = ZipEntry(
            name: name,
            method: isReady ? 8 : 0,
            checksum: checksum,
            size: size,
            data: data
        )
        if isReady { unsafe deflateReset(stream) }
        (data, size, checksum) = ([], 0, Self.checksum([]))
        return entry
    }

    private mutating func deflate(_ bytes: [UInt8], _ flush: Int32) {
        guard isReady else {
            data += bytes
            return
        }
        unsafe bytes.withUnsafeBytes { source in
            unsafe stream.pointee.next_in = tennorms_bytes(source.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(truncatingIfNeeded: source.count)
            // More came out than there was room for: once more, until room is left.
            while takeOut(flush) == 0 {}
        }
    }

    /// Takes out what is ready; gives how much room was left.
    private mutating func takeOut(_ flush: Int32) -> Int {
        let room = 1 << 15
        var left = 0
        let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe stream.pointee.next_out = tennorms_bytes(buffer.baseAddress)
            unsafe stream.pointee.avail_out = UInt32(room)
            unsafe tennorms_deflate(stream, flush)
            left = unsafe Int(stream.pointee.avail_out)
            count = room - left
        }
        data += piece
        return left
    }

    /// The checksum of zip archives, CRC-32, of bytes that come after others.
    static func checksum(_ bytes: [UInt8], after before: Int = 0) -> Int {
        unsafe bytes.withUnsafeBytes {
            unsafe Int(tennorms_crc32(UInt(before), $0.baseAddress, $0.count))
        }
    }
}
