internal import CLibXML2

/// The C side of the scanner: functions that find the driver again and pass the event on.
enum XMLCallbacks {
    /// The table of functions that a parser calls.
    static var handler: xmlSAXHandler {
        var sax = unsafe xmlSAXHandler()
        unsafe sax.initialized = XML_SAX2_MAGIC
        unsafe sax.startElementNs = { scan, name, _, address, namespaces, _, count, _, pointers in
            guard let name = unsafe name else { return }
            unsafe XMLCallbacks.driver(scan)?.pointee.start(
                name,
                address,
                namespaces: Int(namespaces),
                pointers,
                Int(count)
            )
        }
        unsafe sax.endElementNs = { scan, name, _, address in
            guard let name = unsafe name else { return }
            unsafe XMLCallbacks.driver(scan)?.pointee.end(name, address)
        }
        unsafe sax.characters = characters
        unsafe sax.ignorableWhitespace = characters
        unsafe sax.cdataBlock = characters
        unsafe sax.internalSubset = { scan, _, _, _ in
            unsafe XMLCallbacks.driver(scan)?.pointee.refuseDoctype()
        }
        // Without a function of our own, libxml2 would print on standard error.
        unsafe sax.serror = { _, _ in }
        return unsafe sax
    }

    private static let characters: charactersSAXFunc = { scan, start, count in
        guard let start = unsafe start, count > 0 else { return }
        unsafe XMLCallbacks.driver(scan)?.pointee.text(XMLBytes(start, Int(count)))
    }

    private static func driver(
        _ scan: UnsafeMutableRawPointer?
    ) -> UnsafeMutablePointer<XMLDriver>? {
        unsafe scan?.assumingMemoryBound(to: XMLDriver.self)
    }

    /// Gives the parser its next piece of an `UnsafeRawBufferPointer`, which it shortens from the front.
    static let read: xmlInputReadCallback = { source, target, room in
        guard let source = unsafe source?.assumingMemoryBound(to: UnsafeRawBufferPointer.self),
            let target = unsafe target, room > 0
        else { return -1 }
        let count = unsafe min(Int(room), source.pointee.count)
        guard count > 0, let start = unsafe source.pointee.baseAddress else { return 0 }
        unsafe UnsafeMutableRawPointer(target).copyMemory(from: start, byteCount: count)
        unsafe source.pointee = UnsafeRawBufferPointer(rebasing: source.pointee[count...])
        return Int32(count)
    }
}
