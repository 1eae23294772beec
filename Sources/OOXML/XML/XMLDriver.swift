internal import CLibXML2

/// One scan: counts what is bounded, looks up tags, hands events on, and keeps the first fault.
@safe struct XMLDriver {
    var sink: any XMLEventSink
    private let kind: any XMLEventSink.Type
    let context: xmlParserCtxtPtr
    private(set) var fault: PackageFault?
    private let part: String
    private let limits: Limits
    private var tags = TagTable()
    private var elements = 0
    /// How many namespaces each open element declares, and all of them together.
    private var declared: [Int] = []
    private var inForce = 0
    private let attributes: UnsafeMutablePointer<XMLAttribute>

    init(
        _ sink: some XMLEventSink,
        context: xmlParserCtxtPtr,
        part: String,
        limits: Limits
    ) {
        self.sink = sink
        kind = type(of: sink)
        unsafe self.context = context
        self.part = part
        self.limits = limits
        unsafe attributes = .allocate(capacity: limits.attributes)
    }

    /// Gives back the memory that the attributes of a tag stand in.
    func close() { unsafe attributes.deallocate() }

    mutating func start(
        _ name: UnsafePointer<UInt8>,
        _ address: UnsafePointer<UInt8>?,
        namespaces: Int,
        _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
        _ count: Int
    ) {
        guard fault == nil else { return }
        elements += 1
        inForce += namespaces
        declared.append(namespaces)
        if let bound = exceeded(count) { return stop(.tooLarge(bound, part: part)) }
        let code = unsafe code(name, address)
        do throws(PackageFault) {
            try unsafe sink.start(code: code, gather(pointers, count))
        } catch {
            stop(error)
        }
    }

    mutating func end(_ name: UnsafePointer<UInt8>, _ address: UnsafePointer<UInt8>?) {
        guard fault == nil else { return }
        inForce -= declared.popLast() ?? 0
        let code = unsafe code(name, address)
        do throws(PackageFault) {
            try sink.end(code: code)
        } catch {
            stop(error)
        }
    }

    mutating func text(_ bytes: XMLBytes) {
        guard fault == nil else { return }
        do throws(PackageFault) {
            try sink.text(bytes)
        } catch {
            stop(error)
        }
    }

    mutating func refuseDoctype() { stop(.doctype(part: part)) }

    /// libxml2 gives five pointers an attribute: local name, prefix, address, first byte and end of the value.
    private func gather(
        _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
        _ count: Int
    ) -> XMLAttributes {
        var found = 0
        if let pointers = unsafe pointers {
            for index in 0..<count {
                guard let name = unsafe pointers[index * 5],
                    let start = unsafe pointers[index * 5 + 3],
                    let end = unsafe pointers[index * 5 + 4]
                else { continue }
                unsafe attributes.advanced(by: found).initialize(
                    to: XMLAttribute(
                        name: XMLBytes(name: name),
                        value: XMLBytes(start, end - start),
                        namespace: nil,
                        address: pointers[index * 5 + 2]
                    )
                )
                found += 1
            }
        }
        return unsafe XMLAttributes(attributes, found, hasEncodedAmpersands: true)
    }

    private mutating func code(
        _ name: UnsafePointer<UInt8>,
        _ address: UnsafePointer<UInt8>?
    ) -> UInt8 {
        let (key, space) = (UInt(bitPattern: name), UInt(bitPattern: address))
        if let code = tags.code(key, space) { return code }
        let code = kind.code(
            for: XMLName(
                namespace: unsafe XMLNamespace(address.map { unsafe XMLBytes(name: $0) }),
                local: unsafe XMLBytes(name: name).string
            )
        )
        tags.insert(key, space, code)
        return code
    }

    private func exceeded(_ attributes: Int) -> Bound? {
        if attributes > limits.attributes { return .attributes }
        if inForce > limits.namespaces { return .namespaces }
        if declared.count > limits.depth { return .depth }
        if elements > limits.elements { return .elements }
        // Asking costs a call into C, so it is done now and then.
        guard elements & 31 == 0 else { return nil }
        return unsafe xmlDictSize(context.pointee.dict) > limits.names ? .names : nil
    }

    private mutating func stop(_ reason: PackageFault) {
        if fault == nil { fault = reason }
        unsafe xmlStopParser(context)
    }
}
