/// Reads `numbering.xml`: lists, and the numberings made of them (ECMA-376 §17.9).
struct NumberingReader: XMLHandler {
    enum Tag: UInt8, XMLTag {
        case list, instance, listReference, level, override, startOverride, start, format, text
        case restart, legal, fonts, style, styleLink, listStyle, other
    }

    /// A list of up to nine levels.
    struct List {
        var levels: [Int: NumberingLevel] = [:]
        /// The style that defines the list, when it only refers to one.
        var link: String?
        /// The style that this list defines.
        var style: String?
    }

    /// A numbering that paragraphs use: a list with its own starts and levels.
    struct Instance {
        var list = 0
        var starts: [Int: Int] = [:]
        var levels: [Int: NumberingLevel] = [:]
    }

    private(set) var lists: [Int: List] = [:]
    private(set) var instances: [Int: Instance] = [:]
    /// The level that a paragraph style belongs to, by list and style.
    private(set) var styleLevels: [Int: [String: Int]] = [:]
    private var list: Int?
    private var instance: Int?
    private var level: Int?

    static func tag(for name: XMLName) -> Tag {
        name.namespace == .word ? tags[name.local] ?? .other : .other
    }

    private static let tags: [String: Tag] = [
        "abstractNum": .list, "num": .instance, "abstractNumId": .listReference, "lvl": .level,
        "lvlOverride": .override, "startOverride": .startOverride, "start": .start,
        "numFmt": .format, "lvlText": .text, "lvlRestart": .restart, "isLgl": .legal,
        "rFonts": .fonts, "pStyle": .style, "numStyleLink": .styleLink, "styleLink": .listStyle,
    ]

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        let value = attributes["val"]
        switch tag {
        case .list:
            list = attributes["abstractNumId"]?.int
            if let list { lists[list] = List() }
        case .instance:
            instance = attributes["numId"]?.int
            if let instance { instances[instance] = Instance() }
        case .listReference:
            if let instance { instances[instance]?.list = value?.int ?? 0 }
        case .override: level = attributes["ilvl"]?.int
        case .startOverride:
            if let instance, let level { instances[instance]?.starts[level] = value?.int ?? 0 }
        case .level:
            level = attributes["ilvl"]?.int
            change { $0 = NumberingLevel() }
        case .styleLink: if let list { lists[list]?.link = attributes.string("val") }
        case .listStyle: if let list { lists[list]?.style = attributes.string("val") }
        case .style:
            if let list, let level, let style = attributes.string("val") {
                styleLevels[list, default: [:]][style] = level
            }
        case .start, .format, .text, .restart, .legal, .fonts: levelProperty(tag, attributes)
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) {
        switch tag {
        case .list: list = nil
        case .instance: instance = nil
        case .level where instance == nil: level = nil
        case .override: level = nil
        case .level, .listReference, .startOverride, .start, .format, .text, .restart, .legal,
            .fonts, .style, .styleLink, .listStyle, .other:
            return
        }
    }

    mutating func text(_ bytes: XMLBytes) {}

    /// Word's own dialog takes no label of more characters; every paragraph of the list repeats it.
    private static let longestPattern = 255

    private mutating func levelProperty(_ tag: Tag, _ attributes: XMLAttributes) {
        let number = attributes["val"]?.int
        switch tag {
        case .start: change { $0.start = number ?? 0 }
        case .format: change { $0.format = attributes.string("val") ?? "decimal" }
        case .text:
            let pattern = attributes.string("val") ?? ""
            change { $0.pattern = String(pattern.unicodeScalars.prefix(Self.longestPattern)) }
        case .restart: change { $0.restart = number }
        case .legal: change { $0.isLegal = attributes.isOn }
        case .fonts: change { $0.font = SymbolFont(attributes.string("ascii") ?? "") }
        case .list, .instance, .listReference, .level, .override, .startOverride, .style,
            .styleLink, .listStyle, .other:
            return
        }
    }

    private mutating func change(_ change: (inout NumberingLevel) -> Void) {
        guard let level, (0...8).contains(level) else { return }
        if let instance {
            change(
                &instances[instance, default: Instance()].levels[level, default: NumberingLevel()]
            )
        } else if let list {
            change(&lists[list, default: List()].levels[level, default: NumberingLevel()])
        }
    }
}
