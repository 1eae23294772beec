internal import CLibXML2

extension XMLTree {
    /// What a node is.
    package enum Kind: Sendable, Hashable {
        /// An element.
        case element
        /// A text.
        case text
        /// A comment, a processing instruction or something rarer.
        case other
    }

    /// What a node is.
    package func kind(of node: XMLNode) -> Kind {
        switch unsafe pointer(node).pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        default: .other
        }
    }

    /// The name of an element, `w:p`; empty for anything else.
    package func name(of node: XMLNode) -> String {
        let node = unsafe pointer(node).pointee
        guard unsafe node.type == XML_ELEMENT_NODE else { return "" }
        return unsafe Self.qualified(node.name, node.ns)
    }

    /// Whether a node is the element of this name.
    package func node(_ node: XMLNode, is name: String) -> Bool { self.name(of: node) == name }

    /// The element around a node, or `nil` for the root and for nodes that were taken out.
    package mutating func parent(of node: XMLNode) -> XMLNode? {
        guard let parent = unsafe pointer(node).pointee.parent,
            unsafe parent.pointee.type == XML_ELEMENT_NODE
        else { return nil }
        return unsafe self.node(parent)
    }

    /// The nodes directly in an element, in order.
    package mutating func children(of node: XMLNode) -> [XMLNode] {
        var children: [XMLNode] = []
        var next = unsafe pointer(node).pointee.children
        while let child = unsafe next {
            unsafe children.append(self.node(child))
            unsafe next = child.pointee.next
        }
        return children
    }

    /// The elements of a name directly in an element.
    package mutating func children(of node: XMLNode, named name: String) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in children(of: node) where self.name(of: child) == name { found.append(child) }
        return found
    }

    /// The elements of a name anywhere in an element, in document order.
    package mutating func descendants(of node: XMLNode, named name: String) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in children(of: node) {
            if self.name(of: child) == name { found.append(child) }
            found += descendants(of: child, named: name)
        }
        return found
    }

    /// The node after a node in the same element.
    package mutating func next(after node: XMLNode) -> XMLNode? {
        guard let next = unsafe pointer(node).pointee.next else { return nil }
        return unsafe self.node(next)
    }

    /// The text in a node and in all that is in it.
    package func text(of node: XMLNode) -> String {
        guard let content = unsafe xmlNodeGetContent(pointer(node)) else { return "" }
        defer { unsafe tennorms_xml_free(content) }
        return unsafe String(cString: content)
    }

    /// An attribute, named with Office's prefix, `w:val`, or `nil` when there is none.
    package func attribute(_ name: String, of node: XMLNode) -> String? {
        var next = unsafe pointer(node).pointee.properties
        while let attribute = unsafe next {
            if unsafe Self.qualified(attribute.pointee.name, attribute.pointee.ns) == name {
                guard
                    let value = unsafe xmlNodeListGetString(
                        document,
                        attribute.pointee.children,
                        1
                    )
                else { return "" }
                defer { unsafe tennorms_xml_free(value) }
                return unsafe String(cString: value)
            }
            unsafe next = attribute.pointee.next
        }
        return nil
    }

    static func qualified(_ name: UnsafePointer<xmlChar>?, _ space: xmlNsPtr?) -> String {
        guard let name = unsafe name else { return "" }
        let local = unsafe String(cString: name)
        guard let space = unsafe space, let address = unsafe space.pointee.href else {
            return local
        }
        if let prefix = unsafe OfficePrefix.prefix(of: String(cString: address)) {
            return "\(prefix):\(local)"
        }
        guard let prefix = unsafe space.pointee.prefix else { return local }
        return unsafe "\(String(cString: prefix)):\(local)"
    }
}
