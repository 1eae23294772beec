import Norms
import Yams

/// Reads one row of the score table.
struct IndicatorLoader {
    private static let keys = [
        "code", "name", "points", "step", "fact", "asks", "unit", "options", "rules", "also",
        "help", "remark", "for", "quarters", "when", "methods", "basis",
    ]
    private static let extraKinds: [String: Indicator.Kind] = [
        "bonus": .bonus, "penalty": .penalty, "veto": .veto,
    ]

    let scope: SchemaScope

    /// Reads a scored row.
    func load(scored node: Node) -> (row: Indicator, place: Place)? {
        YAMLMap(node, called: "indicators", keys: Self.keys, faults: scope.faults).flatMap {
            load($0, kind: .scored)
        }
    }

    /// Reads a bonus, penalty or veto row.
    func load(extra node: Node) -> (row: Indicator, place: Place)? {
        let keys = ["kind"] + Self.keys
        guard let map = YAMLMap(node, called: "extras", keys: keys, faults: scope.faults) else {
            return nil
        }
        map.require("kind")
        let expected = Wording(zh: "bonus、penalty 或 veto", en: "bonus, penalty or veto")
        guard let kind = map.value("kind", as: expected, { Self.extraKinds[$0] }) else {
            return nil
        }
        return load(map, kind: kind)
    }

    private func load(_ map: YAMLMap, kind: Indicator.Kind) -> (row: Indicator, place: Place)? {
        map.require("code", "name", "asks", "methods", "basis")
        if kind != .veto { map.require("points") }
        let options = RuleLoader.options(map)
        let asks = AnswerKindLoader.load(map, options: options.map(\.name))
        let points = kind == .veto ? .zero : map.points("points")
        guard let code = code(map), let asks, let points else { return nil }
        var row = Indicator(
            code: code,
            name: map.text("name") ?? "",
            kind: kind,
            maximum: points,
            step: map.points("step"),
            asks: asks,
            factLabel: map.text("fact") ?? "",
            help: map.text("help") ?? "",
            applicability: applicability(map),
            judged: map.text("also") ?? "",
            remark: map.text("remark") ?? "",
            methods: methods(map),
            basis: scope.basis(map)
        )
        row.rules = rules(map, row: row, options: options)
        checkMaximum(row, map)
        RowLinter(scope: scope, row: row, place: map.place).lint()
        return (row, map.place)
    }

    private func code(_ map: YAMLMap) -> IndicatorCode? {
        map.value("code", as: CodeShape.wording, CodeShape.check).map { IndicatorCode($0) }
    }

    private func rules(_ map: YAMLMap, row: Indicator, options: [Rule.Option]) -> [Rule] {
        // Rules are held against the step in which points of this row are really given.
        var stepped = row
        stepped.step = row.step ?? scope.step
        let loader = RuleLoader(scope: scope, row: stepped)
        var rules: [Rule] = []
        if row.asks.isChoice, !options.isEmpty {
            let rule = Rule(form: .choice(options))
            RuleLinter(faults: scope.faults, row: stepped, place: map.place(of: "options"))
                .lint(rule, kind: "choice", over: row.asks)
            rules.append(rule)
        }
        return rules + map.sequence("rules").compactMap(loader.load)
    }

    private func applicability(_ map: YAMLMap) -> Applicability {
        let categories = (map.list("for") ?? []).map { name, place in
            if !scope.categories.contains(name) {
                let what = Wording(zh: "单位类别", en: "category")
                scope.faults.unknown(
                    "unknown-category",
                    what,
                    named: name,
                    at: place,
                    of: scope.categories
                )
            }
            return name
        }
        let quarters = map.list("quarters")?.compactMap { text, place -> Int? in
            if let quarter = Int(text), (1...4).contains(quarter) { return quarter }
            let expected = Wording(zh: "1至4之间的整数", en: "a whole number from 1 to 4")
            scope.faults.wrongType("quarters", at: place, value: text, expected: expected)
            return nil
        }
        return Applicability(
            categories: categories,
            quarters: quarters ?? [1, 2, 3, 4],
            conditions: scope.conditions(map)
        )
    }

    private func methods(_ map: YAMLMap) -> [Indicator.Method] {
        let expected = Wording(zh: "Z、H、T 中的一个或几个", en: "one or more of Z, H, T")
        return map.value("methods", as: expected) { text in
            let methods = text.compactMap { Indicator.Method(rawValue: String($0)) }
            return methods.count == text.count && !text.isEmpty ? methods : nil
        } ?? []
    }

    private func checkMaximum(_ row: Indicator, _ map: YAMLMap) {
        let step = row.step ?? scope.step
        guard row.kind != .veto, row.maximum == .zero || !row.maximum.isMultiple(of: step) else {
            return
        }
        scope.faults.add(
            "maximum-off-step",
            at: map.place(of: "points"),
            value: row.maximum.description,
            zh: "\(row.code)：分值应大于0，并且是打分最小单位\(step)的倍数",
            en: "\(row.code): full marks must be positive and a multiple of the step \(step)",
            remedy: Wording(zh: "改 points 或 step", en: "change \"points\" or \"step\"")
        )
    }
}
