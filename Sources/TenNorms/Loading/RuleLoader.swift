import Norms
import Yams

/// Reads the rules of a row and reports those that contradict the row, the fact or themselves.
struct RuleLoader {
    /// The keys that each kind of rule has of its own.
    static let kinds: [String: [String]] = [
        "missing": ["required", "each"], "case": ["each"], "proportion": [],
        "shortfall": ["floor", "step", "each"], "yes-no": ["loses-on", "loss"],
        "choice": ["options"], "date": ["valid-months", "due-days", "late"], "bonus": ["each"],
        "veto": [],
    ]

    let scope: SchemaScope
    let row: Indicator

    /// Reads one rule; `nil` when it is unusable.
    func load(_ node: Node) -> Rule? {
        guard let kind = kind(of: node), let own = Self.kinds[kind],
            let map = YAMLMap(
                node,
                called: "rules",
                keys: ["kind"] + own + ["over", "when", "subject"],
                faults: scope.faults
            )
        else { return nil }
        let over = map.text("over")
        let fact = over.flatMap { scope.fact(usedByRule: $0, at: map.place(of: "over")) }
        let conditions = scope.conditions(map)
        guard over == nil || fact != nil, let form = form(kind, map) else { return nil }
        let rule = Rule(
            fact: fact?.key,
            form: form,
            subject: map.text("subject") ?? fact?.label ?? "",
            measure: fact?.asks.unit ?? "",
            conditions: conditions
        )
        RuleLinter(faults: scope.faults, row: row, place: map.place)
            .lint(rule, kind: kind, over: fact?.asks ?? row.asks)
        return rule
    }

    private func kind(of node: Node) -> String? {
        guard let map = YAMLMap(node, called: "rules", faults: scope.faults) else { return nil }
        map.require("kind")
        let kinds = Self.kinds.keys.sorted()
        let expected = Wording(
            zh: "下列之一：\(kinds.joined(separator: " "))",
            en: "one of \(kinds.joined(separator: ", "))"
        )
        return map.value("kind", as: expected) { Self.kinds[$0] == nil ? nil : $0 }
    }

    private func form(_ kind: String, _ map: YAMLMap) -> Rule.Form? {
        if kind != "date" { for key in Self.kinds[kind] ?? [] { map.require(key) } }
        let each = map.points("each")
        switch kind {
        case "missing":
            return zip(map.quantity("required"), each).map(Rule.Form.perMissing)
        case "case": return each.map(Rule.Form.perCase)
        case "bonus": return each.map(Rule.Form.bonus)
        case "proportion": return .proportion
        case "veto": return .veto
        case "shortfall":
            guard let floor = map.quantity("floor"), let step = map.quantity("step"), let each
            else {
                return nil
            }
            return .shortfall(floor: floor, step: step, each: each)
        case "yes-no": return zip(map.flag("loses-on"), map.points("loss")).map(Rule.Form.yesNo)
        case "choice": return .choice(Self.options(map))
        default: return dateForm(map)
        }
    }

    private func dateForm(_ map: YAMLMap) -> Rule.Form? {
        map.require("late")
        let validity = map.whole("valid-months", in: 1...1_200).map(Rule.Due.validity)
        let due = map.whole("due-days", in: -366...366).map(Rule.Due.afterCycle)
        guard map.has("valid-months") != map.has("due-days") else {
            scope.faults.add(
                "missing-key",
                at: map.place,
                value: "valid-months",
                zh: "日期规则应写 valid-months 或 due-days 之一",
                en: "a date rule needs either valid-months or due-days"
            )
            return nil
        }
        return (validity ?? due).map { .byDate(due: $0, bands: bands(map)) }
    }

    private func bands(_ map: YAMLMap) -> [Rule.Band] {
        guard let node = map.node("late"),
            let late = YAMLMap(node, called: "late", faults: scope.faults)
        else { return [] }
        return late.pairs.compactMap { pair in
            if let months = Int(pair.key), months >= 0, let loss = late.points(pair.key) {
                return Rule.Band(overMonths: months, loss: loss)
            }
            let expected = Wording(zh: "“超期月数: 扣分”", en: "months late and the loss")
            scope.faults.wrongType("late", at: pair.place, value: pair.key, expected: expected)
            return nil
        }
    }

    /// The options of a choice with their points, in the order of the file.
    static func options(_ map: YAMLMap) -> [Rule.Option] {
        guard let node = map.node("options"),
            let options = YAMLMap(node, called: "options", faults: map.faults)
        else { return [] }
        return options.pairs.compactMap { pair in
            options.points(pair.key).map { Rule.Option(name: pair.key, points: $0) }
        }
    }

    private func zip<A, B>(_ first: A?, _ second: B?) -> (A, B)? {
        guard let first, let second else { return nil }
        return (first, second)
    }
}
