import Norms
import Testing

struct RosterTests {
    private let roster = Roster(units: [
        Unit(code: "U001", name: "县财政局（本级）", aliases: ["财政局"], category: "机关", group: 2),
        Unit(code: "U002", name: "县审计局", aliases: ["财政局"], category: "机关", group: 1),
    ])

    @Test(arguments: ["县财政局（本级）", "县财政局(本级)", " 县 财政局（本级)\u{200B}", "财政局"])
    func `a unit is found by any spelling of its name`(_ name: String) {
        #expect(roster.unit(named: name)?.code == "U001")
    }

    @Test func `a stranger is not found`() {
        #expect(roster.unit(named: "县林业局") == nil)
        #expect(roster.unit(named: "") == nil)
        #expect(roster.unit(code: "U003") == nil)
        #expect(roster.unit(code: "U002")?.name == "县审计局")
    }

    @Test func `the nearest names are offered, parts of a name before misspellings`() {
        #expect(NameDistance.nearest(to: "财政", in: roster).map(\.code) == ["U001", "U002"])
        #expect(NameDistance.nearest(to: "县审计据", in: roster).map(\.code) == ["U002"])
        #expect(NameDistance.nearest(to: "计", in: roster).isEmpty)
        #expect(NameDistance.nearest(to: "省铁路总公司驻京办事处", in: roster).isEmpty)
    }

    @Test func `groups are listed once, ascending`() {
        #expect(roster.groups == [1, 2])
    }
}

struct FindingTests {
    private let finding = Finding(
        "score-out-of-range",
        .refusal,
        field: .answer("A08-1", .points),
        place: .cell(sheet: "督查考核评分表", reference: "I9"),
        value: "3",
        cause: Wording(zh: "超过分值2.5", en: "more than 2.5"),
        remedy: Wording(zh: "改小", en: "lower it")
    )

    @Test func `a finding says cause and remedy in the language that is asked`() {
        #expect(finding.message(.zh) == "超过分值2.5；改小")
        #expect(finding.message(.en) == "more than 2.5; lower it")
        #expect(finding.indicator == "A08-1")
        #expect(finding.place.text(.en) == "督查考核评分表!I9")
    }

    @Test func `without a remedy only the cause is said`() {
        var bare = finding
        bare.remedy = Wording(zh: "", en: "")
        bare.field = nil
        #expect(bare.message(.zh) == "超过分值2.5")
        #expect(bare.indicator == nil)
    }

    @Test(arguments: [
        (Place.file, "整个文件", "the whole file"), (.paragraph(12), "第12段", "paragraph 12"),
        (.line(3, column: 5), "第3行第5列", "line 3, column 5"),
        (.tableCell(table: 2, row: 3, column: 9), "第2个表格第3行第9格", "table 2, row 3, column 9"),
    ])
    func `a place is named as people see it`(_ place: Place, _ zh: String, _ en: String) {
        #expect(place.text(.zh) == zh)
        #expect(place.text(.en) == en)
    }

    @Test func `a form with a refusal is not validated`() {
        let form = RuleFixture.form()
        #expect(ValidatedForm(form, findings: [finding]) == nil)
        var query = finding
        query.severity = .query
        #expect(ValidatedForm(form, findings: [query])?.findings == [query])
        #expect([Finding.Severity.note, .refusal, .query].sorted() == [.refusal, .query, .note])
    }
}
