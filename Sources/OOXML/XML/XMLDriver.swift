internal import CLibXML2

/// What the C functions see of a scan: the same for every handler.
@safe class AnyXMLDriver {
    func start(
        _ name: UnsafePointer<UInt8>,
        _ address: UnsafePointer<UInt8>?,
        namespaces: Int,
        _ attributes: XMLAttributes
    ) {}
    func end(_ name: UnsafePointer<UInt8>, _ address: UnsafePointer<UInt8>?) {}
    func text(_ bytes: XMLBytes) {}
    func refuseDoctype() {}

    /// Finds the driver behind the pointer that libxml2 hands back.
    static func of(_ pointer: UnsafeMutableRawPointer?) -> AnyXMLDriver? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe Unmanaged<AnyXMLDriver>.fromOpaque(pointer).takeUnretainedValue()
    }
}

/// One scan: counts what is bounded, looks up tags, and keeps the first fault.
@safe final class XMLDriver<Handler: XMLHandler>: AnyXMLDriver {
    var handler: Handler
    var context: xmlParserCtxtPtr?
    var isReady = false
    private(set) var fault: PackageFault?
    private let part: String
    private let limits: Limits
    private var tags = TagTable<Handler>()
    private var elements = 0
    /// How many namespaces each open element declares, and all of them together.
    private var declared: [Int] = []
    private var inForce = 0

    init(_ handler: Handler, part: String, limits: Limits) {
        self.handler = handler
        self.part = part
        self.limits = limits
    }

    override func start(
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
        let tag = unsafe tags.tag(name, address)
        do throws(PackageFault) {
            try handler.start(tag, attributes)
        } catch {
            stop(error)
        }
    }

    override func end(_ name: UnsafePointer<UInt8>, _ address: UnsafePointer<UInt8>?) {
        guard fault == nil else { return }
        inForce -= declared.popLast() ?? 0
        let tag = unsafe tags.tag(name, address)
        do throws(PackageFault) {
            try handler.end(tag)
        } catch {
            stop(error)
        }
    }

    override func text(_ bytes: XMLBytes) {
        guard fault == nil else { return }
        do throws(PackageFault) {
            try handler.text(bytes)
        } catch {
            stop(error)
        }
    }

    override func refuseDoctype() { stop(.doctype(part: part)) }

    private func exceeded(_ attributes: Int) -> Bound? {
        if attributes > limits.attributes { return .attributes }
        if inForce > limits.namespaces { return .namespaces }
        if declared.count > limits.depth { return .depth }
        return elements > limits.elements ? .elements : nil
    }

    private func stop(_ reason: PackageFault) {
        if fault == nil { fault = reason }
        if let context = unsafe context { unsafe xmlStopParser(context) }
    }
}
