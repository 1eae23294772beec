internal import OOXML

/// The anchors of comments in a document: where a comment begins, where it ends, and the run that refers to it
/// (ECMA-376 §17.13.4.3–5).
enum WordAnchors {
    /// Anchors a comment around the content of a cell, or of a paragraph.
    static func put(
        _ id: String,
        around content: XMLNode,
        isStrict: Bool,
        in document: inout XMLTree
    ) {
        let paragraphs = paragraphs(of: content, &document)
        guard let first = paragraphs.first, let last = paragraphs.last,
            let start = document.makeElement("commentRangeStart", like: first),
            let end = document.makeElement("commentRangeEnd", like: first),
            let run = document.makeElement("r", like: first),
            let reference = document.makeElement("commentReference", like: first)
        else { return }
        let head = document.children(of: first).first { document.kind(of: $0) == .element }
        if let head, document.node(head, is: "w:pPr") {
            document.insert(start, after: head)
        } else if let node = document.children(of: first).first {
            document.insert(start, before: node)
        } else {
            document.append(start, to: first)
        }
        document.append(end, to: last)
        document.append(run, to: last)
        document.append(reference, to: run)
        let namespace = isStrict ? OfficeAddress.strictWord : OfficeAddress.word
        for element in [start, end, reference] {
            document.setAttribute("id", id, in: namespace, prefix: "w", of: element)
        }
    }

    private static let names = ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"]

    /// The numbers of all comments that have an anchor.
    static func numbers(in document: inout XMLTree) -> [String] {
        names.flatMap { name in
            document.descendants(of: document.root, named: name)
                .compactMap { document.attribute("w:id", of: $0) }
        }
    }

    /// Takes out the anchors of some comments.
    static func remove(_ ids: Set<String>, from document: inout XMLTree) {
        guard !ids.isEmpty else { return }
        for name in names {
            for element in document.descendants(of: document.root, named: name) {
                guard let id = document.attribute("w:id", of: element), ids.contains(id),
                    let around = document.parent(of: element)
                else { continue }
                document.remove(element)
                if document.node(around, is: "w:r"), isEmpty(around, &document) {
                    document.remove(around)
                }
            }
        }
    }

    private static func isEmpty(_ run: XMLNode, _ document: inout XMLTree) -> Bool {
        for child in document.children(of: run)
        where document.kind(of: child) == .element && !document.node(child, is: "w:rPr") {
            return false
        }
        return true
    }

    /// The paragraphs of a cell outside the tables in it; one is made where there is none.
    private static func paragraphs(of node: XMLNode, _ document: inout XMLTree) -> [XMLNode] {
        if document.node(node, is: "w:p") { return [node] }
        var found = inner(node, &document)
        if found.isEmpty, let made = document.makeElement("p", like: node) {
            document.append(made, to: node)
            found = [made]
        }
        return found
    }

    private static func inner(_ node: XMLNode, _ document: inout XMLTree) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in WordPlaces.elements(in: node, &document) {
            switch document.name(of: child) {
            case "w:p": found.append(child)
            case "w:tbl": continue
            default: found += inner(child, &document)
            }
        }
        return found
    }
}
