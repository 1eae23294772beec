internal import CLibXML2

extension XMLTree {
    /// The address of the namespace of an element; empty when it is in none.
    package func namespace(of node: XMLNode) -> String {
        guard let space = unsafe pointer(node).pointee.ns, let address = unsafe space.pointee.href
        else { return "" }
        return unsafe String(cString: address)
    }

    /// Sets an attribute in a namespace, which is declared on the root when the element does not know it.
    ///
    /// The element must be in the tree. Where the prefix is taken for something else, one with a number behind is used.
    package func setAttribute(
        _ name: String,
        _ value: String,
        in namespace: String,
        prefix: String,
        of node: XMLNode
    ) {
        let pointer = unsafe pointer(node)
        let space = unsafe knownSpace(namespace, pointer) ?? declare(namespace, prefix, pointer)
        unsafe xmlSetNsProp(pointer, space, name, value)
    }

    /// Makes a prefix stand for some namespaces wherever they are declared, whatever prefix the file gave them.
    ///
    /// Word, WPS and LibreOffice write `w:`; a library may have written `ns0:` or none.
    package func usePrefix(_ prefix: String, for namespaces: Set<String>) {
        var next: xmlNodePtr? = unsafe xmlDocGetRootElement(document)
        while let node = unsafe next {
            if unsafe node.pointee.type == XML_ELEMENT_NODE {
                var declared = unsafe node.pointee.nsDef
                while let space = unsafe declared {
                    unsafe rename(space, prefix, namespaces)
                    unsafe declared = space.pointee.next
                }
            }
            unsafe next = Self.following(node)
        }
    }

    private func rename(_ space: xmlNsPtr, _ prefix: String, _ namespaces: Set<String>) {
        guard let address = unsafe space.pointee.href,
            unsafe namespaces.contains(String(cString: address)),
            unsafe space.pointee.prefix.map({ unsafe String(cString: $0) }) != prefix
        else { return }
        if let old = unsafe space.pointee.prefix {
            unsafe tennorms_xml_free(UnsafeMutablePointer(mutating: old))
        }
        unsafe space.pointee.prefix = unsafe UnsafePointer(xmlStrdup(prefix))
    }

    /// The node after a node in document order.
    private static func following(_ node: xmlNodePtr) -> xmlNodePtr? {
        if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children {
            return unsafe child
        }
        var here: xmlNodePtr? = unsafe node
        while let node = unsafe here {
            if let next = unsafe node.pointee.next { return unsafe next }
            unsafe here = node.pointee.parent
            if unsafe here?.pointee.type != XML_ELEMENT_NODE { return nil }
        }
        return nil
    }

    /// A namespace that an attribute can be in: one with a prefix.
    private func knownSpace(_ namespace: String, _ pointer: xmlNodePtr) -> xmlNsPtr? {
        guard let found = unsafe xmlSearchNsByHref(document, pointer, namespace),
            unsafe found.pointee.prefix != nil
        else { return nil }
        return unsafe found
    }

    private func declare(_ namespace: String, _ prefix: String, _ node: xmlNodePtr) -> xmlNsPtr? {
        var free = prefix
        var number = 0
        while unsafe xmlSearchNs(document, node, free) != nil {
            number += 1
            free = prefix + String(number)
        }
        return unsafe xmlNewNs(xmlDocGetRootElement(document), namespace, free)
    }
}
