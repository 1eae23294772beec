import Norms

/// A schema of a few rows, one of every kind that checks tell apart.
enum SmallSchema {
    static let schema = Schema(
        version: "2023.1",
        title: "督查考核评分表",
        fingerprint: "small",
        categories: ["机关", "事业单位", "国有企业"],
        step: Points(thousandths: 50),
        facts: facts,
        norms: norms,
        extras: extras,
        bonusCap: Points(5)
    )

    static let settings = Settings(
        office: Office(
            name: "中共云岭县委县直属机关工作委员会",
            county: "云岭县",
            mark: "中共云岭县委县直属机关工作委员会文件",
            code: "云直工通",
            letterCode: "云直工函"
        )
    )

    /// The small schema with names and labels as long as a county may make them.
    static var wordy: Schema {
        var wordy = schema
        for norm in wordy.norms.indices {
            for aspect in wordy.norms[norm].aspects.indices {
                for row in wordy.norms[norm].aspects[aspect].indicators.indices {
                    wordy.norms[norm].aspects[aspect].indicators[row].name +=
                        "（国有企业含党建入章、集体研究把关和其他事项）"
                }
            }
        }
        for row in wordy.extras.indices { wordy.extras[row].name += "、拒绝检查或拒不整改的情形" }
        return wordy
    }

    private static let facts = [
        Fact(key: "formalMembers", label: "正式党员数", asks: .count(unit: "人")),
        Fact(key: "probationaryMembers", label: "预备党员数", asks: .count(unit: "人")),
        Fact(key: "totalMembers", label: "党员总数", asks: .count(unit: "人")),
        Fact(key: "organisation", label: "组织形式", asks: .choice(["党支部", "党总支", "基层党委"])),
        Fact(key: "committeeSize", label: "支委会人数", asks: .count(unit: "人")),
        Fact(key: "lastElection", label: "上次换届日期", asks: .date),
        Fact(key: "extensionApproval", label: "延期换届批复文号", asks: .text, isRequired: false),
        Fact(key: "electionHeld", label: "本期是否换届", asks: .yesNo),
        Fact(key: "meetingDate", label: "党员大会日期", asks: .date),
        Fact(key: "votersDue", label: "党员大会应到人数", asks: .count(unit: "人")),
        Fact(key: "votersPresent", label: "党员大会实到人数", asks: .count(unit: "人")),
        Fact(key: "attendanceRate", label: "党员大会到会率", asks: .percent),
        Fact(key: "duesDue", label: "应收党费", asks: .number(unit: "元")),
        Fact(key: "duesPaid", label: "实收党费", asks: .number(unit: "元")),
    ]

    private static let norms = [
        Norm(
            code: "N06",
            name: "规范党内生活",
            aspects: [
                Aspect(code: "A08", name: "三会一课", indicators: meetings),
                Aspect(code: "A03", name: "换届", indicators: elections),
            ]
        ),
        Norm(
            code: "N09",
            name: "规范资料归档",
            aspects: [Aspect(code: "A15", name: "资料归档", indicators: records)]
        ),
        Norm(
            code: "N10",
            name: "规范党费收缴",
            aspects: [Aspect(code: "A16", name: "党费收缴", indicators: dues)]
        ),
    ]

    private static let meetings = [
        Indicator(
            code: "A08-1",
            name: "支部党员大会",
            maximum: Points(thousandths: 2_500),
            asks: .count(unit: "次"),
            rules: [
                Rule(form: .perMissing(required: Quantity(1), each: Points(thousandths: 2_500)))
            ]
        ),
        Indicator(
            code: "A08-2",
            name: "支委会",
            maximum: Points(thousandths: 2_500),
            asks: .count(unit: "次"),
            applicability: Applicability(conditions: [
                Condition("设支委会", fact: "committeeSize", test: .atLeast(Quantity(1)))
            ]),
            rules: [Rule(form: .perMissing(required: Quantity(3), each: Points(thousandths: 900)))]
        ),
    ]

    private static let elections = [
        Indicator(
            code: "A03-1",
            name: "按期换届",
            maximum: Points(3),
            asks: .nothing,
            rules: [
                Rule(
                    fact: "lastElection",
                    form: .byDate(
                        due: .validity(months: 36),
                        bands: [Rule.Band(overMonths: 0, loss: Points(3))]
                    ),
                    conditions: [
                        Condition("未批准延期", fact: "extensionApproval", test: .isAnswered(false))
                    ]
                )
            ]
        )
    ]

    private static let records = [
        Indicator(
            code: "A05-2",
            name: "集中培训学时",
            maximum: Points(thousandths: 2_500),
            step: Points(thousandths: 10),
            asks: .percent,
            rules: [Rule(form: .proportion)]
        ),
        Indicator(
            code: "A15-1",
            name: "分类成盒、目录齐全",
            maximum: Points(2),
            step: Points(thousandths: 500),
            asks: .evidence
        ),
        Indicator(
            code: "A12-3",
            name: "违纪违法情况",
            maximum: Points(2),
            asks: .choice(["无", "诫勉"]),
            rules: [
                Rule(
                    form: .choice([
                        Rule.Option(name: "无", points: .zero),
                        Rule.Option(name: "诫勉", points: Points(thousandths: 500)),
                    ])
                )
            ],
            judged: "情节严重的另行扣分"
        ),
        Indicator(
            code: "A02-3",
            name: "党建入章",
            maximum: Points(1),
            asks: .yesNo,
            applicability: Applicability(categories: ["国有企业"]),
            rules: [Rule(form: .yesNo(losesOn: false, loss: Points(1)))]
        ),
    ]

    private static let dues = [
        Indicator(
            code: "A16-2",
            name: "按月足额收缴",
            maximum: Points(thousandths: 2_500),
            asks: .count(unit: "人"),
            rules: [Rule(form: .perCase(each: Points(thousandths: 500)))]
        ),
        Indicator(
            code: "A16-4",
            name: "台账与年度公示",
            maximum: Points(1),
            asks: .count(unit: "项"),
            applicability: Applicability(quarters: [4]),
            rules: [Rule(form: .perCase(each: Points(thousandths: 500)))]
        ),
    ]

    private static let extras = [
        Indicator(
            code: "B01",
            name: "党建表彰",
            kind: .bonus,
            maximum: Points(3),
            asks: .choice(["无", "县级", "国家级"]),
            rules: [
                Rule(
                    form: .choice([
                        Rule.Option(name: "无", points: .zero),
                        Rule.Option(name: "县级", points: Points(thousandths: 500)),
                        Rule.Option(name: "国家级", points: Points(3)),
                    ])
                )
            ]
        ),
        Indicator(
            code: "B02",
            name: "经验推广",
            kind: .bonus,
            maximum: Points(3),
            asks: .count(unit: "次")
        ),
        Indicator(
            code: "D01",
            name: "被点名通报",
            kind: .penalty,
            maximum: Points(5),
            asks: .text
        ),
        Indicator(
            code: "K01",
            name: "一票否决",
            kind: .veto,
            maximum: .zero,
            asks: .yesNo,
            rules: [Rule(form: .veto)]
        ),
    ]
}
