/// The styles of a document, to be asked for what they say together (ECMA-376 §17.7).
struct StyleSheet: Sendable {
    private struct Style: Sendable {
        var base: String?
        var run = RunProperties()
        var paragraph = ParagraphFormat()
        var hasTableBorders = false
    }

    private var styles: [String: Style] = [:]
    private(set) var runDefaults = RunProperties()
    private(set) var paragraphDefaults = ParagraphFormat()
    private(set) var defaultStyle: String?

    init() {}

    /// Reads the styles part.
    init(_ tree: inout XMLTree) {
        for child in tree.children(of: tree.root) {
            switch tree.name(of: child) {
            case "w:docDefaults": takeDefaults(child, in: &tree)
            case "w:style": takeStyle(child, in: &tree)
            default: break
            }
        }
    }

    private mutating func takeDefaults(_ node: XMLNode, in tree: inout XMLTree) {
        for properties in tree.descendants(of: node, named: "w:rPr") {
            runDefaults = RunProperties(properties, in: &tree)
        }
        for properties in tree.descendants(of: node, named: "w:pPr") {
            paragraphDefaults = ParagraphFormat(properties, in: &tree)
        }
    }

    private mutating func takeStyle(_ node: XMLNode, in tree: inout XMLTree) {
        guard let id = tree.attribute("w:styleId", of: node) else { return }
        var style = Style()
        for child in tree.children(of: node) {
            switch tree.name(of: child) {
            case "w:basedOn": style.base = tree.attribute("w:val", of: child)
            case "w:rPr": style.run = RunProperties(child, in: &tree)
            case "w:pPr": style.paragraph = ParagraphFormat(child, in: &tree)
            case "w:tblPr": style.hasTableBorders = BorderLine.isTableBordered(child, in: &tree)
            default: break
            }
        }
        styles[id] = style
        let isDefault = tree.attribute("w:default", of: node).map { Optional($0).isOn } ?? false
        if isDefault, tree.attribute("w:type", of: node) == "paragraph" { defaultStyle = id }
    }

    /// A style with those that it is based on, the farthest first.
    private func chain(_ name: String?) -> [Style] {
        var found: [Style] = []
        var seen: Set<String> = []
        var next = name
        while let id = next, let style = styles[id], seen.insert(id).inserted {
            found.append(style)
            next = style.base
        }
        return found.reversed()
    }

    /// What a style and its bases say about runs, the nearest last.
    func runLayers(_ name: String?) -> [RunProperties] { chain(name).map(\.run) }

    /// Whether a style of tables or one of its bases draws borders.
    func drawsBorders(_ name: String?) -> Bool { chain(name).contains(where: \.hasTableBorders) }

    /// How a paragraph with settings of its own is set.
    func format(_ own: ParagraphFormat) -> ParagraphFormat {
        var format = paragraphDefaults
        for style in chain(own.style ?? defaultStyle) {
            format = format.overlaid(by: style.paragraph)
        }
        format = format.overlaid(by: own)
        format.style = own.style ?? defaultStyle
        return format
    }
}
