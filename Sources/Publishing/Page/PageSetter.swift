internal import Norms
internal import OOXML

/// Puts a template on the county's page, once, when it is opened.
///
/// The profile owns the paper, the margins, the line pitch, the letter spacing, the five faces, the red of mark and lines,
/// and the size of the mark; words, order and everything else belong to the template. Lengths that are whole lines or whole characters of
/// the template stay whole lines and characters of the page.
struct PageSetter {
    let profile: PageProfile
    private let mark: String
    private let signature: String

    /// Makes a setter for a profile and the texts of mark and 署名, which are fitted to the width of the type area.
    init(_ profile: PageProfile, mark: String, signature: String = "") {
        self.profile = profile
        self.mark = mark
        self.signature = signature
    }

    /// The template on the page; one that cannot be read is given back as it is, to be reported where it is compiled.
    func apply(_ template: [UInt8]) -> [UInt8] {
        (try? dressed(template)) ?? template
    }

    private func dressed(_ template: [UInt8]) throws -> [UInt8] {
        let source = try ZipArchive(bytes: template)
        let styles = try XMLTree(source.contents(of: Self.styles), part: Self.styles)
        let grid = PageGrid(styles: styles)
        var builder = try ZipBuilder()
        for name in source.names where !name.hasSuffix("/") {
            if Self.isDressed(name) {
                let tree = try XMLTree(source.contents(of: name), part: name)
                try builder.add(name, dressed(tree, name: name, grid: grid))
            } else {
                try builder.copy(name, from: source)
            }
        }
        return try builder.finish()
    }

    private static let styles = "word/styles.xml"

    private static func isDressed(_ name: String) -> Bool {
        ["word/document", "word/styles", "word/header", "word/footer"].contains {
            name.hasPrefix($0) && name.hasSuffix(".xml")
        }
    }

    private func dressed(_ tree: consuming XMLTree, name: String, grid: PageGrid) -> [UInt8] {
        var tree = tree
        setFaces(&tree)
        setLineColours(&tree)
        setTables(&tree)
        setSections(&tree)
        setLengths(&tree, grid)
        if name == Self.styles {
            setLetterSpacing(&tree)
            setMark(&tree)
            setSignature(&tree)
        }
        return tree.serialised()
    }

