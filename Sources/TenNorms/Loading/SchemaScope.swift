import Norms

/// What the head of a schema file defines and its rows refer to, and which of it is referred to at all.
final class SchemaScope {
    let faults: FaultList
    var categories: [UnitCategory] = []
    var step = Points(thousandths: 50)
    var facts: [FactKey: Fact] = [:]
    var conditions: [String: Condition] = [:]
    var grounds: [String: String] = [:]
    /// The names of the answers that documents print, or `nil` when nobody knows.
    let printed: Set<String>?
    private(set) var usedFacts: Set<FactKey> = []
    private(set) var usedNames: Set<String> = []

    init(faults: FaultList, printed: Set<String>?) {
        self.faults = faults
        self.printed = printed
    }

    /// The fact that a rule names; notes that it is used.
    func fact(usedByRule key: String, at place: Place) -> Fact? {
        usedFacts.insert(FactKey(key))
        return fact(key, at: place)
    }

    /// The fact that a condition names; it is used when the condition is.
    func fact(_ key: String, at place: Place) -> Fact? {
        if let fact = facts[FactKey(key)] { return fact }
        faults.unknown(
            "unknown-fact",
            Wording(zh: "基本情况项目", en: "fact"),
            named: key,
            at: place,
            of: facts.keys.map(\.text).sorted()
        )
        return nil
    }

    /// The conditions that a row or rule names under `when`; notes that they are used.
    func conditions(_ map: YAMLMap) -> [Condition] {
        (map.list("when") ?? []).compactMap { name, place in
            usedNames.insert(name)
            if let condition = conditions[name] {
                usedFacts.insert(condition.fact)
                return condition
            }
            let what = Wording(zh: "条件", en: "condition")
            let known = conditions.keys.sorted()
            faults.unknown("unknown-condition", what, named: name, at: place, of: known)
            return nil
        }
    }

    /// Whether a document prints an answer; taken to be so when nobody knows.
    func isPrinted(_ answer: PrintableAnswer) -> Bool { printed?.contains(answer.name) ?? true }

    /// The text of the grounds that a row names under `basis`; notes that they are used.
    func basis(_ map: YAMLMap) -> String {
        (map.list("basis") ?? []).compactMap { name, place in
            usedNames.insert(name)
            if let ground = grounds[name] { return ground }
            let what = Wording(zh: "依据", en: "ground")
            faults.unknown(
                "unknown-ground",
                what,
                named: name,
                at: place,
                of: grounds.keys.sorted()
            )
            return nil
        }.joined(separator: "；")
    }
}
