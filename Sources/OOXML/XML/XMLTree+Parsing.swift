internal import CLibXML2

extension XMLTree {
    /// Reads a part.
    ///
    /// `part` is its name in messages. A document type is refused, and so are elements nested deeper, or with more attributes,
    /// than the limits allow.
    package init(
        _ bytes: [UInt8],
        part: String,
        limits: Limits = .standard
    ) throws(PackageFault) {
        guard bytes.count <= limits.entryBytes else { throw .tooLarge(.entry, part: part) }
        guard !StartTagGuard.findsCrowdedTag(bytes, limits) else {
            throw .tooLarge(.tag, part: part)
        }
        let document = try unsafe Self.parse(bytes, part)
        guard unsafe document.pointee.intSubset == nil else {
            unsafe xmlFreeDoc(document)
            throw .doctype(part: part)
        }
        guard let root = unsafe xmlDocGetRootElement(document) else {
            unsafe xmlFreeDoc(document)
            throw .badXML(part: part, line: 0, reason: "no root element")
        }
        guard unsafe Self.depth(root, atMost: limits.depth) else {
            unsafe xmlFreeDoc(document)
            throw .tooLarge(.depth, part: part)
        }
        unsafe self.init(document: document, root: root)
    }

    private static func parse(_ bytes: [UInt8], _ part: String) throws(PackageFault) -> xmlDocPtr {
        guard let context = unsafe xmlNewParserCtxt() else {
            throw .badXML(part: part, line: 0, reason: "out of memory")
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue
        let document = unsafe bytes.withUnsafeBytes {
            unsafe xmlCtxtReadMemory(
                context,
                $0.bindMemory(to: CChar.self).baseAddress,
                Int32($0.count),
                nil,
                nil,
                Int32(options)
            )
        }
        if let document = unsafe document { return unsafe document }
        let error = unsafe context.pointee.lastError
        let reason = unsafe error.message.map { unsafe String(cString: $0) } ?? "not well-formed"
        let line = unsafe Int(error.line)
        throw .badXML(part: part, line: line, reason: reason.trimmingNewlines)
    }

    private static func depth(_ root: xmlNodePtr, atMost limit: Int) -> Bool {
        var depth = 1
        var node = unsafe root
        while true {
            if let child = unsafe node.pointee.children,
                unsafe node.pointee.type == XML_ELEMENT_NODE
            {
                depth += 1
                guard depth <= limit + 1 else { return false }
                unsafe node = child
                continue
            }
            while unsafe node != root, unsafe node.pointee.next == nil {
                guard let parent = unsafe node.pointee.parent else { return true }
                unsafe node = parent
                depth -= 1
            }
            guard unsafe node != root, let next = unsafe node.pointee.next else { return true }
            unsafe node = next
        }
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        String(reversed().drop { $0.isNewline }.reversed())
    }
}
