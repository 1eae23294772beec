internal import Norms
internal import OOXML

extension TemplateCompiler {
    /// A picture whose alternative text is a tag: DrawingML as Word and WPS write it, or VML from older files.
    mutating func placeholder(in drawing: XMLNode) -> TextPiece? {
        guard let text = alternativeText(of: drawing) else { return nil }
        let isVML = tree.name(of: drawing) == "w:pict"
        let links = elements(isVML ? ":imagedata" : ":blip", in: drawing)
        guard let link = links.first else { return nil }
        return TextPiece(
            element: drawing,
            text: text.text,
            link: PictureLink(
                element: link,
                attribute: isVML ? "id" : "embed",
                textElement: text.element,
                textAttribute: text.attribute
            )
        )
    }

    private mutating func alternativeText(
        of drawing: XMLNode
    ) -> (element: XMLNode, attribute: String, text: String)? {
        for (name, attributes) in [(":docPr", ["descr", "title"]), (":shape", ["alt"])] {
            for element in elements(name, in: drawing) {
                for attribute in attributes {
                    guard let text = tree.attribute(attribute, of: element),
                        !TagSpan.find(in: text).isEmpty
                    else { continue }
                    return (element, attribute, text)
                }
            }
        }
        return nil
    }

    /// The elements in a drawing whose names end so, not those inside its text boxes.
    private mutating func elements(_ ending: String, in node: XMLNode) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            if name == "w:txbxContent" { continue }
            if name.hasSuffix(ending) { found.append(child) }
            found += elements(ending, in: child)
        }
        return found
    }

    /// Gives the paragraphs into which pictures come the line height that these need: with an exact line height, which is
    /// what official documents have, Word shows a picture's lowest line only.
    mutating func widenLines() {
        for (number, mark) in marks.enumerated() {
            guard case .picture = tags[number].tag, let paragraph = around(mark, named: "w:p"),
                let parent = tree.parent(of: mark), tree.name(of: parent) == "w:t"
            else { continue }
            let properties = self.properties("w:pPr", of: paragraph)
            let spacing =
                tree.children(of: properties, named: "w:spacing").first
                ?? place("spacing", in: properties, after: Self.beforeSpacing)
            guard let spacing else { continue }
            tree.setAttribute("w:line", "240", of: spacing)
            tree.setAttribute("w:lineRule", "auto", of: spacing)
        }
    }

    /// The nearest element of a name around a node.
    mutating func around(_ node: XMLNode, named name: String) -> XMLNode? {
        var here = tree.parent(of: node)
        while let element = here, tree.name(of: element) != name { here = tree.parent(of: element) }
        return here
    }

    /// The properties of an element, which come first in it; made when there are none.
    mutating func properties(_ name: String, of element: XMLNode) -> XMLNode {
        if let found = tree.children(of: element, named: name).first { return found }
        let local = String(name.dropFirst(2))
        guard let made = tree.makeElement(local, like: element) else { return element }
        if let first = tree.children(of: element).first {
            tree.insert(made, before: first)
        } else {
            tree.append(made, to: element)
        }
        return made
    }

    /// Makes an element in properties, behind those that the schema wants before it.
    mutating func place(
        _ name: String,
        in properties: XMLNode,
        after names: Set<String>
    ) -> XMLNode? {
        guard let made = tree.makeElement(name, like: properties) else { return nil }
        put(made, in: properties, after: names)
        return made
    }

    /// Puts a node into properties, behind those that the schema wants before it.
    mutating func put(_ node: XMLNode, in properties: XMLNode, after names: Set<String>) {
        let children = tree.children(of: properties)
        if let last = children.last(where: { names.contains(tree.name(of: $0)) }) {
            tree.insert(node, after: last)
        } else if let first = children.first {
            tree.insert(node, before: first)
        } else {
            tree.append(node, to: properties)
        }
    }

    /// What comes before `w:numPr` in `w:pPr` (ECMA-376 §17.3.1.26).
    static let beforeNumbering: Set<String> = [
        "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl",
    ]

    /// What comes before `w:spacing` in `w:pPr`.
    private static let beforeSpacing = beforeNumbering.union([
        "w:numPr", "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens",
        "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE",
        "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid",
    ])
}
