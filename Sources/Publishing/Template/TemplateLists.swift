internal import OOXML

/// The lists of a document, as its numbering part and its styles define them (ECMA-376 §17.9).
struct TemplateLists: Sendable {
    /// A list (`w:num`).
    struct List: Sendable {
        /// The number of its definition (`w:abstractNum`).
        var definition: String
        /// What its levels begin with.
        var starts: [Int]
    }

    /// The lists by number.
    var lists: [String: List] = [:]
    /// The list and the level of the paragraph styles that number.
    var styles: [String: (list: String, level: Int)] = [:]
    /// The numbering part, open where more lists can be added.
    var part: PartSplice
    /// The first number that no list has.
    var next = 1

    /// Reads the parts; `nil` when there is no numbering.
    init?(of main: String, in package: borrowing OfficePackage) throws(PackageFault) {
        let links = try package.relationships(of: main)
        guard let name = Self.target("numbering", links), package.contains(name) else { return nil }
        var tree = try XMLTree(try package.contents(of: name), part: name)
        tree.usePrefix("w", for: OfficeAddress.wordSpaces)
        let starts = Self.starts(&tree)
        for number in tree.children(of: tree.root, named: "w:num") {
            let id = tree.attribute("w:numId", of: number) ?? ""
            for definition in tree.children(of: number, named: "w:abstractNumId") {
                let key = tree.attribute("w:val", of: definition) ?? ""
                lists[id] = List(definition: key, starts: starts[key] ?? [])
            }
            next = max(next, (Int(id) ?? 0) + 1)
        }
        let last = tree.children(of: tree.root, named: "w:num").last
        part = PartSplice(name, &tree, after: last)
        if let styles = Self.target("styles", links), package.contains(styles) {
            self.styles = try Self.styles(try package.contents(of: styles), styles)
        }
    }

    private static func target(_ type: String, _ links: [Relationship]) -> String? {
        links.first { $0.type == type && !$0.isExternal }?.target
    }

    private static func starts(_ tree: inout XMLTree) -> [String: [Int]] {
        var starts: [String: [Int]] = [:]
        for definition in tree.children(of: tree.root, named: "w:abstractNum") {
            let key = tree.attribute("w:abstractNumId", of: definition) ?? ""
            for level in tree.children(of: definition, named: "w:lvl") {
                var start = 1
                for element in tree.children(of: level, named: "w:start") {
                    start = tree.attribute("w:val", of: element).flatMap { Int($0) } ?? 1
                }
                starts[key, default: []].append(start)
            }
        }
        return starts
    }

    private static func styles(
        _ bytes: [UInt8],
        _ name: String
    ) throws(PackageFault) -> [String: (list: String, level: Int)] {
        var tree = try XMLTree(bytes, part: name)
        var own: [String: (list: String?, level: Int?)] = [:]
        var bases: [String: String] = [:]
        for style in tree.children(of: tree.root, named: "w:style") {
            let id = tree.attribute("w:styleId", of: style) ?? ""
            for base in tree.children(of: style, named: "w:basedOn") {
                bases[id] = tree.attribute("w:val", of: base)
            }
            for properties in tree.children(of: style, named: "w:pPr") {
                for numbering in tree.children(of: properties, named: "w:numPr") {
                    own[id] = number(numbering, &tree)
                }
            }
        }
        var found: [String: (list: String, level: Int)] = [:]
        for id in Set(own.keys).union(bases.keys) {
            var (list, level): (String?, Int?) = (nil, nil)
            var style: String? = id
            var steps = 0
            // A style can be based on itself in a damaged file.
            while let here = style, steps < 32, list == nil || level == nil {
                list = list ?? own[here]?.list
                level = level ?? own[here]?.level
                style = bases[here]
                steps += 1
            }
            if let list { found[id] = (list, level ?? 0) }
        }
        return found
    }

    /// What `w:numPr` says.
    static func number(_ node: XMLNode, _ tree: inout XMLTree) -> (list: String?, level: Int?) {
        var found: (list: String?, level: Int?) = (nil, nil)
        for child in tree.children(of: node) {
            switch tree.name(of: child) {
            case "w:numId": found.list = tree.attribute("w:val", of: child)
            case "w:ilvl": found.level = tree.attribute("w:val", of: child).flatMap { Int($0) }
            default: break
            }
        }
        return found
    }

    /// A list with the definition of another that begins anew (ECMA-376 §17.9.26).
    func element(_ number: Int, like list: String) -> String {
        guard let list = lists[list] else { return "" }
        return "<w:num w:numId=\"\(number)\"><w:abstractNumId w:val=\"\(list.definition)\"/>"
            + Self.overrides(list.starts) + "</w:num>"
    }

    private static func overrides(_ starts: [Int]) -> String {
        starts.enumerated().map { level, start in
            "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
        }.joined()
    }
}
