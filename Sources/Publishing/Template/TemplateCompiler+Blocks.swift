internal import Norms
internal import OOXML

extension TemplateCompiler {
    private static let containers: Set<String> = [
        "w:tc", "w:tr", "w:tbl", "w:body", "w:txbxContent", "w:hdr", "w:ftr", "w:sdtContent",
        "w:document",
    ]

    /// Brings the ends of a block side by side.
    ///
    /// Inside a paragraph runs are cut; otherwise whole paragraphs or rows are taken in. A block that begins and ends in
    /// different cells of a row takes in that row.
    mutating func bringTogether(_ block: TemplateBlock) {
        let paths = block.ends.map { path(to: marks[$0]) }
        guard Set(paths.map { $0.dropFirst().first }).count > 1 else { return }
        let common = paths.dropFirst().reduce(paths.first ?? []) { shared, path in
            let nodes = Set(path.dropFirst())
            return shared.filter(nodes.contains)
        }
        guard let meeting = common.first else { return report(.crossing, tags[block.open]) }
        if isInline(meeting) {
            for number in block.ends { cut(to: marks[number], below: meeting) }
        } else if tree.name(of: meeting) == "w:tr" {
            guard block.middle == nil else { return report(.crossing, tags[block.open]) }
            tree.insert(marks[block.open], before: meeting)
            tree.insert(marks[block.close], after: meeting)
        } else {
            takeIn(block, meeting, paths)
        }
    }

    /// A node and the elements around it, from the inside out.
    private mutating func path(to node: XMLNode) -> [XMLNode] {
        var path = [node]
        while let last = path.last, let parent = tree.parent(of: last) { path.append(parent) }
        return path
    }

    private mutating func isInline(_ node: XMLNode) -> Bool {
        var around = path(to: node)[...]
        while let name = around.popFirst().map({ tree.name(of: $0) }) {
            if name == "w:p" || Self.containers.contains(name) { return name == "w:p" }
        }
        return false
    }

    /// Cuts the elements around a node in two until it stands directly in `outer`.
    private mutating func cut(to node: XMLNode, below outer: XMLNode) {
        while let parent = tree.parent(of: node), parent != outer {
            guard let rest = tree.copy(parent, deep: false) else { return }
            for properties in tree.children(of: parent, named: "w:rPr") {
                if let copy = tree.copy(properties, deep: true) { tree.append(copy, to: rest) }
            }
            while let next = tree.next(after: node) { tree.append(next, to: rest) }
            tree.insert(rest, after: parent)
            tree.insert(node, after: parent)
        }
    }

    /// Puts the ends of a block around the paragraphs or rows in which they stand.
    private mutating func takeIn(_ block: TemplateBlock, _ outer: XMLNode, _ paths: [[XMLNode]]) {
        for (number, path) in zip(block.ends, paths) {
            guard let at = path.firstIndex(of: outer), at > 0 else {
                return report(.crossing, tags[block.open])
            }
            let child = path[at - 1]
            let mark = marks[number]
            guard child != mark else { continue }
            guard ["w:p", "w:tr"].contains(tree.name(of: child)),
                isAtEdge(mark, of: child, last: number == block.close)
            else { return report(.crossing, tags[block.open]) }
            if number == block.close {
                tree.insert(mark, after: child)
            } else {
                tree.insert(mark, before: child)
            }
        }
    }

    /// Whether nothing that shows stands before a mark in an element, or after it.
    private mutating func isAtEdge(_ mark: XMLNode, of element: XMLNode, last: Bool) -> Bool {
        var leaves: [XMLNode] = []
        collectLeaves(element, &leaves)
        guard let at = leaves.firstIndex(of: mark) else { return false }
        let outside = last ? leaves[(at + 1)...] : leaves[..<at]
        for leaf in outside {
            if let number = numbers[leaf] {
                if !tags[number].tag.isControl { return false }
            } else if !isBare(leaf) {
                return false
            }
        }
        return true
    }

    private mutating func collectLeaves(_ node: XMLNode, _ leaves: inout [XMLNode]) {
        let children = tree.children(of: node)
        if children.isEmpty { leaves.append(node) }
        for child in children { collectLeaves(child, &leaves) }
    }

    /// Marks the cells and text boxes that could end up without a paragraph, and the tables that could end up without a row.
    mutating func guardContainers() {
        let controls = Set(blocks.flatMap(\.ends).map { marks[$0] })
        for name in ["w:tc", "w:txbxContent", "w:footnote", "w:endnote"] {
            for container in tree.descendants(of: tree.root, named: name) {
                guardContent(of: container, controls)
            }
        }
        if Self.stories.contains(tree.name(of: tree.root)) { guardContent(of: tree.root, controls) }
        for table in tree.descendants(of: tree.root, named: "w:tbl")
        where tree.children(of: table).contains(where: controls.contains) {
            surround(table, table, "table")
        }
    }

    private static let stories: Set<String> = ["w:hdr", "w:ftr"]

    private mutating func guardContent(of container: XMLNode, _ controls: Set<XMLNode>) {
        let children = tree.children(of: container)
        guard children.contains(where: controls.contains),
            let first = children.first(where: { tree.name(of: $0) != "w:tcPr" })
        else { return }
        surround(first, children.last ?? first, "cell")
    }

    /// Puts an instruction before a node and its end after another.
    mutating func surround(_ first: XMLNode, _ last: XMLNode, _ word: String) {
        guard let open = tree.makeInstruction(Self.target, word),
            let close = tree.makeInstruction(Self.target, "end")
        else { return }
        tree.insert(open, before: first)
        tree.insert(close, after: last)
    }
}
