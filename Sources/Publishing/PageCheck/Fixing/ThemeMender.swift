import Norms
import OOXML

/// Takes the faces of the theme out of a part, and names a face where nothing is left to say one.
struct ThemeMender {
    let profile: PageProfile

    private static let attributes = [
        "w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme",
    ]

    /// Mends a part; false when there was nothing to do.
    func mend(_ tree: inout XMLTree) -> Bool {
        var isChanged = false
        for node in tree.descendants(of: tree.root, named: "w:rFonts") {
            let themed = Self.attributes.filter { tree.attribute($0, of: node) != nil }
            guard !themed.isEmpty else { continue }
            isChanged = true
            for name in themed { tree.setWord(String(name.dropFirst(2)), nil, of: node) }
        }
        return isChanged
    }

    /// Names the face of the text in the defaults of the styles part, in every slot that has none.
    func nameDefaults(_ tree: inout XMLTree) {
        guard let defaults = tree.first("w:docDefaults", in: tree.root),
            let outer = tree.first("w:rPrDefault", in: defaults),
            let properties = tree.first("w:rPr", in: outer),
            let fonts = tree.property("rFonts", of: properties, order: PropertyOrder.run)
        else { return }
        for slot in FontSlots.Slot.allCases {
            let name = "w:" + slot.rawValue
            let face = tree.attribute(name, of: fonts) ?? ""
            if FaceFamily(face: face) == nil {
                tree.setWord(slot.rawValue, profile.textFace, of: fonts)
            }
        }
    }
}
