internal import Norms
internal import OOXML

/// What the layout of a paragraph needs of its style; lengths in twips.
struct TextStyle: Equatable {
    var before = 0
    var after = 0
    var line = 240
    var left = 0
    var right = 0
    /// The indent of the first line; negative when it hangs.
    var first = 0
    /// The advance of a full-width character.
    var em = 320
    /// What is added to each character, which the advance contains.
    var spacing = 0
    var keepsNext = false
    var breaksBefore = false
}

/// The paragraph styles of a template, with what they inherit.
struct StyleSheet {
    private var styles: [String: TextStyle] = [:]

    /// The style of this name; that of the body text for an unknown one.
    subscript(id: String) -> TextStyle { styles[id] ?? styles["Normal"] ?? TextStyle() }

    /// Reads the styles of a Word file; without any, lengths are those of the standard.
    init(template: [UInt8]) {
        let part = "word/styles.xml"
        guard let archive = try? ZipArchive(bytes: template),
            let bytes = try? archive.contents(of: part),
            let tree = try? XMLTree(bytes, part: part)
        else { return }
        read(tree)
    }

    private mutating func read(_ tree: consuming XMLTree) {
        var tree = tree
        // A style stands after the one that it is based on in what Word and our own templates write.
        for node in tree.descendants(of: tree.root, named: "w:style") {
            guard let id = tree.attribute("w:styleId", of: node),
                tree.attribute("w:type", of: node) == "paragraph"
            else { continue }
            let base = tree.children(of: node, named: "w:basedOn").first
                .flatMap { tree.attribute("w:val", of: $0) }
            var style = base.map { self[$0] } ?? TextStyle()
            for properties in tree.children(of: node, named: "w:pPr") {
                Self.readParagraph(&tree, properties, &style)
            }
            for properties in tree.children(of: node, named: "w:rPr") {
                Self.readRun(&tree, properties, base.map { self[$0].em } ?? 320, &style)
            }
            styles[id] = style
        }
    }

    private static func readParagraph(
        _ tree: inout XMLTree,
        _ properties: XMLNode,
        _ style: inout TextStyle
    ) {
        for node in tree.children(of: properties) {
            func number(_ name: String) -> Int? {
                tree.attribute(name, of: node).flatMap { Int($0) }
            }
            switch tree.name(of: node) {
            case "w:keepNext": style.keepsNext = true
            case "w:pageBreakBefore": style.breaksBefore = true
            case "w:spacing":
                style.before = number("w:before") ?? style.before
                style.after = number("w:after") ?? style.after
                style.line = number("w:line") ?? style.line
            case "w:ind":
                style.left = number("w:left") ?? style.left
                style.right = number("w:right") ?? style.right
                style.first =
                    number("w:hanging").map { -$0 } ?? number("w:firstLine") ?? style.first
            default: break
            }
        }
    }

    private static func readRun(
        _ tree: inout XMLTree,
        _ properties: XMLNode,
        _ inherited: Int,
        _ style: inout TextStyle
    ) {
        var (size, spacing, scale): (Int?, Int?, Int) = (nil, nil, 100)
        for node in tree.children(of: properties) {
            let value = tree.attribute("w:val", of: node).flatMap { Int($0) }
            if tree.node(node, is: "w:sz") { size = value }
            if tree.node(node, is: "w:spacing") { spacing = value }
            if tree.node(node, is: "w:w") { scale = value ?? 100 }
        }
        guard size != nil || spacing != nil || scale != 100 else { return }
        // The inherited advance contains the inherited spacing.
        let plain = size.map { $0 * 10 } ?? inherited - style.spacing
        style.spacing = spacing ?? style.spacing
        style.em = plain * scale / 100 + style.spacing
    }
}
