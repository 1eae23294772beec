import Norms
import Testing

struct CriterionTests {
    private func text(_ forms: Rule.Form..., asks: AnswerKind = .count(unit: "次")) -> String {
        RuleFixture.row(forms.map { Rule(form: $0) }, asks: asks).criterion
    }

    @Test func `a count that is missing is printed with its measure word`() {
        let criterion = text(.perMissing(required: Quantity(3), each: .milli(900)))
        #expect(criterion == "召开次数不少于3次，每少1次扣0.9分")
    }

    @Test func `a count of one is simply there or not`() {
        let criterion = text(.perMissing(required: Quantity(1), each: .milli(2_500)))
        #expect(criterion == "召开次数不少于1次，不足的扣2.5分")
    }

    @Test func `changing a rule changes the text`() {
        let before = text(.perMissing(required: Quantity(3), each: .milli(900)))
        let fewer = text(.perMissing(required: Quantity(2), each: .milli(900)))
        let dearer = text(.perMissing(required: Quantity(3), each: .milli(950)))
        #expect(fewer == "召开次数不少于2次，每少1次扣0.9分")
        #expect(dearer == "召开次数不少于3次，每少1次扣0.95分")
        #expect(Set([before, fewer, dearer]).count == 3)
    }

    @Test func `every form of rule has its sentence`() {
        #expect(text(.perCase(each: .milli(500))) == "召开次数，每次扣0.5分；扣完为止")
        #expect(text(.proportion, asks: .percent) == "召开次数乘以分值为得分")
        let steps = Rule.Form.shortfall(floor: Quantity(90), step: Quantity(5), each: .milli(500))
        #expect(text(steps, asks: .percent) == "召开次数低于90%的，每低5个百分点扣0.5分，不足的按5个计")
        let once = Rule.Form.shortfall(floor: Quantity(80), step: Quantity(80), each: .milli(500))
        #expect(text(once, asks: .percent) == "召开次数低于80%扣0.5分")
        #expect(text(.yesNo(losesOn: false, loss: Points(1))) == "召开次数为“否”扣1分")
        let options = [
            Rule.Option(name: "无", points: .zero), .init(name: "诫勉", points: .milli(500)),
        ]
        #expect(text(.choice(options)) == "诫勉扣0.5分")
        #expect(text(.veto) == "召开次数的，等次定为最低")
    }

    @Test func `a date is printed with its limit and its bands`() {
        let bands = [
            Rule.Band(overMonths: 0, loss: .milli(1_500)), .init(overMonths: 3, loss: Points(3)),
        ]
        let term = text(.byDate(due: .validity(months: 36), bands: bands))
        #expect(term == "自召开次数起3年内，逾期扣1.5分，逾期超过3个月扣3分")
        let due = text(.byDate(due: .afterCycle(days: -5), bands: [bands[0]]))
        #expect(due == "召开次数不晚于考核期末前5天，逾期扣1.5分")
    }

    @Test func `rules with the same loss share it`() {
        let rules = [("任期三年", 36), ("任期五年", 60)].map { name, months in
            Rule(
                form: .byDate(
                    due: .validity(months: months),
                    bands: [.init(overMonths: 0, loss: Points(1))]
                ),
                subject: "上次换届日期",
                conditions: [Condition(name, fact: "organisation", test: .isYes)]
            )
        }
        let expected = "任期三年的自上次换届日期起3年内，任期五年的自上次换届日期起5年内，逾期扣1分"
        #expect(RuleFixture.row(rules).criterion == expected)
    }

    @Test func `judged losses, applicability and bonus rows are printed too`() {
        let condition = Condition("设支委会", fact: "committeeSize", test: .atLeast(Quantity(1)))
        let row = RuleFixture.row(
            [],
            applicability: Applicability(quarters: [4], conditions: [condition]),
            judged: "记录不全的另扣0.3分"
        )
        #expect(row.criterion == "记录不全的另扣0.3分（设支委会的适用，第四季度考核）")
        #expect(RuleFixture.row([]).criterion == "由检查组评判")
        let bonus = RuleFixture.row([Rule(form: .bonus(each: .milli(500)))], kind: .bonus)
        #expect(bonus.criterion == "召开次数，每次加0.5分")
    }

    @Test(arguments: [
        (AnswerKind.count(unit: "次"), "填写召开次数（次）"), (.percent, "填写召开次数（%）"),
        (.yesNo, "填写是或否：召开次数"), (.choice(["齐全", "不全"]), "选择召开次数：齐全、不全"),
        (.date, "填写召开次数，如2023-06-28"), (.nothing, "本栏不填"),
    ])
    func `the prompt follows from what is asked`(_ asks: AnswerKind, _ prompt: String) {
        #expect(RuleFixture.row([], asks: asks).factPrompt == prompt)
    }

    @Test func `the prompt for points says range, step and what to do when it does not apply`() {
        let step = Points.milli(50)
        let always = RuleFixture.row([]).pointsPrompt(step: step)
        #expect(always == "填写0至2.5之间的数，最小单位0.05")
        let some = RuleFixture.row([], step: "0.5", applicability: Applicability(quarters: [1]))
        #expect(some.pointsPrompt(step: step) == "填写0至2.5之间的数，最小单位0.5；不适用的填“不适用”")
    }

    @Test func `a field is called what the form calls it`() {
        var schema = RuleFixture.schema
        schema.extras = [RuleFixture.row([])]
        schema.facts = [Fact(key: "formalMembers", label: "正式党员数", asks: .count(unit: "人"))]
        let points = schema.label(of: .answer("A08-1", .points))
        #expect(points.zh == "A08-1“支部党员大会”的考核得分")
        #expect(points.en == "A08-1 考核得分 (inspector's points)")
        #expect(schema.label(of: .fact("formalMembers")).zh == "“正式党员数”")
        #expect(schema.label(of: .header(.inspectionDate)).zh == "“检查日期”")
        #expect(schema.label(of: .total(.total)).zh == "“考核总分”")
        #expect(schema.label(of: .signature(.unitHead)).zh == "“被检查单位负责人”")
    }
}
