internal import OOXML

/// The sections of a document that is to stand behind others.
struct PrintSections {
    private let body: XMLNode
    private let all: [XMLNode]
    private let last: XMLNode

    /// Finds the sections; `nil` for a document whose body does not say how its last one looks.
    init?(_ tree: inout XMLTree) {
        guard let body = tree.children(of: tree.root, named: "w:body").first,
            let last = tree.children(of: body).last(where: { tree.kind(of: $0) == .element }),
            tree.node(last, is: "w:sectPr")
        else { return nil }
        self.body = body
        self.last = last
        all = tree.descendants(of: body, named: "w:sectPr").filter { section in
            tree.parent(of: section).map { !tree.node($0, is: "w:sectPrChange") } ?? false
        }
    }

    /// Whether the first section names every header and footer that a later one does.
    ///
    /// What a section does not name it takes over from the one before (ECMA-376 §17.10.5), and the one before the first would
    /// be another document's.
    func isClosed(_ tree: inout XMLTree) -> Bool {
        guard let first = all.first else { return false }
        let named = references(first, &tree)
        return all.allSatisfy { references($0, &tree).isSubset(of: named) }
    }

    private func references(_ section: XMLNode, _ tree: inout XMLTree) -> Set<String> {
        let kinds = ["w:headerReference", "w:footerReference"]
        return Set(
            tree.children(of: section).filter { kinds.contains(tree.name(of: $0)) }.map {
                tree.name(of: $0) + (tree.attribute("w:type", of: $0) ?? "default")
            }
        )
    }

    /// Lets the first section begin on an odd page (ECMA-376 §17.6.22) that bears the number 1 (§17.6.12).
    func beginAnew(_ tree: inout XMLTree) {
        guard let first = all.first else { return }
        set("w:type", "w:val", "oddPage", in: first, before: Self.afterType, &tree)
        set("w:pgNumType", "w:start", "1", in: first, before: Self.afterNumbering, &tree)
    }

    /// Moves the last section from the end of the body into its last paragraph, so that another can follow.
    func closeLast(_ tree: inout XMLTree) {
        let blocks = tree.children(of: body).filter { tree.kind(of: $0) == .element }
        let paragraph = blocks.dropLast().last
        if let paragraph, tree.node(paragraph, is: "w:p"),
            tree.descendants(of: paragraph, named: "w:sectPr").isEmpty
        {
            put(last, into: paragraph, &tree)
        } else if let empty = smallParagraph(&tree) {
            put(last, into: empty, &tree)
        }
    }

    /// A paragraph that takes no room, for a section that ends with a table.
    private func smallParagraph(_ tree: inout XMLTree) -> XMLNode? {
        guard let paragraph = tree.makeElement("p", like: last),
            let properties = tree.makeElement("pPr", like: last),
            let spacing = tree.makeElement("spacing", like: last)
        else { return nil }
        tree.insert(paragraph, before: last)
        tree.append(properties, to: paragraph)
        tree.append(spacing, to: properties)
        for (name, value) in [
            ("w:before", "0"), ("w:after", "0"), ("w:line", "20"), ("w:lineRule", "exact"),
        ] {
            tree.setAttribute(name, value, of: spacing)
        }
        return paragraph
    }

    private func put(_ section: XMLNode, into paragraph: XMLNode, _ tree: inout XMLTree) {
        let properties: XMLNode
        if let there = tree.children(of: paragraph, named: "w:pPr").first {
            properties = there
        } else if let made = tree.makeElement("pPr", like: paragraph) {
            properties = made
            if let first = tree.children(of: paragraph).first {
                tree.insert(made, before: first)
            } else {
                tree.append(made, to: paragraph)
            }
        } else {
            return
        }
        if let change = tree.children(of: properties, named: "w:pPrChange").first {
            tree.insert(section, before: change)
        } else {
            tree.append(section, to: properties)
        }
    }

    private func set(
        _ name: String,
        _ attribute: String,
        _ value: String,
        in section: XMLNode,
        before later: Set<String>,
        _ tree: inout XMLTree
    ) {
        let children = tree.children(of: section)
        if let there = children.first(where: { tree.node($0, is: name) }) {
            return tree.setAttribute(attribute, value, of: there)
        }
        guard let made = tree.makeElement(String(name.dropFirst(2)), like: section) else { return }
        if let next = children.first(where: { later.contains(tree.name(of: $0)) }) {
            tree.insert(made, before: next)
        } else {
            tree.append(made, to: section)
        }
        tree.setAttribute(attribute, value, of: made)
    }

    /// What follows `w:pgNumType` in a section, in the order of the schema (ECMA-376 §17.6.17).
    private static let afterNumbering: Set<String> = [
        "w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi",
        "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange",
    ]

    private static let afterType: Set<String> = afterNumbering.union([
        "w:pgSz", "w:pgMar", "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType",
    ])
}
