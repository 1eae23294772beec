import Norms
import Scoring

/// A small schema and forms about it.
struct ScoringFixture {
    static let cycle = Cycle.quarter(year: 2023, quarter: 2)

    static func row(
        _ code: IndicatorCode,
        _ maximum: Int,
        kind: Indicator.Kind = .scored,
        applicability: Applicability = .always
    ) -> Indicator {
        Indicator(
            code: code,
            name: "指标\(code)",
            kind: kind,
            maximum: Points(maximum),
            asks: kind == .veto ? .yesNo : .count(unit: "次"),
            applicability: applicability,
            rules: kind == .scored ? [Rule(form: .perCase(each: Points(1)), subject: "问题")] : []
        )
    }

    static func schema(mayExceedHundred: Bool = false) -> Schema {
        let committee = Condition(fact: "committeeSize", test: .atLeast(Quantity(1)))
        let rows = [
            row("A01-1", 30),
            row("A01-2", 20, applicability: Applicability(conditions: [committee])),
        ]
        let life = [
            row("A08-1", 40), row("A08-2", 10, applicability: Applicability(quarters: [1])),
        ]
        return Schema(
            version: "1",
            title: "t",
            fingerprint: "f",
            categories: ["机关", "国有企业"],
            step: Points(thousandths: 50),
            facts: [],
            norms: [
                Norm(
                    code: "N01",
                    name: "规范组织设置",
                    aspects: [Aspect(code: "A01", name: "a", indicators: rows)]
                ),
                Norm(
                    code: "N06",
                    name: "规范党内生活",
                    aspects: [Aspect(code: "A08", name: "b", indicators: life)]
                ),
            ],
            extras: [
                row("B01", 4, kind: .bonus), row("B02", 4, kind: .bonus),
                row("D01", 5, kind: .penalty), row("K01", 0, kind: .veto),
            ],
            bonusCap: Points(5),
            mayExceedHundred: mayExceedHundred
        )
    }

    static func form(
        _ points: [IndicatorCode: String],
        committee: Int = 3,
        vetoed: Bool = false
    ) -> ValidatedForm? {
        var entries: [FieldID: Entry] = [
            .fact("committeeSize"): entry(.number(Quantity(committee))),
            .answer("K01", .fact): entry(.truth(vetoed)),
        ]
        for (code, text) in points {
            let value = text == "不适用" ? Value.notApplicable : Quantity(text).map(Value.number)
            entries[.answer(code, .points)] = entry(value ?? .blank)
        }
        let form = FilledForm(
            submission: Submission(sha256: "0", name: "a.xlsx", size: 1),
            format: .xlsx,
            unit: unit("U001"),
            cycle: cycle,
            entries: entries
        )
        return ValidatedForm(form, findings: [])
    }

    static func entry(_ value: Value) -> Entry {
        Entry(raw: value.description, value: value, place: .cell(sheet: "s", reference: "I9"))
    }

    static func unit(_ code: UnitCode, category: UnitCategory = "机关") -> Unit {
        Unit(code: code, name: "单位\(code)", category: category, group: 1, secretary: "甲")
    }

    static func contender(
        _ code: UnitCode,
        _ total: String,
        life: String = "40",
        of applicable: String = "40",
        queries: Int = 0,
        losses: Int = 0,
        category: UnitCategory = "机关",
        vetoed: Bool = false
    ) -> Contender {
        let norm = NormTally(
            code: "N06",
            got: Points(life) ?? .zero,
            applicable: Points(applicable) ?? .zero
        )
        let tally = Tally(
            got: .zero,
            applicable: .zero,
            bonus: .zero,
            penalty: .zero,
            isVetoed: vetoed,
            total: Points(total) ?? .zero,
            norms: [norm]
        )
        let unit = unit(code, category: category)
        return Contender(unit: unit, tally: tally, queries: queries, losses: losses)
    }

    static let settings = Settings(
        office: Office(name: "工委", county: "云岭县", mark: "m", code: "c", letterCode: "l")
    )

    static func standings(_ contenders: [Contender]) -> [Standing] {
        Ranking(schema: schema(), settings: settings).standings(of: contenders)
    }
}
