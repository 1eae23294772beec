internal import OOXML

extension TemplateCompiler {
    private static let things: Set<String> = [
        "w:drawing", "w:pict", "w:object", "w:sectPr", "w:br", "w:sym", "w:fldChar", "w:fldSimple",
        "w:tbl", "w:sdt", "w:noBreakHyphen", "w:ptab", "w:pgNum", "w:footnoteReference",
        "w:endnoteReference",
    ]

    /// Takes the place of each paragraph or row that holds nothing but the ends of blocks, so that none stays empty.
    mutating func liftMarks() {
        for row in tree.descendants(of: tree.root, named: "w:tr") where holdsOnlyOuterEnds(row) {
            lift(row)
        }
        for paragraph in tree.descendants(of: tree.root, named: "w:p")
        where holdsOnlyOuterEnds(paragraph) {
            if let cell = tree.parent(of: paragraph), tree.name(of: cell) == "w:tc",
                !endsLie(in: cell, of: paragraph)
            {
                continue  // The block spans cells: its row is repeated.
            }
            lift(paragraph)
        }
    }

    private mutating func lift(_ element: XMLNode) {
        for number in markNumbers(in: element) { tree.insert(marks[number], before: element) }
        tree.remove(element)
    }

    /// Whether an element holds ends of blocks whose other ends lie outside, and nothing else.
    private mutating func holdsOnlyOuterEnds(_ element: XMLNode) -> Bool {
        let found = markNumbers(in: element)
        guard !found.isEmpty, found.allSatisfy({ tags[$0].tag.isControl }),
            isBare(element)
        else { return false }
        let inside = Set(found)
        return found.allSatisfy { number in
            guard let block = blocks.first(where: { $0.ends.contains(number) }) else {
                return false
            }
            return block.ends.filter(inside.contains).count == 1
        }
    }

    /// Whether all ends of the blocks that touch `inner` lie in `outer`.
    private mutating func endsLie(in outer: XMLNode, of inner: XMLNode) -> Bool {
        let around = Set(markNumbers(in: outer))
        let touching = Set(markNumbers(in: inner))
        return blocks.filter { !touching.isDisjoint(with: $0.ends) }
            .allSatisfy { around.isSuperset(of: $0.ends) }
    }

    /// Whether an element has no text and nothing else that shows.
    mutating func isBare(_ element: XMLNode) -> Bool {
        if tree.kind(of: element) == .text {
            return tree.text(of: element).allSatisfy(\.isWhitespace)
        }
        for child in tree.children(of: element)
        where Self.things.contains(tree.name(of: child)) || !isBare(child) {
            return false
        }
        return true
    }

    /// The numbers of the tags in a node, in document order.
    mutating func markNumbers(in node: XMLNode) -> [Int] {
        if tree.kind(of: node) == .other { return numbers[node].map { [$0] } ?? [] }
        var found: [Int] = []
        for child in tree.children(of: node) { found += markNumbers(in: child) }
        return found
    }
}
