internal import OOXML

extension TemplateCompiler {
    /// Prepares the cells whose tag is `{{合并 …}}`: each is written either as the beginning of a merged cell, with what it
    /// holds, or as one that goes on, with an empty paragraph (ECMA-376 §17.4.84).
    mutating func mergeCells() {
        var tables: [XMLNode] = []
        for table in tree.descendants(of: tree.root, named: "w:tbl") {
            var isMerged = false
            for row in rows(of: table) where mergeCells(in: row, table: tables.count) {
                isMerged = true
            }
            if isMerged { tables.append(table) }
        }
        for (number, placed) in tags.enumerated() {
            guard case .merged = placed.tag, around(marks[number], named: "w:tc") == nil else {
                continue
            }
            report(.outsideRow, placed)
        }
        for (number, table) in tables.enumerated() {
            for node in [table] + rows(of: table) { instruct("row \(number)", before: node) }
        }
    }

    /// The rows of a table, not those of the tables in its cells.
    private mutating func rows(of table: XMLNode) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in tree.children(of: table) where tree.kind(of: child) == .element {
            switch tree.name(of: child) {
            case "w:tr": found.append(child)
            case "w:tblPr", "w:tblGrid": continue
            default: found += rows(of: child)
            }
        }
        return found
    }

    private mutating func mergeCells(in row: XMLNode, table: Int) -> Bool {
        var left: [Int] = []
        for cell in tree.children(of: row, named: "w:tc") {
            let merged = mergedTags(in: cell)
            guard let first = merged.first?.number else { continue }
            guard isRepeated(row, first) else {
                report(.outsideRow, tags[first])
                continue
            }
            let merge = TemplateMerge(
                number: merges.count,
                table: table,
                names: merged.map(\.name),
                left: left
            )
            merges.append(merge)
            left.append(merge.number)
            prepare(cell, for: merge.number)
        }
        return !left.isEmpty
    }

    /// The tags of a cell that merge it, not those of the tables in it.
    private mutating func mergedTags(in cell: XMLNode) -> [(number: Int, name: String)] {
        var found: [(number: Int, name: String)] = []
        for number in markNumbers(in: cell) {
            guard case .merged(let name) = tags[number].tag,
                around(marks[number], named: "w:tc") == cell
            else { continue }
            found.append((number, name))
        }
        return found
    }

    /// Whether a loop around a tag repeats the whole row.
    private mutating func isRepeated(_ row: XMLNode, _ number: Int) -> Bool {
        for block in blocks where block.open < number && number < block.close {
            guard tags[block.open].tag.isLoop else { continue }
            if around(marks[block.open], named: "w:tr") != row { return true }
        }
        return false
    }

    private mutating func prepare(_ cell: XMLNode, for number: Int) {
        let properties = self.properties("w:tcPr", of: cell)
        for old in tree.children(of: properties, named: "w:vMerge") { tree.remove(old) }
        if let mark = tree.makeInstruction(Self.target, "merge \(number)") {
            put(mark, in: properties, after: Self.beforeMerge)
        }
        let content = tree.children(of: cell).filter { $0 != properties }
        guard let first = content.first, let last = content.last,
            let otherwise = tree.makeInstruction(Self.target, "otherwise"),
            let empty = emptyParagraph(like: cell)
        else { return }
        surround(first, last, "merged \(number)")
        tree.insert(otherwise, after: last)
        tree.insert(empty, after: otherwise)
    }

    /// A paragraph with the properties of the first one of a cell and nothing in it.
    private mutating func emptyParagraph(like cell: XMLNode) -> XMLNode? {
        guard let paragraph = tree.makeElement("p", like: cell) else { return nil }
        let first = tree.descendants(of: cell, named: "w:p").first
        if let first, let properties = tree.children(of: first, named: "w:pPr").first,
            let copy = tree.copy(properties, deep: true)
        {
            for number in tree.children(of: copy, named: "w:numPr") { tree.remove(number) }
            tree.append(copy, to: paragraph)
        }
        return paragraph
    }

    /// What comes before `w:vMerge` in `w:tcPr` (ECMA-376 §17.4.69).
    private static let beforeMerge: Set<String> = [
        "w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge",
    ]

    /// Puts an instruction without an end before a node.
    mutating func instruct(_ word: String, before node: XMLNode) {
        guard let mark = tree.makeInstruction(Self.target, word) else { return }
        tree.insert(mark, before: node)
    }
}
