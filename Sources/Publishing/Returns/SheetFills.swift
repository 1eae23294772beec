internal import OOXML

/// The cell styles of a workbook, with twins of them that have the fill of a mark (ECMA-376 §18.8.9, §18.8.10).
struct SheetFills: ~Copyable {
    /// The colour that marks; unusual enough to be known again.
    static let colour = "FFFFE6CD"

    private let part: String?
    private var tree: XMLTree?
    private var twins: [Int: Int] = [:]
    private var isChanged = false

    /// Reads the styles; a workbook without any gets comments alone.
    init(part: String?, in package: borrowing OfficePackage) throws {
        guard let part, package.contains(part) else {
            self.part = nil
            tree = nil
            return
        }
        tree = try XMLTree(try package.contents(of: part), part: part)
        self.part = part
    }

    /// Gives the fill that it had before to every style that an earlier return filled.
    mutating func removeOwn() {
        guard var tree = tree.take() else { return }
        let fills = Self.members("x:fills", &tree)
        for format in Self.members("x:cellXfs", &tree) {
            guard let text = tree.attribute("fillId", of: format), let id = Int(text),
                fills.indices.contains(id), let under = Self.fillUnder(fills[id], fills, &tree)
            else { continue }
            tree.setAttribute("fillId", String(under), of: format)
            isChanged = true
        }
        self.tree = consume tree
    }

    /// The style that is like another but filled; the same style when there are no styles.
    mutating func twin(of style: Int) -> Int {
        if let twin = twins[style] { return twin }
        guard var tree = tree.take() else { return style }
        let twin = Self.makeTwin(of: style, &tree)
        self.tree = consume tree
        isChanged = true
        twins[style] = twin ?? style
        return twin ?? style
    }

    /// Writes the part when it was changed.
    mutating func write(to change: inout PackageChange) {
        guard isChanged, let part, let tree = tree.take() else { return }
        change.set(part, tree.serialised())
    }

    private static func makeTwin(of style: Int, _ tree: inout XMLTree) -> Int? {
        let formats = members("x:cellXfs", &tree)
        let fills = members("x:fills", &tree)
        guard let list = tree.children(of: tree.root, named: "x:cellXfs").first,
            let fillList = tree.children(of: tree.root, named: "x:fills").first,
            let base = formats.indices.contains(style) ? formats[style] : formats.first,
            let twin = tree.copy(base, deep: true)
        else { return nil }
        let under = tree.attribute("fillId", of: base).flatMap { Int($0) } ?? 0
        let covered = fills.indices.contains(under) ? fills[under] : nil
        guard let fill = makeFill(over: covered, like: fillList, &tree) else { return nil }
        tree.append(fill, to: fillList)
        tree.setAttribute("count", String(fills.count + 1), of: fillList)
        tree.append(twin, to: list)
        tree.setAttribute("fillId", String(fills.count), of: twin)
        tree.setAttribute("applyFill", "1", of: twin)
        tree.setAttribute("count", String(formats.count + 1), of: list)
        return formats.count
    }

    /// A solid fill; its second colour, which nobody sees, remembers the fill that it covers.
    private static func makeFill(
        over covered: XMLNode?,
        like list: XMLNode,
        _ tree: inout XMLTree
    ) -> XMLNode? {
        guard let fill = tree.makeElement("fill", like: list),
            let pattern = tree.makeElement("patternFill", like: list),
            let front = tree.makeElement("fgColor", like: list),
            let back = tree.makeElement("bgColor", like: list)
        else { return nil }
        tree.append(pattern, to: fill)
        tree.append(front, to: pattern)
        tree.append(back, to: pattern)
        tree.setAttribute("patternType", "solid", of: pattern)
        tree.setAttribute("rgb", colour, of: front)
        let colours = covered.map { solid($0, &tree) } ?? []
        if colours.isEmpty { tree.setAttribute("indexed", "64", of: back) }
        for (name, value) in colours { tree.setAttribute(name, value, of: back) }
        return fill
    }

    /// The fill that one of ours covers; nil when the fill is not ours, 0 (none) when what it covered is not there.
    private static func fillUnder(
        _ fill: XMLNode,
        _ fills: [XMLNode],
        _ tree: inout XMLTree
    ) -> Int? {
        guard solid(fill, &tree).contains(where: { $0.name == "rgb" && $0.value == colour }) else {
            return nil
        }
        let remembered = colours("x:bgColor", fill, &tree)
        for (id, other) in fills.enumerated() {
            let own = solid(other, &tree)
            if !own.isEmpty, own.elementsEqual(remembered, by: ==) { return id }
        }
        return 0
    }

    private static func solid(
        _ fill: XMLNode,
        _ tree: inout XMLTree
    ) -> [(name: String, value: String)] {
        guard let pattern = tree.children(of: fill, named: "x:patternFill").first,
            tree.attribute("patternType", of: pattern) == "solid"
        else { return [] }
        return colours("x:fgColor", fill, &tree)
    }

    private static func colours(
        _ name: String,
        _ fill: XMLNode,
        _ tree: inout XMLTree
    ) -> [(name: String, value: String)] {
        guard let pattern = tree.children(of: fill, named: "x:patternFill").first,
            let element = tree.children(of: pattern, named: name).first
        else { return [] }
        return ["auto", "indexed", "rgb", "theme", "tint"].compactMap { name in
            tree.attribute(name, of: element).map { (name, $0) }
        }
    }

    private static func members(_ list: String, _ tree: inout XMLTree) -> [XMLNode] {
        var found: [XMLNode] = []
        for list in tree.children(of: tree.root, named: list) {
            found += tree.children(of: list).filter { tree.kind(of: $0) == .element }
        }
        return found
    }
}
