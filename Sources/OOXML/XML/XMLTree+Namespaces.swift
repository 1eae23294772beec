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
