internal import OOXML

/// The list of content types of a template (ECMA-376 part 2 §6.2.3.3), open for those of pictures.
struct TemplateContentTypes: Sendable {
    private static let name = "[Content_Types].xml"
    private let declared: Set<String>
    private let splice: PartSplice

    /// Reads the list, leaving out what it says about some parts.
    init(
        _ package: borrowing OfficePackage,
        without parts: Set<String>
    ) throws(PackageFault) {
        var tree = try XMLTree(try package.contents(of: Self.name), part: Self.name)
        let dropped = Set(parts.map { "/" + $0.lowercased() })
        var declared: Set<String> = []
        for child in tree.children(of: tree.root) {
            if let ending = tree.attribute("Extension", of: child) {
                declared.insert(ending.lowercased())
            }
            if let part = tree.attribute("PartName", of: child), dropped.contains(part.lowercased())
            {
                tree.remove(child)
            }
        }
        self.declared = declared
        splice = PartSplice(Self.name, &tree)
    }

    /// The list as it is without pictures.
    var plain: [UInt8] { splice.filled("") }

    /// The list with the types of some pictures; `nil` when it has them already.
    func part(for pictures: [TemplatePicture]) -> TemplatePackage.Part? {
        let missing = Set(pictures.map(\.ending)).subtracting(declared).sorted()
        guard !missing.isEmpty else { return nil }
        let text = missing.map { "<Default Extension=\"\($0)\" ContentType=\"image/\($0)\"/>" }
        return TemplatePackage.Part(name: Self.name, bytes: splice.filled(text.joined()))
    }
}
