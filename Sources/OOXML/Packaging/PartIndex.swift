/// Which entry of an archive is which part.
///
/// Some writers put `\` into names, some change their case, and some people zip the folder that they had unpacked, so
/// that the package lies one folder down.
struct PartIndex {
    private var places: [String: Int] = [:]

    init(_ names: [String]) {
        var folder = ""
        for (place, name) in names.enumerated() where !name.hasSuffix("/") {
            let part = PartName.normalised(name)
            places[part] = place
            let words = part.split(separator: "/")
            if words.count == 2, words[1] == Self.types { folder = words[0] + "/" }
        }
        guard places[Self.types] == nil, !folder.isEmpty else { return }
        for (part, place) in places where part.hasPrefix(folder) {
            places[String(part.dropFirst(folder.count))] = place
        }
    }

    private static let types = "[content_types].xml"

    /// The place of a part among the entries; nil when there is none.
    func place(of part: String) -> Int? { places[PartName.normalised(part)] }

    /// Tells whether some part has a name with this end.
    func containsPart(endingWith end: String) -> Bool { places.keys.contains { $0.hasSuffix(end) } }
}
