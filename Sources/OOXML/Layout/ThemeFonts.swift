/// The Chinese faces of the theme (ECMA-376 §20.1.4.1.18).
struct ThemeFonts: Sendable, Hashable {
    private var major = ""
    private var minor = ""

    init() {}

    /// Reads a theme part.
    init(_ tree: inout XMLTree) {
        major = Self.face("a:majorFont", in: &tree)
        minor = Self.face("a:minorFont", in: &tree)
    }

    /// The face behind a name such as `minorEastAsia`.
    func chineseFace(_ name: String) -> String { name.contains("major") ? major : minor }

    /// The East Asian face, or else the one for simplified Chinese.
    private static func face(_ name: String, in tree: inout XMLTree) -> String {
        guard let font = tree.descendants(of: tree.root, named: name).first else { return "" }
        let east = tree.first("a:ea", in: font).flatMap { tree.attribute("typeface", of: $0) } ?? ""
        guard east.isEmpty else { return east }
        for child in tree.children(of: font, named: "a:font")
        where tree.attribute("script", of: child) == "Hans" {
            return tree.attribute("typeface", of: child) ?? ""
        }
        return ""
    }
}
