/// The page of a section (ECMA-376 §17.6.17); lengths in twips.
package struct SectionFormat: Sendable, Hashable {
    /// The width of the paper.
    package internal(set) var width = 0
    /// The height of the paper.
    package internal(set) var height = 0
    /// The top margin; a negative one, which keeps headers from moving the text, counts by its size.
    package internal(set) var top = 0
    /// The bottom margin, likewise.
    package internal(set) var bottom = 0
    /// The left margin.
    package internal(set) var left = 0
    /// The right margin.
    package internal(set) var right = 0
    /// What is added to the left margin for binding.
    package internal(set) var gutter = 0
    /// From the bottom edge of the paper to the footer.
    package internal(set) var footer = 0
    /// The kind of grid: `lines`, `linesAndChars`; nil for none.
    package internal(set) var grid: String?
    /// The pitch of the grid.
    package internal(set) var gridPitch: Int?
    /// Whether the first page has a header and footer of its own.
    package internal(set) var hasFirstPage = false
    /// The number that its first page bears; nil when the count goes on.
    package internal(set) var firstNumber: Int?
    /// The parts of the footers by kind: `default`, `even`, `first`; inherited where the section names none.
    package internal(set) var footers: [String: String] = [:]
    /// The parts of the headers by kind, likewise.
    package internal(set) var headers: [String: String] = [:]

    /// Whether the paper stands upright.
    package var isPortrait: Bool { height >= width }
    /// Whether the size of the paper is given at all.
    package var hasPaper: Bool { width > 0 && height > 0 }

    /// Reads a `w:sectPr`; what it leaves out of headers and footers comes from the section before.
    init(
        _ node: XMLNode,
        in tree: inout XMLTree,
        after previous: SectionFormat?,
        parts: [String: String]
    ) {
        footers = previous?.footers ?? [:]
        headers = previous?.headers ?? [:]
        for child in tree.children(of: node) { take(child, in: tree, parts) }
    }

    private mutating func take(
        _ child: XMLNode,
        in tree: borrowing XMLTree,
        _ parts: [String: String]
    ) {
        switch tree.name(of: child) {
        case "w:pgSz":
            width = tree.twips("w:w", of: child) ?? 0
            height = tree.twips("w:h", of: child) ?? 0
        case "w:pgMar": takeMargins(child, in: tree)
        case "w:docGrid":
            grid = tree.attribute("w:type", of: child)
            gridPitch = tree.twips("w:linePitch", of: child)
        case "w:pgNumType": firstNumber = tree.number("w:start", of: child)
        case "w:titlePg": hasFirstPage = tree.attribute("w:val", of: child).isOn
        case "w:footerReference":
            footers[tree.attribute("w:type", of: child) ?? "default"] =
                parts[
                    tree.attribute("r:id", of: child) ?? ""
                ]
        case "w:headerReference":
            headers[tree.attribute("w:type", of: child) ?? "default"] =
                parts[
                    tree.attribute("r:id", of: child) ?? ""
                ]
        default: break
        }
    }

    private mutating func takeMargins(_ node: XMLNode, in tree: borrowing XMLTree) {
        func margin(_ name: String, _ tree: borrowing XMLTree) -> Int {
            tree.twips("w:" + name, of: node).map { Int($0.magnitude) } ?? 0
        }
        top = margin("top", tree)
        bottom = margin("bottom", tree)
        left = margin("left", tree)
        right = margin("right", tree)
        gutter = margin("gutter", tree)
        footer = margin("footer", tree)
    }
}
