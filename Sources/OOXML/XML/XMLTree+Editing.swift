internal import CLibXML2

extension XMLTree {
    /// Replaces what an element or a text node holds by a text.
    package mutating func setText(_ text: String, of node: XMLNode) {
        let pointer = unsafe pointer(node)
        // `xmlNodeSetContent` reads entities, and frees children that somebody may hold; a text node takes it raw.
        if unsafe pointer.pointee.type == XML_TEXT_NODE {
            unsafe xmlNodeSetContentLen(pointer, nil, 0)
            unsafe xmlNodeAddContent(pointer, text)
        } else {
            for child in children(of: node) { remove(child) }
            unsafe xmlAddChild(pointer, xmlNewDocText(document, text))
        }
    }

    /// Makes an element that is nowhere yet, in the namespace of another: `makeElement("t", like: run)`.
    package mutating func makeElement(_ name: String, like other: XMLNode) -> XMLNode? {
        guard let made = unsafe xmlNewDocNode(document, pointer(other).pointee.ns, name, nil)
        else { return nil }
        unsafe keep(made)
        return unsafe node(made)
    }

    /// Makes a text that is nowhere yet.
    package mutating func makeText(_ text: String) -> XMLNode? {
        guard let made = unsafe xmlNewDocText(document, text) else { return nil }
        unsafe keep(made)
        return unsafe node(made)
    }

    /// Makes a processing instruction that is nowhere yet: `<?target content?>`.
    package mutating func makeInstruction(_ target: String, _ content: String) -> XMLNode? {
        guard let made = unsafe xmlNewDocPI(document, target, content) else { return nil }
        unsafe keep(made)
        return unsafe node(made)
    }

    /// Copies a node, with all that is in it when `deep`, and its attributes in any case; the copy is nowhere yet.
    package mutating func copy(_ node: XMLNode, deep: Bool) -> XMLNode? {
        // `xmlDocCopyNode` would declare every namespace anew on the copy.
        let source = unsafe pointer(node)
        var made: xmlNodePtr?
        let code = unsafe xmlDOMWrapCloneNode(
            nil,
            document,
            source,
            &made,
            document,
            source.pointee.parent,
            deep ? 1 : 0,
            0
        )
        guard code == 0, let copy = unsafe made else { return nil }
        unsafe xmlUnlinkNode(copy)
        unsafe keep(copy)
        return unsafe self.node(copy)
    }

    /// Puts a node before another, taking it from where it was.
    package func insert(_ node: XMLNode, before other: XMLNode) {
        unsafe Self.place(pointer(node)) { unsafe xmlAddPrevSibling(pointer(other), $0) }
    }

    /// Puts a node after another, taking it from where it was.
    package func insert(_ node: XMLNode, after other: XMLNode) {
        unsafe Self.place(pointer(node)) { unsafe xmlAddNextSibling(pointer(other), $0) }
    }

    /// Puts a node at the end of an element, taking it from where it was.
    package func append(_ node: XMLNode, to parent: XMLNode) {
        unsafe Self.place(pointer(node)) { unsafe xmlAddChild(pointer(parent), $0) }
    }

    /// Puts an element's nodes in its place.
    package mutating func unwrap(_ node: XMLNode) {
        for child in children(of: node) { insert(child, before: node) }
        remove(node)
    }

    /// Sets an attribute, or takes it away with `nil`; the prefix must be one that the element knows.
    package func setAttribute(_ name: String, _ value: String?, of node: XMLNode) {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let pointer = unsafe pointer(node)
        let space = parts.count == 2 ? unsafe xmlSearchNs(document, pointer, parts[0]) : nil
        guard let local = parts.last else { return }
        if let value {
            unsafe xmlSetNsProp(pointer, space, local, value)
        } else if let found = unsafe xmlHasNsProp(pointer, local, space?.pointee.href) {
            unsafe xmlRemoveProp(found)
        }
    }

    /// Takes an attribute away, named with Office's prefix whatever the file writes: `w15:paraIdParent`.
    package func removeAttribute(_ name: String, of node: XMLNode) {
        var next = unsafe pointer(node).pointee.properties
        while let attribute = unsafe next {
            if unsafe Self.qualified(attribute.pointee.name, attribute.pointee.ns) == name {
                unsafe xmlRemoveProp(attribute)
                return
            }
            unsafe next = attribute.pointee.next
        }
    }

    /// libxml2 merges neighbouring texts and frees one of them, which somebody may hold: a text is never put beside
    /// another without something between, so it is disguised while it is linked.
    private static func place(
        _ pointer: xmlNodePtr,
        _ link: (xmlNodePtr) -> xmlNodePtr?
    ) {
        unsafe xmlUnlinkNode(pointer)
        let type = unsafe pointer.pointee.type
        if type == XML_TEXT_NODE { unsafe pointer.pointee.type = XML_CDATA_SECTION_NODE }
        _ = unsafe link(pointer)
        unsafe pointer.pointee.type = type
    }
}
