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
    }

    mutating func start(
        _ name: UnsafePointer<UInt8>,
        _ address: UnsafePointer<UInt8>?,
        namespaces: Int,
        _ attributes: XMLAttributes
    ) {
        guard fault == nil else { return }
        elements += 1
        inForce += namespaces
        declared.append(namespaces)
        if let bound = exceeded(attributes.count) { return stop(.tooLarge(bound, part: part)) }
        let code = unsafe code(name, address)
        do throws(PackageFault) {
            try sink.start(code: code, attributes)
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
