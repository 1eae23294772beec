import Norms
import Testing

struct RuleArithmeticTests {
    @Test(arguments: [("3", "2.5"), ("4", "2.5"), ("2", "1.6"), ("1", "0.7"), ("0", "0")])
    func `every occurrence that is missing costs, down to zero`(_ times: String, _ points: String) {
        let rule = Rule(form: .perMissing(required: Quantity(3), each: .milli(900)))
        #expect(RuleFixture.result(rule, of: .of(times)) == points)
    }

    @Test(arguments: [("0", "2.5"), ("1", "2"), ("5", "0"), ("900000000000", "0"), ("0.5", "2")])
    func `every case costs, begun or whole`(_ cases: String, _ points: String) {
        let rule = Rule(form: .perCase(each: .milli(500)))
        #expect(RuleFixture.result(rule, of: .of(cases)) == points)
    }

    @Test(arguments: [
        ("100", "2.5"), ("90", "2.5"), ("89.999999", "2"), ("85", "2"), ("84.9", "1.5"), ("0", "0"),
    ])
    func `a step of shortfall counts when it is begun`(_ percent: String, _ points: String) {
        let form = Rule.Form.shortfall(floor: Quantity(90), step: Quantity(5), each: .milli(500))
        #expect(RuleFixture.result(Rule(form: form), of: .of(percent)) == points)
    }

    @Test(arguments: [
        ("100", "1.5", nil), ("50", "0.75", nil), ("66.67", "1", nil), ("99.65", "1.5", nil),
        ("66.3", "0.99", "0.01"), ("66.333333", "0.99", "0.01"), ("66.334", "1", "0.01"),
        ("140", "1.5", nil), ("-3", "0", nil),
    ])
    func `a proportion is rounded once, half up, to the step`(
        _ percent: String,
        _ points: String,
        _ step: String?
    ) {
        let row = RuleFixture.row([Rule(form: .proportion)], maximum: "1.5", step: step)
        let form = RuleFixture.form(own: .of(percent))
        #expect(row.ruleResult(in: form, schema: RuleFixture.schema)?.description == points)
    }

    @Test(arguments: [(true, "2.5"), (false, "1.5")])
    func `yes or no costs on the answer that loses`(_ answer: Bool, _ points: String) {
        let rule = Rule(form: .yesNo(losesOn: false, loss: Points(1)))
        #expect(RuleFixture.result(rule, of: .truth(answer)) == points)
    }

    @Test(arguments: [("相符", "2.5"), ("应建未建", "0.5"), ("别的", nil)])
    func `a choice costs what its option says`(_ option: String, _ points: String?) {
        let rule = Rule(
            form: .choice([
                .init(name: "相符", points: .zero), .init(name: "应建未建", points: Points(2)),
            ])
        )
        #expect(RuleFixture.result(rule, of: .text(option)) == points)
    }

    @Test(arguments: [
        ("2020-06-28", "2.5"), ("2020-06-27", "1"), ("2020-03-28", "1"), ("2020-03-27", "0"),
        ("2023-06-28", "2.5"),
    ])
    func `a term that has run out costs by bands of months`(_ elected: String, _ points: String)
        throws
    {
        let rule = Rule(
            form: .byDate(
                due: .validity(months: 36),
                bands: [
                    .init(overMonths: 0, loss: .milli(1_500)),
                    .init(overMonths: 3, loss: .milli(2_500)),
                ]
            )
        )
        let date = try #require(CalendarDate(iso: elected))
        #expect(RuleFixture.result(rule, of: .date(date)) == points)
    }

    @Test(arguments: [
        ("2023-06-30", 0, "2.5"), ("2023-07-01", 0, "1.5"), ("2023-07-10", 10, "2.5"),
    ])
    func `a deed after its day costs`(_ done: String, _ days: Int, _ points: String) throws {
        let bands = [Rule.Band(overMonths: 0, loss: Points(1))]
        let rule = Rule(form: .byDate(due: .afterCycle(days: days), bands: bands))
        let date = try #require(CalendarDate(iso: done))
        #expect(RuleFixture.result(rule, of: .date(date)) == points)
    }

    @Test(arguments: [
        Value.blank, .notApplicable, .text("三次"), .truth(true), .unreadable(.ambiguous),
    ])
    func `what is no number gives no result`(_ value: Value) {
        #expect(RuleFixture.result(Rule(form: .perCase(each: .milli(500))), of: value) == nil)
    }

    @Test func `a term cannot be judged without the day of inspection`() throws {
        let band = Rule.Band(overMonths: 0, loss: Points(1))
        let row = RuleFixture.row([Rule(form: .byDate(due: .validity(months: 36), bands: [band]))])
        let date = try #require(CalendarDate(iso: "2010-01-01"))
        let form = RuleFixture.form(own: .date(date), inspection: "")
        #expect(row.ruleResult(in: form, schema: RuleFixture.schema) == nil)
    }
}
