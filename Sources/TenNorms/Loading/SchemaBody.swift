import Norms
import Yams

/// The lists of a schema file, read in order, with the places that the linter points at.
struct SchemaBody {
    private(set) var facts: [Fact] = []
    private(set) var norms: [Norm] = []
    private(set) var extras: [Indicator] = []
    /// Where each fact, condition and ground stands, by its key or name.
    private(set) var places: [String: Place] = [:]
    /// The codes in the order of the file, for finding doubles.
    private(set) var codes: [(code: String, place: Place)] = []
    /// What the file states as the points of each norm.
    private(set) var stated: [(norm: Norm, points: Points, place: Place)] = []
    /// Whether the points of every scored row could be read, so that sums mean something.
    private(set) var hasAllPoints = true

    private let scope: SchemaScope

    init(_ map: YAMLMap, scope: SchemaScope) {
        self.scope = scope
        readFacts(map)
        readConditions(map)
        readGrounds(map)
        for node in map.sequence("norms") { readNorm(node) }
        for node in map.sequence("extras") {
            guard let (row, place) = IndicatorLoader(scope: scope).load(extra: node) else {
                continue
            }
            extras.append(row)
            codes.append((row.code.text, place))
        }
    }

    private mutating func readFacts(_ map: YAMLMap) {
        for node in map.sequence("facts") {
            guard let fact = FactLoader(scope: scope).load(node) else { continue }
            facts.append(fact)
            scope.facts[fact.key] = fact
            places[fact.key.text] = YAMLText.place(node.mark)
        }
    }

    private mutating func readConditions(_ map: YAMLMap) {
        for pair in section("conditions", of: map) {
            places[pair.key] = pair.place
            let condition = ConditionLoader(scope: scope).load(pair.key, pair.value)
            scope.conditions[pair.key] = condition
        }
    }

    private mutating func readGrounds(_ map: YAMLMap) {
        for pair in section("grounds", of: map) {
            places[pair.key] = pair.place
            scope.grounds[pair.key] = pair.value.scalar?.string ?? ""
        }
    }

    private func section(
        _ key: String,
        of map: YAMLMap
    ) -> [(key: String, place: Place, value: Node)] {
        map.node(key).flatMap { YAMLMap($0, called: key, faults: scope.faults) }?.pairs ?? []
    }

    private mutating func readNorm(_ node: Node) {
        let keys = ["code", "name", "points", "confirmed", "aspects"]
        guard let map = YAMLMap(node, called: "norms", keys: keys, faults: scope.faults) else {
            return
        }
        map.require("code", "name", "points", "aspects")
        let aspects = map.sequence("aspects").compactMap { readAspect($0) }
        let norm = Norm(
            code: NormCode(code(map)),
            name: map.text("name") ?? "",
            isConfirmed: map.flag("confirmed") ?? true,
            aspects: aspects
        )
        norms.append(norm)
        if let points = map.points("points") {
            stated.append((norm, points, map.place(of: "points")))
        }
    }

    private mutating func readAspect(_ node: Node) -> Aspect? {
        let keys = ["code", "name", "indicators"]
        guard let map = YAMLMap(node, called: "aspects", keys: keys, faults: scope.faults) else {
            return nil
        }
        map.require("code", "name", "indicators")
        let aspectCode = AspectCode(code(map))
        var rows: [Indicator] = []
        for node in map.sequence("indicators") {
            guard let (row, place) = IndicatorLoader(scope: scope).load(scored: node) else {
                hasAllPoints = false
                continue
            }
            rows.append(row)
            codes.append((row.code.text, place))
        }
        return Aspect(code: aspectCode, name: map.text("name") ?? "", indicators: rows)
    }

    private mutating func code(_ map: YAMLMap) -> String {
        guard let code = map.value("code", as: CodeShape.wording, CodeShape.check) else {
            return ""
        }
        codes.append((code, map.place(of: "code")))
        return code
    }
}
