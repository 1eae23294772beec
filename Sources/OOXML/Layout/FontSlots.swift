/// The faces that a run names, one for each range of characters (ECMA-376 §17.3.2.26).
///
/// A face can be named outright or through the theme; where both are given, the theme wins.
package struct FontSlots: Sendable, Hashable {
    /// The four ranges of characters that have a face of their own.
    package enum Slot: String, Sendable, Hashable, CaseIterable {
        /// Basic Latin.
        case ascii
        /// Other Western characters, among them the quotation marks and dashes.
        case hAnsi
        /// Chinese, Japanese and Korean.
        case eastAsia
        /// Complex scripts.
        case cs

        var themeAttribute: String { self == .cs ? "w:cstheme" : "w:\(rawValue)Theme" }
    }

    /// The faces that are named outright.
    package private(set) var names: [Slot: String] = [:]
    /// The faces of the theme that are asked for: `minorEastAsia`.
    package private(set) var themes: [Slot: String] = [:]
    /// Which face the ambiguous characters take: `eastAsia` gives quotation marks the Chinese one.
    package private(set) var hint: String?

    /// No faces.
    package init() {}

    /// Reads a `w:rFonts`.
    init(_ node: XMLNode, in tree: borrowing XMLTree) {
        for slot in Slot.allCases {
            names[slot] = tree.attribute("w:" + slot.rawValue, of: node)
            themes[slot] = tree.attribute(slot.themeAttribute, of: node)
        }
        hint = tree.attribute("w:hint", of: node)
    }

    /// Puts what a nearer layer says over this; a face named there outright displaces one of the theme.
    func overlaid(by nearer: FontSlots) -> FontSlots {
        var slots = self
        for slot in Slot.allCases {
            if let name = nearer.names[slot] {
                slots.names[slot] = name
                slots.themes[slot] = nil
            }
            if let theme = nearer.themes[slot] { slots.themes[slot] = theme }
        }
        slots.hint = nearer.hint ?? hint
        return slots
    }
}
