/// How a paragraph is set, after defaults and styles (ECMA-376 §17.3.1); what nothing names is `nil`.
package struct ParagraphFormat: Sendable, Hashable {
    /// The style.
    package internal(set) var style: String?
    /// The alignment as written: `center`, `both`, `right`.
    package internal(set) var alignment: String?
    /// The position of a paragraph that stands in a frame.
    package internal(set) var frame: TextFrame?
    /// Whether it begins a page.
    package internal(set) var breaksPage: Bool?
    /// The list that it belongs to, and the level, from 0.
    package internal(set) var list: ListReference?
    /// Its indents.
    package internal(set) var indent = Indent()
    /// Its line pitch and the space above and below.
    package internal(set) var spacing = LineSpacing()
    /// The rule above it.
    package internal(set) var topBorder: BorderLine?
    /// The rule below it.
    package internal(set) var bottomBorder: BorderLine?
    /// Whether its lines stand on the grid of the section.
    package internal(set) var snapsToGrid: Bool?

    init() {}

    /// Reads a `w:pPr`.
    init(_ node: XMLNode, in tree: inout XMLTree) {
        for child in tree.children(of: node) { take(child, in: &tree) }
    }

    private mutating func take(_ child: XMLNode, in tree: inout XMLTree) {
        let value = tree.attribute("w:val", of: child)
        switch tree.name(of: child) {
        case "w:pStyle": style = value
        case "w:jc": alignment = value
        case "w:framePr": frame = TextFrame(child, in: tree)
        case "w:pageBreakBefore": breaksPage = value.isOn
        case "w:numPr": list = ListReference(child, in: &tree)
        case "w:ind": indent = Indent(child, in: tree)
        case "w:spacing": spacing = LineSpacing(child, in: tree)
        case "w:snapToGrid": snapsToGrid = value.isOn
        case "w:pBdr": takeBorders(child, in: &tree)
        default: break
        }
    }

    private mutating func takeBorders(_ node: XMLNode, in tree: inout XMLTree) {
        for side in tree.children(of: node) {
            switch tree.name(of: side) {
            case "w:top": topBorder = BorderLine(side, in: tree)
            case "w:bottom": bottomBorder = BorderLine(side, in: tree)
            default: break
            }
        }
    }

    /// Puts what a nearer layer says over this.
    func overlaid(by nearer: ParagraphFormat) -> ParagraphFormat {
        var format = self
        format.style = nearer.style ?? style
        format.alignment = nearer.alignment ?? alignment
        format.frame = nearer.frame ?? frame
        format.breaksPage = nearer.breaksPage ?? breaksPage
        format.list = nearer.list ?? list
        format.indent = indent.overlaid(by: nearer.indent)
        format.spacing = spacing.overlaid(by: nearer.spacing)
        format.topBorder = nearer.topBorder ?? topBorder
        format.bottomBorder = nearer.bottomBorder ?? bottomBorder
        format.snapsToGrid = nearer.snapsToGrid ?? snapsToGrid
        return format
    }
}

/// The list of a paragraph (ECMA-376 §17.3.1.19).
package struct ListReference: Sendable, Hashable {
    /// The number of the list; `0` takes the paragraph out of any.
    package let id: String
    /// The level, counted from 0.
    package let level: String

    init?(_ node: XMLNode, in tree: inout XMLTree) {
        guard let id = tree.first("w:numId", in: node).flatMap({ tree.attribute("w:val", of: $0) })
        else { return nil }
        self.id = id
        level = tree.first("w:ilvl", in: node).flatMap { tree.attribute("w:val", of: $0) } ?? "0"
    }
}
