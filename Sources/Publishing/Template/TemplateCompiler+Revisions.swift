internal import OOXML

extension TemplateCompiler {
    private static let dropped: Set<String> = [
        "w:del", "w:moveFrom", "w:proofErr", "w:moveFromRangeStart", "w:moveFromRangeEnd",
        "w:moveToRangeStart", "w:moveToRangeEnd", "w:rPrChange", "w:pPrChange", "w:sectPrChange",
        "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:numberingChange",
        "w:tblPrExChange", "w:cellIns", "w:cellMerge", "w:lastRenderedPageBreak",
        "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:permStart",
        "w:permEnd", "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd",
        "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd", "w:customXmlMoveFromRangeStart",
        "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart", "w:customXmlMoveToRangeEnd",
    ]

    /// Accepts all tracked changes, and takes out what must not be repeated or printed: marks of the spelling checker, of
    /// comments and of editing sessions, and content controls around tags.
    mutating func acceptRevisions() { accept(tree.root) }

    private mutating func accept(_ node: XMLNode) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            if Self.dropped.contains(name) || isDeleted(child, name) {
                tree.remove(child)
                isTouched = true
                continue
            }
            let losesItsMark = name == "w:p" && hasDeletedMark(child)
            accept(child)
            settle(child, name)
            if losesItsMark { joinToNext(child) }
        }
    }

    private mutating func settle(_ node: XMLNode, _ name: String) {
        switch name {
        case "w:ins", "w:moveTo":
            // In w:rPr and w:trPr they mark the paragraph or the row itself, and hold nothing.
            tree.unwrap(node)
            isTouched = true
        case "w:sdt" where TagSpan.mayBe(in: tree.text(of: node)):
            unwrapControl(node)
        case "w:sdtPr":
            // Two controls may not bear one number; Word gives new ones.
            for id in tree.children(of: node, named: "w:id") { tree.remove(id) }
        case "w:p", "w:tr":
            for attribute in Self.sessionMarks { tree.setAttribute(attribute, nil, of: node) }
        case "w:tbl" where tree.descendants(of: node, named: "w:tr").isEmpty:
            tree.remove(node)
        default: settleDrawing(node, name)
        }
    }

    private static let sessionMarks = [
        "w14:paraId", "w14:textId", "w:rsidR", "w:rsidRPr", "w:rsidRDefault", "w:rsidP", "w:rsidTr",
    ]

    /// Numbers of drawings are given anew in every document: a repeated one may not bear them twice.
    private mutating func settleDrawing(_ node: XMLNode, _ name: String) {
        if name.hasSuffix(":docPr") {
            tree.setAttribute("id", Self.instruction("id"), of: node)
        } else if name.hasSuffix(":anchor") || name.hasSuffix(":inline") {
            for attribute in ["wp14:anchorId", "wp14:editId"] {
                tree.setAttribute(attribute, nil, of: node)
            }
        }
    }

    private mutating func isDeleted(_ node: XMLNode, _ name: String) -> Bool {
        if name == "w:tr" { return holds("w:del", in: "w:trPr", of: node) }
        return name == "w:tc" ? holds("w:cellDel", in: "w:tcPr", of: node) : false
    }

    private mutating func holds(_ mark: String, in properties: String, of node: XMLNode) -> Bool {
        for element in tree.children(of: node, named: properties)
        where !tree.children(of: element, named: mark).isEmpty {
            return true
        }
        return false
    }

    /// Whether the end of a paragraph is deleted, so that the next one goes on where it stops (ECMA-376 §17.13.5.15).
    private mutating func hasDeletedMark(_ paragraph: XMLNode) -> Bool {
        for properties in tree.children(of: paragraph, named: "w:pPr")
        where tree.children(of: properties, named: "w:sectPr").isEmpty {
            return holds("w:del", in: "w:rPr", of: properties)
                || holds("w:moveFrom", in: "w:rPr", of: properties)
        }
        return false
    }

    private mutating func joinToNext(_ paragraph: XMLNode) {
        var after = tree.next(after: paragraph)
        while let node = after, tree.kind(of: node) != .element { after = tree.next(after: node) }
        guard let next = after else { return }
        if tree.name(of: next) == "w:p" {
            let content = tree.children(of: paragraph).filter { tree.name(of: $0) != "w:pPr" }
            let first = tree.children(of: next).first { tree.name(of: $0) != "w:pPr" }
            for node in content {
                if let first {
                    tree.insert(node, before: first)
                } else {
                    tree.append(node, to: next)
                }
            }
            tree.remove(paragraph)
        } else if tree.name(of: next) == "w:tbl", isBare(paragraph) {
            tree.remove(paragraph)
        }
    }

    mutating func unwrapControl(_ control: XMLNode) {
        for child in tree.children(of: control) {
            if tree.name(of: child) == "w:sdtContent" {
                tree.unwrap(child)
            } else {
                tree.remove(child)
            }
        }
        tree.unwrap(control)
    }
}
