/// What each part of a package is, from `[Content_Types].xml` (ECMA-376 part 2 §7.2.3).
struct ContentTypes: XMLHandler {
    enum Tag: UInt8, XMLTag { case byName, byExtension, other }

    private var names: [String: String] = [:]
    private var extensions: [String: String] = [:]

    /// The type of a part, in lower case; empty when it is not stated.
    func type(of part: String) -> String {
        let name = part.lowercased()
        if let type = names[name] { return type }
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return extensions[String(name[name.index(after: dot)...])] ?? ""
    }

    /// The first part whose type has a word in it.
    func part(typed word: String) -> String? {
        names.filter { $0.value.contains(word) }.keys.min()
    }

    static func tag(for name: XMLName) -> Tag {
        switch name.local {
        case "Override": .byName
        case "Default": .byExtension
        default: .other
        }
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        guard let type = attributes.string("ContentType")?.lowercased() else { return }
        switch tag {
        case .byName:
            guard let name = attributes.string("PartName") else { return }
            names[PartName.normalised(name)] = type
        case .byExtension:
            guard let name = attributes.string("Extension") else { return }
            extensions[name.lowercased()] = type
        case .other: return
        }
    }

    mutating func end(_ tag: Tag) {}
    mutating func text(_ bytes: XMLBytes) {}
}
