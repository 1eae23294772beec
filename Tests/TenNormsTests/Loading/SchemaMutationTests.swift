import Norms
import Testing

/// Breaks the template in one place and looks for the finding, its severity and its line.
struct SchemaMutationTests {
    private let file = "schema/ten-norms.yaml"

    @Test(
        arguments: [
            ("points: 2, fact: 组织设置情况", "points: 2, pionts: 2, fact: 组织设置情况", "unknown-key"),
            ("points: 2, fact: 组织设置情况", "points: two, fact: 组织设置情况", "wrong-type"),
            ("points: 2, fact: 组织设置情况", "points: -2, fact: 组织设置情况", "wrong-type"),
            ("name: 组织形式与正式党员数相符, ", "", "missing-key"),
            ("code: A01-2", "code: A01-1", "duplicate-code"),
            ("code: A01-2", "code: 甲一", "wrong-type"),
            ("points: 12\n", "points: 13\n", "norm-sum"),
            ("over: attendanceRate", "over: attendance", "unknown-fact"),
            ("when: 设支委会", "when: 设支部", "unknown-condition"),
            ("methods: Z, basis: R1}", "methods: Z, basis: R99}", "unknown-ground"),
            ("methods: Z, basis: R1}", "methods: Q, basis: R1}", "wrong-type"),
            ("methods: Z, basis: R1}", "methods: Z, for: [学校], basis: R1}", "unknown-category"),
            ("asks: choice, options: [党支部, 党总支, 基层党委]", "asks: choice", "choice-without-options"),
            ("asks: percent, synonyms", "asks: percents, synonyms", "wrong-type"),
            (
                "fact: committeeSize, at-least: 1", "fact: committeeSize, is: yes",
                "impossible-condition"
            ),
            (
                "fact: committeeSize, at-least: 1", "fact: committeeSize, below: 0",
                "impossible-condition"
            ),
            ("one-of: [基层党委]", "one-of: [党组]", "impossible-condition"),
            ("at-least: 1}", "at-least: 1, below: 3}", "wrong-type"),
            (
                "quarters: [4], methods: Z, basis: R14", "quarters: [5], methods: Z, basis: R14",
                "wrong-type"
            ),
            ("version: \"2023.1\"", "version: \"2023/1\"", "wrong-type"),
            ("{key: probationaryMembers", "{key: formalMembers", "duplicate-code"),
            ("label: 党员大会日期", "label: 检查日期", "fact-asked-twice"),
            ("fact: 到学率", "fact: 党员大会到会率", "fact-asked-twice"),
            ("kind: bonus, name: 党建", "kind: bonuses, name: 党建", "wrong-type"),
        ].filter { $0.2 != "nothing" }
    )
    func `a fault of writing is found at its line`(_ old: String, _ new: String, _ code: String)
        throws
    {
        let edited = try Template.edit(file, old, new)
        let findings = Template.schema(edited.text).findings
        let found = findings.filter { $0.code == "schema-\(code)" }
        #expect(found.contains { abs(($0.line ?? 0) - edited.line) <= 1 }, "\(findings)")
    }

    @Test(arguments: [
        ("required: 3, each: 0.9", "required: 3, each: 2.6", "loss-over-maximum"),
        ("required: 3, each: 0.9", "required: 0, each: 0.9", "dead-rule"),
        ("required: 3, each: 0.9", "required: 3, each: 0", "dead-rule"),
        ("required: 3, each: 0.9", "required: 3, each: 0.92", "loss-off-step"),
        ("{相符: 0, 应建未建: 2,", "{相符: 0, 应建未建: 2.5,", "loss-over-maximum"),
        ("floor: 90", "floor: 101", "floor-over-hundred"),
        ("late: {0: 1.5, 3: 3}", "late: {3: 3, 0: 1.5}", "band-order"),
        ("late: {0: 1.5, 3: 3}", "late: {0: 1.5, 3: 1.5}", "band-order"),
        ("late: {0: 1.5, 3: 3}", "late: {0: 1.5, x: 3}", "wrong-type"),
        (
            "rules: [{kind: missing, required: 2, each: 0.75}]",
            "rules: [{kind: bonus, each: 0.75}]", "rule-misplaced"
        ),
        (
            "rules: [{kind: missing, required: 2, each: 0.75}]", "rules: [{kind: veto}]",
            "rule-misplaced"
        ),
        ("rules: [{kind: bonus, each: 0.5}]", "rules: [{kind: case, each: 0.5}]", "rule-misplaced"),
        (
            "rules: [{kind: veto}]", "rules: [{kind: yes-no, loses-on: no, loss: 0}]",
            "rule-misplaced"
        ),
        (
            "rules: [{kind: missing, required: 2, each: 0.75}]", "rules: [{kind: proportion}]",
            "rule-not-for-fact"
        ),
        (
            "rules: [{kind: case, each: 0.25}, {",
            "rules: [{kind: case, each: 0.25}, {kind: case, each: 0.5}, {", "rule-repeated"
        ),
        ("when: [任期三年, 未批准延期]", "when: [任期三年, 任期五年]", "impossible-condition"),
        ("when: [任期三年, 未批准延期]", "when: [已批准延期, 未批准延期]", "impossible-condition"),
        ("points: 1, step: 1, fact", "points: 1, step: 0.4, fact", "maximum-off-step"),
        ("also: 未明确到人扣1分, ", "", "fact-unused"),
        (
            "asks: count, unit: 次,\n             rules: [{kind: missing, required: 2",
            "asks: none,\n             rules: [{kind: missing, required: 2", "rule-not-for-fact"
        ),
        ("valid-months: 36, ", "", "missing-key"),
        ("kind: missing, required: 2", "kind: mising, required: 2", "wrong-type"),
        ("kind: missing, required: 2", "kind: missing, requires: 2", "unknown-key"),
    ])
    func `a rule that cannot be meant is found in its row`(
        _ old: String,
        _ new: String,
        _ code: String
    ) throws {
        let edited = try Template.edit(file, old, new)
        let findings = Template.schema(edited.text).findings
        let found = findings.filter { $0.code == "schema-\(code)" }
        #expect(found.contains { abs(($0.line ?? 0) - edited.line) <= 2 }, "\(findings)")
    }

