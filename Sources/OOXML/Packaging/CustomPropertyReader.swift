/// Reads `docProps/custom.xml`: names, and values of every type as the file writes them.
struct CustomPropertyReader: XMLHandler {
    enum Tag: UInt8, XMLTag { case property, other }

    private(set) var properties: [String: String] = [:]
    private var name: String?
    private var value: [UInt8] = []

    static func tag(for name: XMLName) -> Tag {
        name.local == "property" ? .property : .other
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        guard tag == .property else { return }
        name = attributes.string("name")
        value.removeAll()
    }

    mutating func end(_ tag: Tag) {
        guard tag == .property, let name else { return }
        properties[name] = String(decoding: value, as: UTF8.self).trimmed
        self.name = nil
    }

    mutating func text(_ bytes: XMLBytes) {
        if name != nil { unsafe value.append(contentsOf: bytes.buffer) }
    }
}

extension String {
    /// The text without blanks and line ends around it.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