    private func setFaces(_ tree: inout XMLTree) {
        let standard = PageProfile.standard
        let faces = [
            standard.textFace: profile.textFace, standard.titleFace: profile.titleFace,
            standard.firstLevelFace: profile.firstLevelFace,
            standard.secondLevelFace: profile.secondLevelFace,
            standard.folioFace: profile.folioFace,
        ].filter { $0.key != $0.value }
        guard !faces.isEmpty else { return }
        for node in tree.descendants(of: tree.root, named: "w:rFonts") {
            for slot in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
                guard let face = tree.attribute(slot, of: node).flatMap({ faces[$0] }) else {
                    continue
                }
                tree.setAttribute(slot, face, of: node)
            }
        }
    }

    /// A page on its side has the margins of the upright one, turned (GB/T 9704-2012 §8).
    private func setSections(_ tree: inout XMLTree) {
        for section in tree.descendants(of: tree.root, named: "w:sectPr") {
            for size in tree.children(of: section, named: "w:pgSz") {
                let isUpright = tree.attribute("w:orient", of: size) != "landscape"
                set(&tree, size, isUpright ? uprightSize : turnedSize)
                for margins in tree.children(of: section, named: "w:pgMar") {
                    set(&tree, margins, isUpright ? uprightMargins : turnedMargins)
                }
            }
            for grid in tree.children(of: section, named: "w:docGrid") {
                set(&tree, grid, ["w:linePitch": profile.pitch])
            }
        }
    }

    private var uprightSize: [String: Int] { ["w:w": profile.width, "w:h": profile.height] }
    private var turnedSize: [String: Int] { ["w:w": profile.height, "w:h": profile.width] }

    private var uprightMargins: [String: Int] {
        [
            "w:top": profile.top, "w:right": profile.right, "w:bottom": profile.bottom,
            "w:left": profile.left, "w:footer": profile.footer,
        ]
    }

    private var turnedMargins: [String: Int] {
        [
            "w:top": profile.left, "w:right": profile.bottom, "w:bottom": profile.right,
            "w:left": profile.top,
        ]
    }

    func set(_ tree: inout XMLTree, _ node: XMLNode, _ values: [String: Int]) {
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            tree.setAttribute(name, String(value), of: node)
        }
    }

    private func setLengths(_ tree: inout XMLTree, _ grid: PageGrid) {
        let page = PageGrid(profile)
        guard grid != page else { return }
        for node in tree.descendants(of: tree.root, named: "w:spacing") {
            for name in ["w:line", "w:before", "w:after"] {
                convert(&tree, name, of: node, from: grid.pitch, to: page.pitch)
            }
        }
        for node in tree.descendants(of: tree.root, named: "w:ind") {
            for name in ["w:left", "w:right", "w:firstLine", "w:hanging"] {
                convert(&tree, name, of: node, from: grid.em, to: page.em)
            }
        }
    }

    private func convert(
        _ tree: inout XMLTree,
        _ name: String,
        of node: XMLNode,
        from old: Int,
        to new: Int
    ) {
        guard let value = tree.attribute(name, of: node).flatMap({ Int($0) }), old > 0,
            value > 0, value % old == 0
        else { return }
        tree.setAttribute(name, String(value / old * new), of: node)
    }

    private func setLetterSpacing(_ tree: inout XMLTree) {
        guard let normal = style("Normal", in: &tree) else { return }
        for run in tree.children(of: normal, named: "w:rPr") {
            for spacing in tree.children(of: run, named: "w:spacing") {
                set(&tree, spacing, ["w:val": profile.spacing])
            }
        }
    }

    /// The mark in its size, compressed to the width of the type area when its text is long; below half its width it
    /// becomes smaller.
    private func setMark(_ tree: inout XMLTree) {
        guard let style = style("Mark", in: &tree),
            let run = tree.children(of: style, named: "w:rPr").first
        else { return }
        let fit = MarkFit(width: ChineseText.width(mark), profile)
        for name in ["w:sz", "w:szCs"] {
            for node in tree.children(of: run, named: name) {
                set(&tree, node, ["w:val": fit.size])
            }
        }
        for node in tree.children(of: run, named: "w:color") {
            tree.setAttribute("w:val", profile.markColour, of: node)
        }
        setScale(&tree, fit.scale, of: run)
    }

    /// A 署名 wider than the type area is compressed: it stands in one line above the date.
    private func setSignature(_ tree: inout XMLTree) {
        guard let style = style("Signature", in: &tree),
            let run = tree.children(of: style, named: "w:rPr").first
        else { return }
        let free = profile.isSealed ? profile.areaWidth : profile.areaWidth - 2 * profile.em
        let needed = Int(ChineseText.width(signature) * Double(profile.em))
        setScale(&tree, needed > free ? free * 100 / needed : 100, of: run)
    }

    /// Makes the letters of some run properties narrower, unless the template says how wide they are.
    private func setScale(_ tree: inout XMLTree, _ percent: Int, of run: XMLNode) {
        // ECMA-376 §17.3.2: w:w follows w:spacing.
        guard percent < 100, tree.children(of: run, named: "w:w").isEmpty,
            let spacing = tree.children(of: run, named: "w:spacing").first,
            let scale = tree.makeElement("w", like: spacing)
        else { return }
        tree.insert(scale, after: spacing)
        let word = tree.namespace(of: scale)
        tree.setAttribute("val", String(percent), in: word, prefix: "w", of: scale)
    }

    private func style(_ id: String, in tree: inout XMLTree) -> XMLNode? {
        tree.descendants(of: tree.root, named: "w:style")
            .first { tree.attribute("w:styleId", of: $0) == id }
    }
}
