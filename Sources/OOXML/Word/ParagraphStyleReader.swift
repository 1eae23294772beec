/// Reads `styles.xml` as far as styles number their paragraphs (ECMA-376 §17.7.4.17).
struct ParagraphStyleReader: XMLHandler {
    enum Tag: UInt8, XMLTag { case style, basedOn, numberingID, level, other }

    /// What a style says, or leaves to the style that it is based on.
    struct Style {
        var parent: String?
        var numberingID: Int?
        var level: Int?
    }

    private(set) var styles: [String: Style] = [:]
    private var current: String?

    static func tag(for name: XMLName) -> Tag {
        guard name.namespace == .word else { return .other }
        switch name.local {
        case "style": return .style
        case "basedOn": return .basedOn
        case "numId": return .numberingID
        case "ilvl": return .level
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
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        if tag == .style { current = nil }
    }

    mutating func text(_ bytes: XMLBytes) {}

    private mutating func change(_ change: (inout Style) -> Void) {
        if let current { change(&styles[current, default: Style()]) }
    }

    /// The numbering of a style and its level, each from itself or the nearest one that it is based on.
    func numbering(of style: String) -> (id: Int, level: Int?)? {
        var name: String? = style
        var level: Int?
        for _ in 0..<16 {
            guard let current = name, let style = styles[current] else { return nil }
            level = level ?? style.level
            if let id = style.numberingID { return (id, level) }
            name = style.parent
        }
        return nil
    }
}
