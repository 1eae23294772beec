import Norms

/// Reports what is wrong with a row as a whole, once its rules are read.
struct RowLinter {
    let scope: SchemaScope
    let row: Indicator
    let place: Place

    private var faults: FaultList { scope.faults }

    /// Holds the rules of a row against each other and against what the row asks.
    func lint() {
        reportRepeated()
        reportImpossible()
        let looksAtOwnFact = row.rules.contains { $0.fact == nil }
        if row.asks == .nothing, looksAtOwnFact { reportNothingAsked() }
        if row.asks != .nothing, !looksAtOwnFact, row.judged.isEmpty,
            !scope.isPrinted(PrintableAnswer(row))
        {
            reportUnused()
        }
        if row.asks != .nothing, row.factLabel.isEmpty { reportNoLabel() }
    }

    private func reportRepeated() {
        for (index, rule) in row.rules.enumerated()
        where row.rules[..<index].contains(where: { contradicts($0, rule) }) {
            faults.add(
                "rule-repeated",
                at: place,
                value: row.code.text,
                zh: "\(row.code)：两条规则重复或互相矛盾",
                en: "\(row.code): two rules say the same or contradict each other",
                remedy: Wording(zh: "只留一条，或用 when 分开", en: "keep one, or part them by \"when\"")
            )
        }
    }

    private func contradicts(_ one: Rule, _ other: Rule) -> Bool {
        guard one.fact == other.fact, one.conditions == other.conditions else { return false }
        switch (one.form, other.form) {
        case (.perMissing, .perMissing), (.perCase, .perCase), (.proportion, .proportion),
            (.shortfall, .shortfall), (.yesNo, .yesNo), (.choice, .choice), (.byDate, .byDate),
            (.bonus, .bonus), (.veto, .veto), (.perMissing, .perCase), (.perCase, .perMissing):
            return true
        case (_, _):
            return false
        }
    }

    private func reportImpossible() {
        let rowConditions = row.applicability.conditions
        let all = [rowConditions] + row.rules.map { rowConditions + $0.conditions }
        guard all.contains(where: ConditionConflict.exists) else { return }
        faults.add(
            "impossible-condition",
            at: place,
            value: row.code.text,
            zh: "\(row.code)：when 里的条件不可能同时成立",
            en: "\(row.code): the conditions under \"when\" cannot hold together",
            remedy: Wording(zh: "删去其中一个", en: "remove one of them")
        )
    }

    private func reportNothingAsked() {
        faults.add(
            "rule-not-for-fact",
            at: place,
            value: row.code.text,
            zh: "\(row.code)：规则要用“实际情况”，但该栏不填",
            en: "\(row.code): a rule looks at the row's fact, but nothing is asked",
            remedy: Wording(zh: "写 asks，或用 over 指明基本情况项目", en: "set \"asks\" or \"over\"")
        )
    }

    private func reportUnused() {
        faults.add(
            "fact-unused",
            .query,
            at: place,
            value: row.factLabel,
            zh: "\(row.code)：填了“\(row.factLabel)”，但没有规则或文书用它",
            en: "\(row.code): \"\(row.factLabel)\" is asked but no rule and no document uses it",
            remedy: Wording(
                zh: "加规则，或用 also 写明如何评判，或在文书模板中用 {{\(PrintableAnswer(row).name)}}，或改为 asks: none",
                en:
                    "add a rule, say under \"also\" how it is judged, print {{\(PrintableAnswer(row).name)}} in a template, or write asks: none"
            )
        )
    }

    private func reportNoLabel() {
        faults.add(
            "missing-key",
            at: place,
            value: "fact",
            zh: "\(row.code)：没有写“实际情况”填什么（fact）",
            en: "\(row.code): \"fact\" is missing: what is to be written in the row",
            remedy: Wording(zh: "补上 fact", en: "add \"fact\"")
        )
    }
}
