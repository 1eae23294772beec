import Norms

/// A small schema, a roster and the answers of a filled form, for tests of reading.
enum Specimen {
    static let schema = Schema(
        version: "2023.1",
        title: "督查考核评分表",
        fingerprint: "",
        categories: ["机关", "国有企业"],
        step: Points(thousandths: 50),
        facts: [
            Fact(key: "formalMembers", label: "正式党员数", asks: .count(unit: "人")),
            Fact(
                key: "organisation",
                label: "组织形式",
                asks: .choice(["党支部", "党总支", "基层党委"])
            ),
            Fact(key: "lastElection", label: "上次换届日期", synonyms: ["上次换届时间"], asks: .date),
            Fact(key: "duesPaid", label: "实收党费", asks: .number(unit: "元")),
        ],
        norms: [
            Norm(
                code: "N06",
                name: "规范党内生活",
                aspects: [
                    Aspect(
                        code: "A08",
                        name: "三会一课",
                        indicators: [
                            indicator("A08-1", "支部党员大会", 2_500),
                            indicator("A08-2", "支委会", 2_500),
                            indicator("A08-3", "党小组会", 1_500),
                            indicator("A08-4", "党课", 1_500),
                        ]
                    )
                ]
            ),
            Norm(
                code: "N08",
                name: "规范党务公开",
                aspects: [
                    Aspect(
                        code: "A14",
                        name: "党务公开",
                        indicators: [
                            indicator("A14-1", "公开目录与公开栏", 2_000),
                            indicator("A14-2", "应公开内容齐全", 2_000),
                        ]
                    )
                ]
            ),
        ],
        extras: [
            Indicator(
                code: "D01",
                name: "被上级督查点名通报",
                kind: .penalty,
                maximum: Points(5),
                asks: .count(unit: "次")
            )
        ],
        bonusCap: Points(5)
    )

    static let roster = Roster(units: [
        Unit(
            code: "U001",
            name: "云岭县财政局",
            aliases: ["县财政局", "财政局"],
            category: "机关",
            group: 1
        ),
        Unit(code: "U002", name: "云岭县审计局", category: "机关", group: 2),
    ])

    static let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    static let identity = FormIdentity(cycle: cycle, unit: "U001", schemaVersion: "2023.1")

    static let submission = Submission(sha256: "", name: "新建 表格(3).xlsx", size: 0)

    /// What the specimen holds in each field, as text.
    static let answers: [FieldID: String] = {
        var answers: [FieldID: String] = [
            .header(.unit): "云岭县财政局", .header(.unitCode): "U001", .header(.category): "机关",
            .header(.cycle): "2023年第二季度", .header(.inspectionDate): "2023年6月20日",
            .header(.group): "第1督查组", .header(.formNumber): identity.description,
            .fact("formalMembers"): "41", .fact("organisation"): "党支部",
            .fact("lastElection"): "2021.6.3", .fact("duesPaid"): "3,210.50",
        ]
        for (row, indicator) in schema.rows.enumerated() {
            answers[.answer(indicator.code, .fact)] = "\(row + 3)次"
            answers[.answer(indicator.code, .selfPoints)] = "1.\(row)5"
            answers[.answer(indicator.code, .points)] = "0.\(row)5"
            answers[.answer(indicator.code, .reason)] = "原因\(row)"
        }
        return answers
    }()

    private static func indicator(
        _ code: IndicatorCode,
        _ name: String,
        _ thousandths: Int
    ) -> Indicator {
        Indicator(
            code: code,
            name: name,
            maximum: Points(thousandths: thousandths),
            asks: .count(unit: "次")
        )
    }
}
