/// A rule along a paragraph or a table (ECMA-376 §17.3.4, §17.4.66).
package struct BorderLine: Sendable, Hashable {
    /// The kind as written: `single`, `thickThinSmallGap`, `nil`.
    package let style: String
    /// The thickness in eighths of a point.
    package let size: Int
    /// The colour as RRGGBB in capitals, or `AUTO`.
    package let colour: String
    /// The distance from the text in points.
    package let space: Int

    /// Reads a side of `w:pBdr`, `w:tblBorders` or `w:tcBorders`.
    init(_ node: XMLNode, in tree: borrowing XMLTree) {
        style = tree.attribute("w:val", of: node) ?? "none"
        size = tree.number("w:sz", of: node) ?? 0
        colour = tree.attribute("w:color", of: node)?.uppercased() ?? "AUTO"
        space = tree.number("w:space", of: node) ?? 0
    }

    /// Whether anything is printed.
    package var isDrawn: Bool { style != "none" && style != "nil" }

    /// Whether it is drawn as a thick and a thin line.
    package var isDouble: Bool { style.hasPrefix("thickThin") || style.hasPrefix("thinThick") }
}

/// Where a frame around a paragraph stands (ECMA-376 §17.3.1.11); lengths in twips.
package struct TextFrame: Sendable, Hashable {
    /// The width, or `nil` when it is as wide as its text.
    package let width: Int?
    /// The height, or `nil` when it is as high as its text.
    package let height: Int?
    /// The distance from the left of what it is anchored to.
    package let x: Int?
    /// The distance from the top of what it is anchored to.
    package let y: Int?
    /// What `y` is counted from: `page`, `margin`, `text`.
    package let anchor: String
    /// What `x` is counted from: `page`, `margin`, `text`.
    package let horizontalAnchor: String
    /// How it is aligned instead of by `x`: `center`, `right`.
    package let alignment: String?

    init(_ node: XMLNode, in tree: borrowing XMLTree) {
        width = tree.twips("w:w", of: node)
        height = tree.twips("w:h", of: node)
        x = tree.twips("w:x", of: node)
        y = tree.twips("w:y", of: node)
        anchor = tree.attribute("w:vAnchor", of: node) ?? "text"
        horizontalAnchor = tree.attribute("w:hAnchor", of: node) ?? "text"
        alignment = tree.attribute("w:xAlign", of: node)
    }
}
