/// Reads a `.rels` part.
struct RelationshipReader: XMLHandler {
    enum Tag: UInt8, XMLTag { case relationship, other }

    /// The part that the relationships start at.
    let part: String
    private(set) var relationships: [Relationship] = []
    /// Whether the types are those of the Strict form.
    private(set) var isStrict = false

    init(part: String) { self.part = part }

    static func tag(for name: XMLName) -> Tag {
        name.local == "Relationship" ? .relationship : .other
    }

    mutating func start(_ tag: Tag, _ attributes: XMLAttributes) {
        guard tag == .relationship, let target = attributes.string("Target") else { return }
        let address = attributes.string("Type") ?? ""
        let isExternal = attributes["TargetMode"].map { $0 == "External" } ?? false
        if address.hasPrefix("http://purl.oclc.org/ooxml/") { isStrict = true }
        relationships.append(
            Relationship(
                id: attributes.string("Id") ?? "",
                type: Self.lastWord(address),
                target: isExternal ? target : PartName.resolved(target, from: part),
                isExternal: isExternal
            )
        )
    }

    mutating func end(_ tag: Tag) {}
    mutating func text(_ bytes: XMLBytes) {}

    private static func lastWord(_ address: String) -> String {
        let slash = address.utf8.lastIndex(of: UInt8(ascii: "/"))
        let word = slash.map { String(address[address.utf8.index(after: $0)...]) } ?? address
        // Transitional writes `custom-properties`, Strict `customProperties`.
        return word == "custom-properties" ? "customProperties" : word
    }
}
