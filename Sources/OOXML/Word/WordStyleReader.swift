/// Reads `styles.xml` as far as styles number their paragraphs, or strike their words through or hide them (ECMA-376
/// §17.7.4.17).
struct WordStyleReader: XMLHandler {
    enum Tag: UInt8, XMLTag {
        case style, basedOn, numberingID, level, strike, hidden, color, size, conditional, other
    }

    /// What a style says, or leaves to the style that it is based on.
    struct Style {
        var parent: String?
        var numberingID: Int?
        var level: Int?
        var isStruck: Bool?
        var isUnseen: Bool?
    }

    private(set) var styles: [String: Style] = [:]
    private var current: String?
    /// Whether what is read holds only for some cells of tables in this style.
    private var isConditional = false

    static func tag(for name: XMLName) -> Tag {
        guard name.namespace == .word else { return .other }
        switch name.local {
        case "style": return .style
        case "basedOn": return .basedOn
        case "numId": return .numberingID
        case "ilvl": return .level
        case "strike", "dstrike": return .strike
        case "vanish": return .hidden
        case "color": return .color
        case "sz": return .size
        case "tblStylePr": return .conditional
        default: return .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .style:
            current = attributes.string("styleId")
            if let current { styles[current] = Style() }
        case .basedOn: change { $0.parent = attributes.string("val") }
        case .numberingID: change { $0.numberingID = attributes["val"]?.int }
        case .level: change { $0.level = attributes["val"]?.int }
        case .strike: change { $0.isStruck = ($0.isStruck ?? false) || attributes.isOn }
        case .hidden: change { $0.isUnseen = ($0.isUnseen ?? false) || attributes.isOn }
        case .color:
            let isWhite = attributes["val"].map(PaperColour.isNear) ?? false
            change { $0.isUnseen = ($0.isUnseen ?? false) || isWhite }
        case .size:
            if Self.isTiny(attributes) { change { $0.isUnseen = true } }
        case .conditional: isConditional = true
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        if tag == .style { current = nil }
        if tag == .conditional { isConditional = false }
    }

    mutating func text(_ bytes: XMLBytes) {}

    private mutating func change(_ change: (inout Style) -> Void) {
        if let current, !isConditional { change(&styles[current, default: Style()]) }
    }

    /// The numbering of a style and its level, each from itself or the nearest one that it is based on.
    func numbering(of style: String) -> (id: Int, level: Int?)? {
        var level: Int?
        for style in lineage(of: style) {
            level = level ?? style.level
            if let id = style.numberingID { return (id, level) }
        }
        return nil
    }

    /// Whether letters are so small that nobody sees them: two points (`w:sz` counts halves, ECMA-376 §17.3.2.38).
    static func isTiny(_ size: XMLAttributes) -> Bool {
        (size["val"]?.int).map { $0 <= 4 } ?? false
    }

    /// The styles whose words people do not read as they stand.
    var sight: StyleSight {
        StyleSight(struck: names(where: \.isStruck), unseen: names(where: \.isUnseen))
    }

    /// The styles of which something holds, each by itself or by the nearest one that it is based on and that says so.
    private func names(where says: (Style) -> Bool?) -> Set<String> {
        guard styles.values.contains(where: { says($0) == true }) else { return [] }
        return Set(styles.keys.filter { lineage(of: $0).compactMap(says).first ?? false })
    }

    /// A style and those that it is based on, nearest first; 16 at most, since a file may base them on each other.
    private func lineage(of style: String) -> some Sequence<Style> {
        sequence(first: style) { styles[$0]?.parent }.lazy.prefix(16).compactMap { styles[$0] }
    }
}
