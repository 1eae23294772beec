internal import OOXML

/// A part that something is added to at one place in every document.
struct PartSplice: Sendable {
    /// Its name.
    let name: String
    private let before: [UInt8]
    private let after: [UInt8]

    /// Opens a part behind a node of its root, or at the beginning of the root.
    init(_ name: String, _ tree: inout XMLTree, after node: XMLNode? = nil) {
        self.name = name
        let target = TemplateCompiler.target
        if let mark = tree.makeInstruction(target, "here") {
            if let node {
                tree.insert(mark, after: node)
            } else if let first = tree.children(of: tree.root).first {
                tree.insert(mark, before: first)
            } else {
                tree.append(mark, to: tree.root)
            }
        }
        let bytes = tree.serialised()
        let mark = Array("<?\(target) here?>".utf8)
        let start = bytes.firstRange(of: mark)
        before = Array(bytes[..<(start?.lowerBound ?? bytes.endIndex)])
        after = Array(bytes[(start?.upperBound ?? bytes.endIndex)...])
    }

    /// The part's bytes with something in the open place.
    func filled(_ text: String) -> [UInt8] { before + Array(text.utf8) + after }

    /// The part with something in the open place.
    func part(with text: String) -> TemplatePackage.Part {
        TemplatePackage.Part(name: name, bytes: filled(text))
    }
}
