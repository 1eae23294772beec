/// How a level of a list writes its numbers (ECMA-376 §17.9.6).
package struct ListLevel: Sendable, Hashable {
    /// The text around the number: `%1、`.
    package let text: String
    /// The kind of number: `decimal`, `chineseCounting`.
    package let format: String
}

/// The levels of all lists of a document.
struct ListLevels: Sendable {
    private var levels: [String: ListLevel] = [:]

    init() {}

    /// Reads the numbering part.
    init(_ tree: inout XMLTree) {
        var abstract: [String: [(String, ListLevel)]] = [:]
        for node in tree.children(of: tree.root, named: "w:abstractNum") {
            abstract[tree.attribute("w:abstractNumId", of: node) ?? ""] = Self.read(node, &tree)
        }
        for node in tree.children(of: tree.root, named: "w:num") {
            let link = tree.first("w:abstractNumId", in: node)
            let base = link.flatMap { tree.attribute("w:val", of: $0) } ?? ""
            var all = abstract[base] ?? []
            for change in tree.children(of: node, named: "w:lvlOverride") {
                all += Self.read(change, &tree)
            }
            let id = tree.attribute("w:numId", of: node) ?? ""
            for (number, level) in all { levels["\(id)/\(number)"] = level }
        }
    }

    private static func read(_ node: XMLNode, _ tree: inout XMLTree) -> [(String, ListLevel)] {
        tree.children(of: node, named: "w:lvl").map { level in
            func value(_ name: String, _ tree: inout XMLTree) -> String {
                tree.first(name, in: level).flatMap { tree.attribute("w:val", of: $0) } ?? ""
            }
            let made = ListLevel(
                text: value("w:lvlText", &tree),
                format: value("w:numFmt", &tree)
            )
            return (tree.attribute("w:ilvl", of: level) ?? "0", made)
        }
    }

    /// The level that a paragraph refers to; nil when it is in no list.
    subscript(_ reference: ListReference?) -> ListLevel? {
        guard let reference, reference.id != "0" else { return nil }
        return levels["\(reference.id)/\(reference.level)"]
    }
}