    @Test func `a changed value of a row breaks the hundred and the norm`() throws {
        let edited = try Template.edit(file, "points: 2.5, fact: 开展次数", "points: 3, fact: 开展次数")
        let (schema, findings) = Template.schema(edited.text)
        #expect(schema == nil)
        #expect(findings.map(\.code) == ["schema-sum-not-hundred", "schema-norm-sum"])
        #expect(findings.first?.message(.zh) == "全部指标合计100.5分，应为100分；调整各指标的 points")
    }

    @Test(arguments: [
        ("points: 2, fact: 组织设置情况", "points: two, fact: 组织设置情况", "schema-wrong-type"),
        ("code: A08-2, ", "", "schema-missing-key"),
        (
            "asks: choice,\n             options: {相符", "asks: choose,\n             options: {相符",
            "schema-wrong-type"
        ),
    ])
    func `a row that cannot be read does not also break the sums`(
        _ old: String,
        _ new: String,
        _ code: String
    ) throws {
        let findings = Template.schema(try Template.edit(file, old, new).text).findings
        #expect(findings.map(\.code) == [code])
    }

    @Test func `a fact that no rule, condition or check uses is reported`() throws {
        let text = try Template.read(file)
        let all = Template.factsUsedByChecks.subtracting(["duesDue"])
        let result = Template.schema(text, checks: all)
        #expect(result.findings.map(\.code) == ["schema-fact-unused"])
        #expect(result.findings.first?.value == "duesDue")
        #expect(result.schema != nil)
    }

    @Test func `a condition that no row uses is worth a note`() throws {
        let edited = try Template.edit(
            file,
            "  设支委会: {",
            "  另一条件: {fact: groupCount, at-least: 2}\n  设支委会: {"
        )
        let (schema, findings) = Template.schema(edited.text)
        #expect(schema != nil)
        #expect(findings.map(\.code) == ["schema-name-unused"])
        #expect(findings.first?.severity == .note)
    }

    @Test(arguments: [
        ("norms:\n", "norms: [\n", "schema-syntax"),
        ("version: \"2023.1\"", "version: \"2023.1", "schema-syntax"),
        ("version: \"2023.1\"", "version: \"2023.1\"\nversion: \"2023.2\"", "schema-duplicate-key"),
    ])
    func `broken YAML is one finding with a line`(_ old: String, _ new: String, _ code: String)
        throws
    {
        let (schema, findings) = Template.schema(try Template.edit(file, old, new).text)
        #expect(schema == nil)
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.line != nil)
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func `nesting without end is refused without a crash`(_ opening: String) {
        let text = String(repeating: opening, count: 20_000)
        #expect(Template.schema(text).schema == nil)
    }

    @Test(arguments: ["", "# nothing\n", "just text", "- a\n- b\n", "{}"])
    func `a file that is no schema is refused without a crash`(_ text: String) {
        let (schema, findings) = Template.schema(text)
        #expect(schema == nil)
        #expect(!findings.isEmpty)
    }

    @Test func `many faults are reported at once, in the order of the file`() throws {
        var text = try Template.edit(file, "code: A01-2", "code: A01-1").text
        text = text.replacingOnce("when: 有发展党员工作", "when: 无发展党员工作")
        text = text.replacingOnce("step: 0.05", "step: small")
        let findings = Template.schema(text).findings
        #expect(
            findings.map(\.code) == [
                "schema-wrong-type", "schema-duplicate-code", "schema-unknown-condition",
            ]
        )
        let lines = findings.compactMap(\.line)
        #expect(lines == lines.sorted() && lines.count == 3)
    }

    @Test func `a changed rule changes the form and the arithmetic together`() throws {
        let edited = try Template.edit(file, "required: 3, each: 0.9", "required: 2, each: 1.1")
        let schema = try #require(Template.schema(edited.text).schema)
        let row = try #require(schema.row("A08-2"))
        #expect(row.criterion == "召开次数不少于2次，每少1次扣1.1分（设支委会的适用）")
        #expect(
            row.rules.first?.form
                == .perMissing(required: Quantity(2), each: Points(thousandths: 1_100))
        )
    }

    @Test func `the tenth norm can be replaced without code`() throws {
        let edited = try Template.edit(file, "name: 规范党费收缴\n    confirmed: no", "name: 规范党员管理")
        let schema = try #require(Template.schema(edited.text).schema)
        #expect(schema.norms.last?.name == "规范党员管理")
        #expect(schema.norms.last?.isConfirmed == true)
    }
}
