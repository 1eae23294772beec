internal import CLibXML2

extension XMLTree {
    /// The part as bytes, UTF-8, without any reformatting; the same tree gives the same bytes.
    package func serialised() -> [UInt8] {
        var memory: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        unsafe xmlDocDumpMemoryEnc(document, &memory, &count, "UTF-8")
        guard let memory = unsafe memory else { return [] }
        defer { unsafe tennorms_xml_free(memory) }
        return unsafe Array(UnsafeBufferPointer(start: memory, count: Int(count)))
    }
}
