/// Reads the table of shared strings (ECMA-376 §18.4.9).
struct SharedStringReader: XMLHandler {
    enum Tag: UInt8, XMLTag {
        case item, text, phonetic, run, properties, other
        case fontName = 200
        case strike, raised, size, colour
    }

    let part: String
    let limits: Limits
    private(set) var strings: [String] = []
    /// The looks of those strings whose runs say something, by number.
    private(set) var looks: [Int: RunLooks] = [:]
    private var current = SheetText()

    init(part: String, limits: Limits) {
        self.part = part
        self.limits = limits
    }

    static func tag(for name: XMLName) -> Tag {
        guard name.namespace == .sheet else { return .other }
        switch name.local {
        case "si": return .item
        case "t": return .text
        case "rPh": return .phonetic
        case "r": return .run
        case "rPr": return .properties
        default: return Tag(font: name) ?? .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .item: current.begin()
        case .text: current.openText()
        case .phonetic: current.openPhonetic()
        case .properties: current.openRun()
        case .fontName, .strike, .raised, .size, .colour:
            if let property = tag.fontProperty { current.style { $0.take(property, attributes) } }
        case .run, .other: return
        }
    }

    mutating func end(_ tag: Tag) throws(PackageFault) {
        switch tag {
        case .item:
            guard strings.count < limits.strings else { throw .tooLarge(.strings, part: part) }
            switch current.looks {
            case .cell: break
            case .plain, .runs: looks[strings.count] = current.looks
            }
            strings.append(current.string)
        case .text: current.closeText()
        case .phonetic: current.closePhonetic()
        case .run: current.closeRun()
        case .properties, .fontName, .strike, .raised, .size, .colour, .other: return
        }
    }

    mutating func text(_ bytes: XMLBytes) throws(PackageFault) {
        current.take(bytes)
        guard current.count <= limits.textBytes else { throw .tooLarge(.text, part: part) }
    }
}
