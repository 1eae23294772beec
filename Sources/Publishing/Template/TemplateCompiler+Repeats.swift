internal import OOXML

extension TemplateCompiler {
    /// Makes fit for repeating what may be in a document only once.
    mutating func settleRepeats(_ known: TemplateLists?) {
        settleBookmarks()
        settleShapes()
        if let known { restartLists(known) }
    }

    /// Keeps a bookmark in a repeated part the first time only, and drops those that begin and end in different parts.
    private mutating func settleBookmarks() {
        let ends = surroundings { $0 == "w:bookmarkStart" || $0 == "w:bookmarkEnd" }
        var once = 0
        var seen: Set<String> = []
        for end in ends {
            let id = tree.attribute("w:id", of: end.node) ?? ""
            guard seen.insert(id).inserted else { continue }
            var pair: [Surrounded] = []
            for other in ends where tree.attribute("w:id", of: other.node) == id {
                pair.append(other)
            }
            let isWhole = pair.count == 2 && pair[0].blocks == pair[1].blocks
            let name = tree.attribute("w:name", of: end.node)
            guard isWhole, name != "_GoBack" else {
                for other in pair { tree.remove(other.node) }
                continue
            }
            guard isRepeated(end) else { continue }
            for other in pair {
                surround(other.node, other.node, "once \(once)")
                once += 1
            }
        }
    }

    /// Gives the shapes of older files new names in repeated parts.
    private mutating func settleShapes() {
        let shapes = surroundings {
            $0.hasPrefix("v:") && $0 != "v:shapetype" && $0 != "v:textbox"
        }
        for shape in shapes where isRepeated(shape) {
            guard tree.attribute("id", of: shape.node) != nil,
                around(shape.node, named: "w:object") == nil
            else { continue }
            tree.setAttribute("id", "tn" + Self.instruction("id"), of: shape.node)
            tree.setAttribute("o:spid", nil, of: shape.node)
        }
    }

    private func isRepeated(_ node: Surrounded) -> Bool {
        node.blocks.contains { $0 >= 0 && tags[$0].tag.isLoop }
    }

    /// Lets the numbering of lists that lie wholly in a loop begin anew.
    ///
    /// With each record of the innermost loop around all of a list; but where the loop repeats just the one paragraph that
    /// is the list's item, that goes on counting, and the loop around that loop begins it anew.
    private mutating func restartLists(_ known: TemplateLists) {
        var items: [String: [ListItem]] = [:]
        var order: [String] = []
        for paragraph in surroundings({ $0 == "w:p" }) {
            guard let item = listItem(paragraph, known) else { continue }
            if items[item.list] == nil { order.append(item.list) }
            items[item.list, default: []].append(item)
        }
        for list in order {
            guard let members = items[list], let loop = restartingLoop(members) else { continue }
            restarts[loop, default: []].append(lists.count)
            for item in members { count(item, as: lists.count) }
            lists.append(list)
        }
    }

    private func restartingLoop(_ items: [ListItem]) -> Int? {
        guard var common = items.first?.loops else { return nil }
        for item in items {
            let shared = zip(common, item.loops).prefix { $0 == $1 }.count
            common = Array(common.prefix(shared))
        }
        let top = items.map(\.level).min()
        let heads = items.filter { $0.level == top }
        if heads.count == 1, heads[0].loops == common { common = common.dropLast() }
        return common.last
    }

    private mutating func listItem(
        _ paragraph: Surrounded,
        _ known: TemplateLists
    ) -> ListItem? {
        let loops = paragraph.blocks.filter { $0 >= 0 && tags[$0].tag.isLoop }
        var number: (list: String, level: Int)?
        for properties in tree.children(of: paragraph.node, named: "w:pPr") {
            for style in tree.children(of: properties, named: "w:pStyle") {
                number = known.styles[tree.attribute("w:val", of: style) ?? ""]
            }
            for numbering in tree.children(of: properties, named: "w:numPr") {
                let own = TemplateLists.number(numbering, &tree)
                number = (own.list ?? number?.list ?? "", own.level ?? number?.level ?? 0)
            }
        }
        guard let number, known.lists[number.list] != nil else { return nil }
        return ListItem(
            paragraph: paragraph.node,
            list: number.list,
            level: number.level,
            loops: loops
        )
    }

    /// Lets the document say which list a paragraph belongs to.
    private mutating func count(_ item: ListItem, as list: Int) {
        let properties = self.properties("w:pPr", of: item.paragraph)
        for old in tree.children(of: properties, named: "w:numPr") { tree.remove(old) }
        guard let numbering = place("numPr", in: properties, after: Self.beforeNumbering),
            let level = tree.makeElement("ilvl", like: numbering),
            let number = tree.makeElement("numId", like: numbering)
        else { return }
        tree.append(level, to: numbering)
        tree.append(number, to: numbering)
        tree.setAttribute("w:val", String(item.level), of: level)
        tree.setAttribute("w:val", Self.instruction("list \(list)"), of: number)
    }

    /// The elements that are asked for by name, in order, each with the blocks around it.
    mutating func surroundings(_ wanted: (String) -> Bool) -> [Surrounded] {
        var blocks: [Int] = []
        var found: [Surrounded] = []
        walk(tree.root, &blocks, &found, wanted)
        return found
    }

    private mutating func walk(
        _ node: XMLNode,
        _ blocks: inout [Int],
        _ found: inout [Surrounded],
        _ wanted: (String) -> Bool
    ) {
        for child in tree.children(of: node) {
            if let number = numbers[child] {
                switch tags[number].tag {
                case .when, .each: blocks.append(number)
                case .otherwise: if let last = blocks.popLast() { blocks.append(-1 - last) }
                case .endWhen, .endEach: _ = blocks.popLast()
                default: break
                }
            } else if tree.kind(of: child) == .element {
                if wanted(tree.name(of: child)) {
                    found.append(Surrounded(node: child, blocks: blocks))
                }
                walk(child, &blocks, &found, wanted)
            }
        }
    }
}

/// An element with the opening tags of the blocks around it, from the outside in; behind `{{#否则}}` a number is −1 − the
/// opening tag's.
struct Surrounded {
    var node: XMLNode
    var blocks: [Int]
}

/// A numbered paragraph, with the loops around it.
private struct ListItem {
    var paragraph: XMLNode
    var list: String
    var level: Int
    var loops: [Int]
}
