/// A text document with the look of every paragraph, run and section resolved (ECMA-376 §17.7.2).
///
/// What counts is docDefaults, styles with their bases, lists, the theme and what is set directly. It knows no rules.
package struct StyledDocument: Sendable {
    /// The paragraphs of the text in document order, those of tables and text boxes among them.
    package private(set) var paragraphs: [StyledParagraph] = []
    /// The paragraphs of headers, footers and notes, part by part.
    package private(set) var marginalia: [StyledParagraph] = []
    /// The sections in order.
    package private(set) var sections: [SectionFormat] = []
    /// The lines that the text draws other than as borders of paragraphs.
    package private(set) var lines: [DrawnLine] = []
    /// The tables of the text whose place the package fixes.
    package private(set) var tables: [TableSpan] = []
    /// The rules between the rows of tables, as far as they are beyond doubt.
    package private(set) var ruledTables: [RuledTable] = []
    /// How many attributes name a face of the theme, by part.
    package private(set) var themedFaces: [(part: String, count: Int)] = []
    /// Whether even pages have headers and footers of their own (ECMA-376 §17.10.1).
    package private(set) var hasEvenPages = false
    /// Whether left and right margins change places on even pages (ECMA-376 §17.15.1.57).
    package private(set) var hasMirroredMargins = false
    /// The names of all faces that the document asks for.
    package private(set) var faces: Set<String> = []
    /// The part with the text.
    package let mainPart: String

    /// Reads a text document; anything else is ``PackageFault/wrongKind(found:)``.
    package init(_ package: borrowing OfficePackage) throws(PackageFault) {
        guard package.kind == .document else { throw .wrongKind(found: package.kind) }
        mainPart = package.mainPart
        let links = try package.relationships(of: mainPart).filter { !$0.isExternal }
        var source = Source(links: links)
        try source.read(package)
        try readMain(package, source)
        for link in links where Self.marginal.contains(link.type) && package.contains(link.target) {
            let bytes = try package.contents(of: link.target)
            var tree = try XMLTree(bytes, part: link.target)
            marginalia += source.styler(link.target).paragraphs(in: &tree)
        }
        (hasEvenPages, hasMirroredMargins) = (source.hasEvenPages, source.hasMirroredMargins)
        try countFaces(package)
    }

    private static let marginal: Set<String> = ["header", "footer", "footnotes", "endnotes"]

    private mutating func readMain(
        _ package: borrowing OfficePackage,
        _ source: Source
    ) throws(PackageFault) {
        var tree = try XMLTree(package.contents(of: mainPart), part: mainPart)
        paragraphs = source.styler(mainPart).paragraphs(in: &tree)
        for node in tree.descendants(of: tree.root, named: "w:sectPr") {
            sections.append(
                SectionFormat(node, in: &tree, after: sections.last, parts: source.targets)
            )
        }
        lines = DrawnLineReader(&tree).lines
        tables = TableSpanReader(&tree, sections: sections, styles: source.styles).tables
        ruledTables = RuledTableReader(&tree).tables
    }

    /// Looks at `w:rFonts` in every part, also in those that nothing refers to.
    private mutating func countFaces(_ package: borrowing OfficePackage) throws(PackageFault) {
        for part in package.archive.names.sorted() where part.hasSuffix(".xml") {
            var tree = try XMLTree(package.archive.contents(of: part), part: part)
            var count = 0
            for node in tree.descendants(of: tree.root, named: "w:rFonts") {
                let slots = FontSlots(node, in: tree)
                count += slots.themes.count
                faces.formUnion(slots.names.values)
            }
            if count > 0 { themedFaces.append((part, count)) }
        }
    }
}

/// What the parts beside the text say about it.
private struct Source {
    let links: [Relationship]
    var styles = StyleSheet()
    var lists = ListLevels()
    var theme = ThemeFonts()
    var hasEvenPages = false
    var hasMirroredMargins = false

    init(links: [Relationship]) { self.links = links }

    /// The parts that links lead to, by the number of the link.
    var targets: [String: String] {
        Dictionary(links.map { ($0.id, $0.target) }) { first, _ in first }
    }

    mutating func read(_ package: borrowing OfficePackage) throws(PackageFault) {
        for link in links where package.contains(link.target) {
            switch link.type {
            case "styles", "numbering", "theme", "settings": break
            default: continue
            }
            var tree = try XMLTree(package.contents(of: link.target), part: link.target)
            switch link.type {
            case "styles": styles = StyleSheet(&tree)
            case "numbering": lists = ListLevels(&tree)
            case "theme": theme = ThemeFonts(&tree)
            default:
                hasEvenPages = Self.isOn("w:evenAndOddHeaders", in: &tree)
                hasMirroredMargins = Self.isOn("w:mirrorMargins", in: &tree)
            }
        }
    }

    private static func isOn(_ name: String, in tree: inout XMLTree) -> Bool {
        tree.first(name, in: tree.root).map { tree.attribute("w:val", of: $0).isOn } ?? false
    }

    func styler(_ part: String) -> ParagraphStyler {
        ParagraphStyler(part: part, styles: styles, lists: lists, theme: theme)
    }
}
