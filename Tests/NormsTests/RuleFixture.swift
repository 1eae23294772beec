import Norms

/// A form about one row, for tables of rule arithmetic.
struct RuleFixture {
    static let code: IndicatorCode = "A08-1"
    static let schema = Schema(
        version: "1",
        title: "t",
        fingerprint: "f",
        categories: ["机关"],
        step: Points(thousandths: 50),
        facts: [],
        norms: [],
        extras: [],
        bonusCap: Points(5)
    )

    static func row(
        _ rules: [Rule],
        maximum: String = "2.5",
        kind: Indicator.Kind = .scored,
        step: String? = nil,
        asks: AnswerKind = .count(unit: "次"),
        applicability: Applicability = .always,
        judged: String = ""
    ) -> Indicator {
        Indicator(
            code: code,
            name: "支部党员大会",
            kind: kind,
            maximum: Points(maximum) ?? .zero,
            step: step.flatMap { Points($0) },
            asks: asks,
            factLabel: "召开次数",
            applicability: applicability,
            rules: rules,
            judged: judged
        )
    }

    static func form(
        own: Value = .blank,
        facts: [FactKey: Value] = [:],
        inspection: String = "2023-06-28",
        cycle: String = "2023Q2"
    ) -> FilledForm {
        var entries: [FieldID: Entry] = [.answer(code, .fact): entry(own)]
        for (key, value) in facts { entries[.fact(key)] = entry(value) }
        if let date = CalendarDate(iso: inspection) {
            entries[.header(.inspectionDate)] = entry(.date(date))
        }
        return FilledForm(
            submission: Submission(sha256: "0", name: "a.xlsx", size: 1),
            format: .xlsx,
            unit: Unit(code: "U001", name: "县财政局", category: "机关", group: 1),
            cycle: Cycle(cycle) ?? .year(2023),
            entries: entries
        )
    }

    static func entry(_ value: Value) -> Entry {
        Entry(raw: value.description, value: value, place: .file)
    }

    /// What a rule makes of the row's own fact.
    static func result(_ rule: Rule, of own: Value, maximum: String = "2.5") -> String? {
        row([rule], maximum: maximum).ruleResult(in: form(own: own), schema: schema)?.description
    }
}

extension Value {
    /// A number from decimal text; blank when it is none.
    static func of(_ text: String) -> Value { Quantity(text).map(Value.number) ?? .blank }
}

extension Points {
    /// Points from thousandths, for tables.
    static func milli(_ thousandths: Int) -> Points { Points(thousandths: thousandths) }
}
