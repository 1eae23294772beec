internal import CLibXML2

/// The name of an entry, out of bytes of which nobody says for sure how they are encoded.
enum EntryName {
    /// Strict UTF-8 first, then GB 18030, which contains GBK and GB 2312; else what can be saved of it.
    static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        let bytes = unsafe Array(bytes)
        return String(validating: bytes, as: UTF8.self) ?? gb18030(bytes)
            ?? String(decoding: bytes, as: UTF8.self)
    }

    /// Nil where the bytes are not GB 18030 either, or the system does not know it.
    private static func gb18030(_ bytes: [UInt8]) -> String? {
        let converter = unsafe iconv_open("UTF-8", "GB18030")
        guard unsafe converter != iconv_t(bitPattern: -1) else { return nil }
        defer { unsafe iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        // Two bytes of GBK become three of UTF-8, one stays one.
        var target = [CChar](repeating: 0, count: bytes.count * 3 + 4)
        let room = target.count
        var left = room
        let failed = unsafe source.withUnsafeMutableBufferPointer { source in
            unsafe target.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var waiting = source.count
                return unsafe iconv(converter, &from, &waiting, &to, &left) == -1
            }
        }
        guard !failed else { return nil }
        return String(
            validating: target.prefix(room - left).map(UInt8.init(bitPattern:)),
            as: UTF8.self
        )
    }
}
