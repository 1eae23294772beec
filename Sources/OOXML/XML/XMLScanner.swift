internal import CLibXML2

/// Reads a part from its first byte to its last, handing each event to a handler (libxml2's SAX2).
///
/// No document type is accepted, so that there are no entities; nothing is fetched; depth, attributes, namespaces and
/// elements are bounded. Bytes reach the parser in pieces of a few kilobytes: its own memory stays small, and it does
/// not stumble over its limit of 10 MB for input held at once.
enum XMLScanner {
    /// Scans a part; what the handler throws ends the scan.
    static func scan<Handler: XMLHandler>(
        _ part: [UInt8],
        name: String,
        limits: Limits,
        into handler: inout Handler
    ) throws(PackageFault) {
        let input = try XMLInput(part, name: name, limits: limits)
        if input.isUnicode,
            let finished = try PlainScanner.scan(
                input.bytes,
                name: name,
                limits: limits,
                into: handler
            )
        {
            handler = finished
            return
        }
        try scanStrictly(input.bytes, name, limits, &handler)
    }

    /// Scans with libxml2, which decides about everything that is not plain.
    private static func scanStrictly<Handler: XMLHandler>(
        _ part: [UInt8],
        _ name: String,
        _ limits: Limits,
        _ handler: inout Handler
    ) throws(PackageFault) {
        guard let context = unsafe xmlNewParserCtxt() else {
            throw .badXML(part: name, line: 0, reason: "out of memory")
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        var driver = unsafe XMLDriver(handler, context: context, part: name, limits: limits)
        unsafe withUnsafeMutablePointer(to: &driver) { driver in
            unsafe parse(part, context, driver)
        }
        driver.close()
        if let fault = driver.fault { throw fault }
        guard unsafe context.pointee.wellFormed == 1 else { throw unsafe fault(context, name) }
        if let finished = driver.sink as? Handler { handler = finished }
    }

    private static func parse(
        _ bytes: [UInt8],
        _ context: xmlParserCtxtPtr,
        _ driver: UnsafeMutablePointer<XMLDriver>
    ) {
        guard let sax = unsafe context.pointee.sax else { return }
        unsafe sax.pointee = XMLCallbacks.handler
        unsafe context.pointee.userData = UnsafeMutableRawPointer(driver)
        unsafe bytes.withUnsafeBytes { bytes in
            var source = unsafe bytes
            _ = unsafe withUnsafeMutablePointer(to: &source) { pointer in
                unsafe xmlCtxtReadIO(context, XMLCallbacks.read, nil, pointer, nil, nil, options)
            }
        }
    }

    private static let options = Int32(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    )

    private static func fault(_ context: xmlParserCtxtPtr, _ name: String) -> PackageFault {
        let error = unsafe context.pointee.lastError
        let words = unsafe error.message.map { unsafe String(cString: $0) } ?? "not well-formed"
        let reason = words.filter { !$0.isNewline }
        let isDeep = reason.hasPrefix("Excessive depth")
        return isDeep
            ? .tooLarge(.depth, part: name)
            : .badXML(part: name, line: unsafe Int(error.line), reason: reason)
    }
}
