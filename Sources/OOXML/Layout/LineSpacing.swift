/// The line pitch of a paragraph and the space around it (ECMA-376 §17.3.1.33).
package struct LineSpacing: Sendable, Hashable {
    /// How `line` counts.
    package enum Rule: String, Sendable, Hashable {
        /// In 240ths of a line.
        case auto
        /// In twips, or more where a line is higher.
        case atLeast
        /// In twips, whatever the line holds.
        case exact
    }

    /// The space above, in twips.
    package private(set) var before: Int?
    /// The space below, in twips.
    package private(set) var after: Int?
    /// Whether the space above or below is given in lines and in nothing else, so that it depends on the grid.
    package private(set) var dependsOnGrid = false
    /// The pitch, counted as the rule says.
    package private(set) var line: Int?
    /// How the pitch counts.
    package private(set) var rule: Rule?

    init() {}

    /// Reads a `w:spacing` of a paragraph.
    init(_ node: XMLNode, in tree: borrowing XMLTree) {
        before = tree.twips("w:before", of: node)
        after = tree.twips("w:after", of: node)
        dependsOnGrid =
            (before == nil && (tree.number("w:beforeLines", of: node) ?? 0) != 0)
            || (after == nil && (tree.number("w:afterLines", of: node) ?? 0) != 0)
        line = tree.twips("w:line", of: node)
        rule = tree.attribute("w:lineRule", of: node).flatMap(Rule.init)
    }

    /// Puts what a nearer layer says over this.
    func overlaid(by nearer: LineSpacing) -> LineSpacing {
        var spacing = self
        spacing.before = nearer.before ?? before
        spacing.after = nearer.after ?? after
        spacing.dependsOnGrid = dependsOnGrid && nearer.before == nil || nearer.dependsOnGrid
        if nearer.line != nil {
            spacing.line = nearer.line
            spacing.rule = nearer.rule ?? rule
        }
        return spacing
    }
}
