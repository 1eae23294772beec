internal import CLibXML2

/// A part of a package as a tree that can be edited in place and written again.
///
/// Nodes are handed out as numbers, so that nothing outside can hold a pointer; a node that is taken out stays in memory
/// until the tree goes. Whitespace, comments and the order of attributes are kept; entities are never expanded.
/// Names are given with the prefix that Office uses for their namespace, whatever the file writes: `w:p`.
@safe package struct XMLTree: ~Copyable {
    let document: xmlDocPtr
    private var nodes: [xmlNodePtr] = unsafe []
    private var loose: [xmlNodePtr] = unsafe []

    /// The outermost element.
    package private(set) var root = XMLNode(index: 0)

    /// Takes over a document that has a root.
    init(document: xmlDocPtr, root: xmlNodePtr) {
        unsafe self.document = document
        unsafe self.root = node(root)
    }

    deinit {
        // What was taken out and not put in again belongs to no document. All are looked at before any is freed: one may
        // have been put into another.
        let orphans = unsafe Set(loose.filter { unsafe $0.pointee.parent == nil })
        unsafe orphans.forEach { unsafe xmlFreeNode($0) }
        unsafe xmlFreeDoc(document)
    }

    /// The number of a node; libxml2 leaves `_private` to its users, and it holds the number plus one.
    mutating func node(_ pointer: xmlNodePtr) -> XMLNode {
        if let mark = unsafe pointer.pointee._private {
            return XMLNode(index: Int(bitPattern: mark) - 1)
        }
        unsafe nodes.append(pointer)
        unsafe pointer.pointee._private = UnsafeMutableRawPointer(bitPattern: nodes.count)
        return unsafe XMLNode(index: nodes.count - 1)
    }

    func pointer(_ node: XMLNode) -> xmlNodePtr { unsafe nodes[node.index] }

    /// Remembers a node that is in no document, so that it is freed.
    mutating func keep(_ pointer: xmlNodePtr) { unsafe loose.append(pointer) }

    /// Takes a node and all that is in it out of the tree.
    package mutating func remove(_ node: XMLNode) {
        let pointer = unsafe pointer(node)
        guard unsafe pointer.pointee.parent != nil else { return }
        unsafe xmlUnlinkNode(pointer)
        unsafe keep(pointer)
    }
}
