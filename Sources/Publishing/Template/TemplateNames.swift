internal import Norms

/// The fields that a tag may use where it stands: those of the document, and those of the lists around it.
struct TemplateNames {
    private var scopes: [[TemplateField]]

    init(_ fields: [TemplateField]) { scopes = [fields] }

    /// How many loops are open.
    var depth: Int { scopes.count - 1 }

    /// Goes into a loop over records with these fields; `nil` when the list itself is unknown.
    mutating func enter(_ fields: [TemplateField]?) { scopes.append(fields ?? []) }

    /// Leaves a loop.
    mutating func leave() { if scopes.count > 1 { scopes.removeLast() } }

    /// The field of a name, the innermost first.
    func find(_ name: String) -> TemplateField? {
        for scope in scopes.reversed() {
            if let field = scope.first(where: { $0.name == name }) { return field }
        }
        return nil
    }

    /// What to do about a name that is not known here.
    func remedy(for name: String) -> Wording {
        if let list = list(with: name) {
            return Wording(
                zh: "“\(name)”是“\(list)”里的字段，放到“{{#每个 \(list)}}”和“{{/每个}}”中间",
                en: "\(name) belongs to \(list): move it between {{#每个 \(list)}} and {{/每个}}"
            )
        }
        guard let nearest = nearest(name) else {
            return Wording(zh: "对照字段表改正", en: "use a name from the list of fields")
        }
        return Wording(zh: "是不是“\(nearest)”", en: "perhaps \(nearest) is meant")
    }

    /// The list whose records have a field that is not known here.
    func list(with name: String) -> String? {
        scopes.joined().first { Self.isList($0, with: name) }?.name
    }

    private static func isList(_ field: TemplateField, with name: String) -> Bool {
        guard case .list(let inner) = field.kind else { return false }
        return inner.contains { $0.name == name }
    }

    /// All names, those of the records of lists included.
    static func all(_ fields: [TemplateField]) -> Set<String> {
        fields.reduce(into: []) { names, field in
            names.insert(field.name)
            if case .list(let inner) = field.kind { names.formUnion(all(inner)) }
        }
    }

    /// The known name that looks most like a name: at most half of its characters differ.
    func nearest(_ name: String) -> String? {
        var best: (name: String, distance: Int)?
        for field in scopes.reversed().joined() {
            let distance = Self.distance(Array(name), Array(field.name))
            guard distance * 2 <= max(name.count, field.name.count),
                distance < best?.distance ?? .max
            else { continue }
            best = (field.name, distance)
        }
        return best?.name
    }

    /// How many characters must be put in, taken out or changed to make one name of another.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let changed = corner + (letter == other ? 0 : 1)
                corner = row[j + 1]
                row[j + 1] = min(changed, corner + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
