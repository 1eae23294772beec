/// Reads the table of shared strings (ECMA-376 §18.4.9).
struct SharedStringReader: XMLHandler {
    enum Tag: UInt8 { case item, text, phonetic, other }

    let part: String
    let limits: Limits
    private(set) var strings: [String] = []
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
        default: return .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        switch tag {
        case .item: current.begin()
        case .text: current.openText()
        case .phonetic: current.openPhonetic()
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) throws(PackageFault) {
        switch tag {
        case .item:
            guard strings.count < limits.strings else { throw .tooLarge(.strings, part: part) }
            strings.append(current.string)
        case .text: current.closeText()
        case .phonetic: current.closePhonetic()
        case .other: return
        }
    }

    mutating func text(_ bytes: XMLBytes) throws(PackageFault) {
        current.take(bytes)
        guard current.count <= limits.textBytes else { throw .tooLarge(.text, part: part) }
    }
}
