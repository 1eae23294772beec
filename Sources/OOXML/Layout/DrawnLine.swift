/// A horizontal line that is drawn as a shape or as the border of a table, not as the border of a paragraph.
package struct DrawnLine: Sendable, Hashable {
    /// The paragraph that it is anchored in, or the first paragraph after the beginning of its table; from 0.
    package let paragraph: Int
    /// The colour as RRGGBB in capitals, or `AUTO`; `nil` when a picture or the theme has it.
    package let colour: String?
    /// The length in twips, or `nil` when the drawing does not tell.
    package let length: Int?
    /// Whether it is the border of a table.
    package let isTableBorder: Bool
}

/// Finds the lines that a part draws: `v:line`, flat `v:rect` and `v:shape` of old Word and WPS, DrawingML shapes and pictures
/// without height, borders of tables.
struct DrawnLineReader {
    private var paragraph = -1
    private(set) var lines: [DrawnLine] = []

    init(_ tree: inout XMLTree) { visit(tree.root, &tree) }

    private mutating func visit(_ node: XMLNode, _ tree: inout XMLTree) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            if ParagraphWalk.skipped.contains(name) { continue }
            switch name {
            case "w:p": paragraph += 1
            case "w:tblBorders", "w:tcBorders": takeTable(child, &tree)
            case "v:line": takeVML(child, &tree)
            case "v:rect", "v:shape": takeFlat(child, &tree)
            case "wp:anchor", "wp:inline": takeDrawing(child, &tree)
            default: break
            }
            visit(child, &tree)
        }
    }

    private mutating func takeTable(_ node: XMLNode, _ tree: inout XMLTree) {
        for side in tree.children(of: node) where Self.sides.contains(tree.name(of: side)) {
            let border = BorderLine(side, in: tree)
            guard border.isDrawn else { continue }
            add(border.colour, nil, isTable: true)
        }
    }

    private static let sides: Set<String> = ["w:top", "w:bottom", "w:insideH"]

    private mutating func takeVML(_ node: XMLNode, _ tree: inout XMLTree) {
        let colour = Self.colour(vml: tree.attribute("strokecolor", of: node) ?? "black")
        let ends = ["from", "to"].map { name in
            tree.attribute(name, of: node)?.split(separator: ",")
                .map { Twips(text: String($0))?.count ?? 0 } ?? []
        }
        let isWhole = ends.allSatisfy { $0.count == 2 }
        let length = isWhole ? Int((ends[1][0] - ends[0][0]).magnitude) : nil
        let drop = isWhole ? Int((ends[1][1] - ends[0][1]).magnitude) : 0
        if drop < 60 { add(colour, length, isTable: false) }
    }

    /// A rectangle, connector or picture of VML that is as flat as a line (`width` and `height` of its style).
    private mutating func takeFlat(_ node: XMLNode, _ tree: inout XMLTree) {
        var style: [Substring: Int] = [:]
        for rule in (tree.attribute("style", of: node) ?? "").split(separator: ";") {
            let parts = rule.split(separator: ":")
            guard parts.count == 2 else { continue }
            style[parts[0]] = Twips(text: String(parts[1]))?.count
        }
        guard let width = style["width"], let height = style["height"], width > Self.shortest,
            height < Self.flattest, !tree.attribute("type", of: node).isBox
        else { return }
        let isStroked = tree.attribute("stroked", of: node).map { !$0.hasPrefix("f") } ?? true
        let colour = tree.attribute(isStroked ? "strokecolor" : "fillcolor", of: node)
        let isPicture = tree.first("v:imagedata", in: node) != nil
        add(isPicture ? nil : Self.colour(vml: colour ?? "black"), width, isTable: false)
    }

    /// What is longer than 50 mm and lower than 3 mm is a line, in twips.
    private static let (shortest, flattest) = (2_880, 170)

    private mutating func takeDrawing(_ node: XMLNode, _ tree: inout XMLTree) {
        guard let extent = tree.first("wp:extent", in: node),
            let width = tree.number("cx", of: extent), let height = tree.number("cy", of: extent),
            width / Self.perTwip > Self.shortest, height / Self.perTwip < Self.flattest
        else { return }
        let colours = tree.descendants(of: node, named: "a:srgbClr")
            .compactMap { tree.attribute("val", of: $0)?.uppercased() }
        let isElsewhere = ["a:blip", "a:schemeClr"].contains {
            !tree.descendants(of: node, named: $0).isEmpty
        }
        add(colours.first ?? (isElsewhere ? nil : "AUTO"), width / Self.perTwip, isTable: false)
    }

    /// English Metric Units in a twip (ECMA-376 §20.1.2.1).
    private static let perTwip = 635

    private mutating func add(_ colour: String?, _ length: Int?, isTable: Bool) {
        lines.append(
            DrawnLine(
                paragraph: max(0, isTable ? paragraph + 1 : paragraph),
                colour: colour,
                length: length,
                isTableBorder: isTable
            )
        )
    }

    /// A colour of VML, `red`, `#f00`, `#ff0000 [3204]`, as RRGGBB.
    private static func colour(vml: String) -> String {
        let word = vml.split(separator: " ").first.map { $0.lowercased() } ?? ""
        if word == "red" { return "FF0000" }
        if word == "black" { return "000000" }
        let digits = word.drop { $0 == "#" }.uppercased()
        return digits.count == 3
            ? digits.flatMap { [$0, $0] }.reduce(into: "") { $0.append($1) } : digits
    }
}

extension String? {
    /// Whether it names the type of text boxes (`o:spt` 202).
    fileprivate var isBox: Bool { self?.hasSuffix("_t202") == true }
}
