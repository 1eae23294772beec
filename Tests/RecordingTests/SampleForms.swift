import Norms
import Recording

/// Small forms for the ledger: two rows, a fact, a query.
enum SampleForms {
    static let cycle = Cycle.quarter(year: 2023, quarter: 2)
    static let schema = SchemaText(fingerprint: "schema-1", version: "2023.1", text: "norms: []")
    static let unit = Norms.Unit(code: "U001", name: "云岭县财政局", category: "机关", group: 1)

    static let query = Finding(
        "points-differ",
        .query,
        field: .answer("A08-1", .points),
        place: .cell(sheet: "督查考核评分表", reference: "I30"),
        value: "1.5",
        cause: Wording(zh: "得分与规则不符", en: "the points differ from the rule"),
        remedy: Wording(zh: "请核对", en: "check")
    )
    static let refusal = Finding(
        "points-missing",
        .refusal,
        field: .answer("A08-2", .points),
        cause: Wording(zh: "未填得分", en: "no points"),
        remedy: Wording(zh: "请补填", en: "fill it in")
    )

    /// 64 digits that differ by number.
    static func sha256(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    static func submission(_ number: Int, name: String = "财政局.xlsx") -> Submission {
        Submission(sha256: sha256(number), name: name, size: 100 + number)
    }

    static func filled(
        _ submission: Submission,
        unit code: UnitCode = "U001",
        cycle: Cycle = cycle,
        date: String? = nil
    ) -> FilledForm {
        var unit = unit
        unit.code = code
        return FilledForm(
            submission: submission,
            format: .xlsx,
            unit: unit,
            cycle: cycle,
            schemaVersion: "2023.1",
            entries: entries(date: date)
        )
    }

    static func entries(date: String?) -> [FieldID: Entry] {
        let day = date.flatMap { CalendarDate(iso: $0) }.map { Value.date($0) } ?? .blank
        return [
            .header(.submissionDate): Entry(raw: date ?? "", value: day, place: at("K4")),
            .fact("formalMembers"): Entry(
                raw: "１２人",
                value: .number(Quantity(12)),
                normalising: [.fullWidth, .measureWord],
                place: at("C7"),
                locators: [.identity, .label]
            ),
            .total(.got): Entry(raw: "", value: .blank, place: at("C90")),
            .total(.total): Entry(raw: "75", value: .number(Quantity(75)), place: at("G90")),
            .answer("A08-1", .points): Entry(
                raw: "1.5分",
                value: .number(Quantity(millionths: 1_500_000)),
                normalising: [.measureWord],
                place: at("I30"),
                locators: [.identity, .label, .position]
            ),
            .answer("A08-1", .fact): Entry(
                raw: "三次",
                value: .number(Quantity(3)),
                normalising: [.chineseNumeral],
                place: at("G30")
            ),
            .answer("A08-1", .selfPoints): Entry(
                raw: "?",
                value: .unreadable(.wrongKind),
                place: at("H30")
            ),
            .answer("A08-1", .reason): Entry(
                raw: "少开一次",
                value: .text("少开一次"),
                place: at("J30")
            ),
        ]
    }

    static func accepted(
        _ number: Int,
        name: String = "财政局.xlsx",
        unit: UnitCode = "U001",
        cycle: Cycle = cycle,
        date: String? = nil,
        total: Int = 75
    ) -> LedgerEntry {
        let form = filled(submission(number, name: name), unit: unit, cycle: cycle, date: date)
        guard let validated = ValidatedForm(form, findings: [query]) else {
            return .quarantined(form.submission, [])
        }
        return .accepted(
            ScoredForm(validated: validated, items: items, tally: tally(total: total), losses: 1)
        )
    }

    static func returned(
        _ number: Int,
        name: String = "财政局.xlsx",
        unit: UnitCode = "U001",
        date: String? = nil
    ) -> LedgerEntry {
        .returned(filled(submission(number, name: name), unit: unit, date: date), [refusal, query])
    }

    static let items = [
        ScoredItem(
            code: "A08-1",
            points: Points(thousandths: 1_500),
            maximum: Points(2),
            applies: true,
            ruleResult: Points(2),
            place: at("I30")
        ),
        ScoredItem(
            code: "A08-2",
            points: .zero,
            maximum: Points(2),
            applies: false,
            ruleResult: nil,
            place: .file
        ),
    ]

    static func tally(total: Int) -> Tally {
        Tally(
            got: Points(thousandths: 1_500),
            applicable: Points(2),
            bonus: Points(1),
            penalty: Points(thousandths: 250),
            isVetoed: true,
            total: Points(total),
            norms: [NormTally(code: "N06", got: Points(thousandths: 1_500), applicable: Points(2))]
        )
    }

    private static func at(_ reference: String) -> Place {
        .cell(sheet: "督查考核评分表", reference: reference)
    }
}
