internal import OOXML

/// The numbers and names that must be unique in a file, given anew as documents are put together, and the lists that begin
/// anew in each of them.
struct PrintIdentities {
    private var next = 1
    private var documents = 0
    private var nextList: Int
    private var lists: [(number: Int, of: Int)] = []
    private let styledLists: Set<String>

    /// Looks at the lists and styles of the package that takes the documents in.
    init(_ package: borrowing OfficePackage) throws {
        let links = try package.relationships(of: package.mainPart)
        var numbers: [Int] = []
        if let part = links.first(where: { $0.type == "numbering" })?.target {
            var tree = try XMLTree(try package.contents(of: part), part: part)
            numbers = tree.children(of: tree.root, named: "w:num")
                .compactMap { tree.attribute("w:numId", of: $0).flatMap { Int($0) } }
        }
        nextList = (numbers.max() ?? 0) + 1
        styledLists =
            if let part = links.first(where: { $0.type == "styles" })?.target {
                try Self.styledLists(XMLTree(try package.contents(of: part), part: part))
            } else {
                []
            }
    }

    /// The styles that number their paragraphs, also those that are based on such a one.
    private static func styledLists(_ styles: consuming XMLTree) -> Set<String> {
        var tree = styles
        var found: Set<String> = []
        var parents: [String: String] = [:]
        for style in tree.children(of: tree.root, named: "w:style") {
            guard let id = tree.attribute("w:styleId", of: style) else { continue }
            if !tree.descendants(of: style, named: "w:numPr").isEmpty { found.insert(id) }
            parents[id] = tree.children(of: style, named: "w:basedOn").first
                .flatMap { tree.attribute("w:val", of: $0) }
        }
        var isGrowing = !found.isEmpty
        while isGrowing {
            let heirs = parents.filter { found.contains($0.value) && !found.contains($0.key) }
            found.formUnion(heirs.keys)
            isGrowing = !heirs.isEmpty
        }
        return found
    }

    /// Whether a text has lists that a style numbers: they would count on from document to document.
    func hasStyledLists(_ tree: inout XMLTree) -> Bool {
        guard !styledLists.isEmpty else { return false }
        return tree.descendants(of: tree.root, named: "w:pStyle")
            .contains { tree.attribute("w:val", of: $0).map(styledLists.contains) ?? false }
    }

    /// Gives a text new numbers and names.
    mutating func renew(_ tree: inout XMLTree) {
        documents += 1
        renewBookmarks(&tree)
        for name in ["wp:docPr", "pic:cNvPr"] {
            for node in tree.descendants(of: tree.root, named: name) {
                tree.setAttribute("id", "\(number())", of: node)
            }
        }
        for properties in tree.descendants(of: tree.root, named: "w:sdtPr") {
            for id in tree.children(of: properties, named: "w:id") {
                tree.setAttribute("w:val", "\(number())", of: id)
            }
        }
        for paragraph in tree.descendants(of: tree.root, named: "w:p") {
            tree.setAttribute("w14:paraId", nil, of: paragraph)
            tree.setAttribute("w14:textId", nil, of: paragraph)
        }
        if documents > 1 { renewLists(&tree) }
    }

    private mutating func renewBookmarks(_ tree: inout XMLTree) {
        var ids: [String: Int] = [:]
        var names: [String: String] = [:]
        for name in ["w:bookmarkStart", "w:bookmarkEnd"] {
            for node in tree.descendants(of: tree.root, named: name) {
                let old = tree.attribute("w:id", of: node) ?? ""
                let id = ids[old] ?? number()
                ids[old] = id
                tree.setAttribute("w:id", "\(id)", of: node)
                guard documents > 1, let text = tree.attribute("w:name", of: node) else { continue }
                names[text] = "\(text)_\(documents)"
                tree.setAttribute("w:name", names[text], of: node)
            }
        }
        for link in tree.descendants(of: tree.root, named: "w:hyperlink") {
            guard let new = tree.attribute("w:anchor", of: link).flatMap({ names[$0] }) else {
                continue
            }
            tree.setAttribute("w:anchor", new, of: link)
        }
    }

    private mutating func renewLists(_ tree: inout XMLTree) {
        var renewed: [Int: Int] = [:]
        for node in tree.descendants(of: tree.root, named: "w:numId") {
            guard let old = tree.attribute("w:val", of: node).flatMap({ Int($0) }), old > 0 else {
                continue
            }
            let new = renewed[old] ?? nextList
            if renewed[old] == nil {
                renewed[old] = new
                lists.append((new, old))
                nextList += 1
            }
            tree.setAttribute("w:val", "\(new)", of: node)
        }
    }

    private mutating func number() -> Int {
        defer { next += 1 }
        return next
    }

    /// The part with the lists, each of them once more for every document after the first; `nil` when there are none.
    func numbering(in package: borrowing OfficePackage) throws -> (part: String, bytes: [UInt8])? {
        let links = try package.relationships(of: package.mainPart)
        guard !lists.isEmpty, let part = links.first(where: { $0.type == "numbering" })?.target
        else { return nil }
        var tree = try XMLTree(try package.contents(of: part), part: part)
        let all = tree.children(of: tree.root, named: "w:num")
        for list in lists {
            let old = all.first { tree.attribute("w:numId", of: $0) == "\(list.of)" }
            guard let old, let end = tree.children(of: tree.root, named: "w:num").last,
                let new = tree.copy(old, deep: true)
            else { continue }
            tree.insert(new, after: end)
            tree.setAttribute("w:numId", "\(list.number)", of: new)
            restart(new, &tree)
        }
        return (part, tree.serialised())
    }

    /// Lets every level of a list begin anew (ECMA-376 §17.9.26).
    private func restart(_ list: XMLNode, _ tree: inout XMLTree) {
        let levels = tree.children(of: list, named: "w:lvlOverride")
        for level in 0...8 {
            let known = levels.first { tree.attribute("w:ilvl", of: $0) == "\(level)" }
            guard let override = known ?? tree.makeElement("lvlOverride", like: list) else {
                continue
            }
            if known == nil {
                tree.append(override, to: list)
                tree.setAttribute("w:ilvl", "\(level)", of: override)
            }
            guard tree.children(of: override, named: "w:startOverride").isEmpty,
                let start = tree.makeElement("startOverride", like: list)
            else { continue }
            if let first = tree.children(of: override).first {
                tree.insert(start, before: first)
            } else {
                tree.append(start, to: override)
            }
            tree.setAttribute("w:val", "1", of: start)
        }
    }
}
