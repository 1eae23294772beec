import Norms
import Testing

struct RuleCombinationTests {
    private let schema = RuleFixture.schema
    private let twoRules = [
        Rule(form: .perCase(each: .milli(250))),
        Rule(
            fact: "attendanceRate",
            form: .shortfall(floor: Quantity(80), step: Quantity(80), each: .milli(500))
        ),
    ]

    @Test(arguments: [
        ("0", "80", "2.5"), ("1", "80", "2.25"), ("1", "79.9", "1.75"), ("9", "10", "0"),
    ])
    func `losses of all rules add up, never beyond full marks`(
        _ own: String,
        _ rate: String,
        _ points: String
    ) {
        let form = RuleFixture.form(own: .of(own), facts: ["attendanceRate": .of(rate)])
        let result = RuleFixture.row(twoRules).ruleResult(in: form, schema: schema)
        #expect(result?.description == points)
    }

    @Test func `one fact missing leaves the whole result open`() {
        let form = RuleFixture.form(own: .of("1"))
        #expect(RuleFixture.row(twoRules).ruleResult(in: form, schema: schema) == nil)
    }

    @Test(arguments: [(Value.blank, "1.5"), (.text("云直工〔2022〕3号"), "2.5")])
    func `a rule is used where its conditions hold`(_ approval: Value, _ points: String) {
        let late = Rule(
            form: .perCase(each: Points(1)),
            conditions: [Condition("未批准延期", fact: "extensionApproval", test: .isAnswered(false))]
        )
        let form = RuleFixture.form(own: .of("1"), facts: ["extensionApproval": approval])
        let result = RuleFixture.row([late]).ruleResult(in: form, schema: schema)
        #expect(result?.description == points)
    }

    @Test func `a condition that cannot be decided leaves the result open`() {
        let rule = Rule(
            form: .perCase(each: Points(1)),
            conditions: [Condition(fact: "organisation", test: .isOneOf(["党支部"]))]
        )
        let form = RuleFixture.form(own: .of("1"))
        #expect(RuleFixture.row([rule]).ruleResult(in: form, schema: schema) == nil)
    }

    @Test func `without rules, and for a veto, there is no result`() {
        let form = RuleFixture.form(own: .truth(true))
        #expect(RuleFixture.row([]).ruleResult(in: form, schema: schema) == nil)
        let veto = RuleFixture.row([Rule(form: .veto)], kind: .veto)
        #expect(veto.ruleResult(in: form, schema: schema) == nil)
    }

    @Test(arguments: [("0", "0"), ("3", "1.5"), ("9", "2.5")])
    func `a bonus adds for every case up to its maximum`(_ cases: String, _ points: String) {
        let row = RuleFixture.row([Rule(form: .bonus(each: .milli(500)))], kind: .bonus)
        let form = RuleFixture.form(own: .of(cases))
        #expect(row.ruleResult(in: form, schema: schema)?.description == points)
    }

    @Test(arguments: [("3", "无", true), ("0", "无", false), ("3", "有", true)])
    func `a row applies where all its conditions hold`(
        _ size: String,
        _ option: String,
        _ applies: Bool
    ) {
        let condition = Condition("设支委会", fact: "committeeSize", test: .atLeast(Quantity(1)))
        let row = RuleFixture.row(
            [Rule(form: .perCase(each: Points(1)))],
            applicability: Applicability(conditions: [condition])
        )
        let form = RuleFixture.form(own: .text(option), facts: ["committeeSize": .of(size)])
        #expect(row.applies(in: form) == applies)
    }

    @Test func `a blank condition does not hold, and a row that does not apply has no result`() {
        let row = RuleFixture.row(
            [Rule(form: .perCase(each: Points(1)))],
            applicability: Applicability(conditions: [Condition(fact: "x", test: .isYes)])
        )
        let form = RuleFixture.form(own: .of("0"))
        #expect(!row.applies(in: form))
        #expect(row.ruleResult(in: form, schema: schema) == nil)
    }

    @Test(arguments: [("2023Q1", true), ("2023Q2", false), ("2023", true), ("2023-02", true)])
    func `a row of the first quarter is due then, in its months and in the year`(
        _ cycle: String,
        _ applies: Bool
    ) {
        let row = RuleFixture.row([], applicability: Applicability(quarters: [1]))
        #expect(row.applies(in: RuleFixture.form(cycle: cycle)) == applies)
    }

    @Test func `points below the rules fit only where a person may take more`() {
        let free = RuleFixture.row([], judged: "日期未固定的另扣0.3分")
        #expect(free.agrees(points: Points(1), with: Points(2)))
        #expect(!free.agrees(points: Points(3), with: Points(2)))
        #expect(!RuleFixture.row([]).agrees(points: Points(1), with: Points(2)))
        #expect(RuleFixture.row([]).agrees(points: Points(2), with: Points(2)))
    }
}
