import Norms
import Testing

struct ConditionTests {
    struct Case: Sendable {
        let test: Condition.Test
        let value: Value
        let holds: Bool?

        init(_ test: Condition.Test, _ value: Value, _ holds: Bool?) {
            self.test = test
            self.value = value
            self.holds = holds
        }
    }

    private static let one = Condition.Test.atLeast(Quantity(1))
    private static let few = Condition.Test.below(Quantity(7))
    private static let branch = Condition.Test.isOneOf(["党支部"])

    static let cases: [Case] = [
        Case(one, .number(Quantity(1)), true), Case(one, .number(Quantity(0)), false),
        Case(one, .blank, nil), Case(few, .number(Quantity(6)), true),
        Case(few, .number(Quantity(7)), false), Case(few, .text("六"), nil),
        Case(.isYes, .truth(true), true), Case(.isYes, .truth(false), false),
        Case(.isYes, .blank, nil), Case(branch, .text("党支部"), true),
        Case(branch, .text("党组"), false), Case(branch, .blank, nil),
        Case(.isAnswered(true), .text("1号"), true), Case(.isAnswered(true), .blank, false),
        Case(.isAnswered(false), .blank, true), Case(.isAnswered(false), .notApplicable, true),
        Case(.isAnswered(false), .truth(false), false),
        Case(.isAnswered(true), .unreadable(.picture), nil),
    ]

    @Test(arguments: cases)
    func `a condition holds, does not hold, or cannot be decided`(_ row: Case) {
        #expect(Condition(fact: "x", test: row.test).holds(for: row.value) == row.holds)
    }

    @Test func `a row is for the categories that it names`() {
        let limits = Applicability(categories: ["国有企业"])
        let cycle = Cycle.quarter(year: 2023, quarter: 2)
        #expect(limits.isDue(for: "国有企业", in: cycle))
        #expect(!limits.isDue(for: "机关", in: cycle))
        #expect(limits.text == "国有企业适用")
        #expect(Applicability.always.isDue(for: "机关", in: cycle))
        #expect(Applicability.always.text.isEmpty)
    }
}
