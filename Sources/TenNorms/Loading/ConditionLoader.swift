import Norms
import Yams

/// Reads a named condition and reports one that can never hold.
struct ConditionLoader {
    let scope: SchemaScope

    /// Reads one condition; `nil` when it is unusable.
    func load(_ name: String, _ node: Node) -> Condition? {
        let keys = ["fact", "at-least", "below", "is", "one-of", "answered"]
        guard let map = YAMLMap(node, called: name, keys: keys, faults: scope.faults) else {
            return nil
        }
        map.require("fact")
        let tests = keys.dropFirst().filter(map.has)
        guard tests.count == 1, let word = tests.first else {
            scope.faults.add(
                "wrong-type",
                at: map.place,
                value: name,
                zh: "条件“\(name)”应有且只有一种判断",
                en: "the condition \"\(name)\" needs exactly one test",
                remedy: Wording(
                    zh: "写 at-least、below、is、one-of、answered 之一",
                    en: "write one of at-least, below, is, one-of, answered"
                )
            )
            return nil
        }
        guard let key = map.text("fact"), let fact = scope.fact(key, at: map.place(of: "fact")),
            let test = test(word, map)
        else { return nil }
        if !canHold(test, for: fact.asks) { reportImpossible(name, at: map.place(of: word)) }
        return Condition(name, fact: fact.key, test: test)
    }

    private func test(_ word: String, _ map: YAMLMap) -> Condition.Test? {
        switch word {
        case "at-least": map.quantity(word).map(Condition.Test.atLeast)
        case "below": map.quantity(word).map(Condition.Test.below)
        case "one-of": map.list(word).map { .isOneOf($0.map(\.text)) }
        case "answered": map.flag(word).map(Condition.Test.isAnswered)
        default:
            map.value(word, as: Wording(zh: "yes", en: "yes")) {
                $0 == "yes" || $0 == "是" ? .isYes : nil
            }
        }
    }

    private func canHold(_ test: Condition.Test, for asks: AnswerKind) -> Bool {
        switch (test, asks) {
        case (.atLeast(let least), .percent): least <= Quantity(100)
        case (.below(let bound), .percent): bound > Quantity(0)
        case (.atLeast, _): asks.isAmount
        case (.below(let bound), _): asks.isAmount && bound > Quantity(0)
        case (.isOneOf(let wanted), .choice(let options)): wanted.contains(where: options.contains)
        case (.isYes, .yesNo), (.isAnswered, _): true
        case (.isYes, _), (.isOneOf, _): false
        }
    }

    private func reportImpossible(_ name: String, at place: Place) {
        scope.faults.add(
            "impossible-condition",
            at: place,
            value: name,
            zh: "条件“\(name)”永远不会成立",
            en: "the condition \"\(name)\" can never hold",
            remedy: Wording(
                zh: "核对该项目的填写种类和选项",
                en: "compare it with the kind and the options of the fact"
            )
        )
    }
}
