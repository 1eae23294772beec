import Norms
import Testing

struct SchemaTemplateTests {
    private func schema() throws -> Schema {
        try #require(Template.schema(try Template.read("schema/ten-norms.yaml")).schema)
    }

    @Test func `the template has nothing to find fault with`() throws {
        let findings = Template.schema(try Template.read("schema/ten-norms.yaml")).findings
        #expect(findings.map { "\($0.place) \($0.message(.en))" } == [])
    }

    @Test func `ten norms, sixteen aspects and fifty-eight indicators are worth a hundred`() throws
    {
        let schema = try schema()
        #expect(schema.norms.count == 10)
        #expect(schema.norms.flatMap(\.aspects).count == 16)
        #expect(schema.indicators.count == 58)
        #expect(schema.indicators.reduce(.zero) { $0 + $1.maximum } == Points(100))
        let maxima = schema.norms.map(\.maximum.description)
        #expect(maxima == ["12", "8", "10", "12", "6", "24", "10", "6", "6", "6"])
        #expect(schema.extras.map(\.code.text) == ["B01", "B02", "B03", "D01", "K01"])
        #expect(schema.facts.count == 16)
    }

    @Test func `only the tenth norm is unconfirmed`() throws {
        #expect(try schema().norms.filter { !$0.isConfirmed }.map(\.code.text) == ["N10"])
    }

    @Test func `a row is read whole`() throws {
        let row = try #require(try schema().row("A08-2"))
        #expect(row.name == "支委会")
        #expect(row.criterion == "召开次数不少于3次，每少1次扣0.9分（设支委会的适用）")
        #expect(row.factPrompt == "填写召开次数（次）")
        #expect(row.methods == [.records])
        #expect(row.basis.contains("支委会、党小组会每月至少1次"))
    }

    @Test func `no criterion is empty and none repeats itself`() throws {
        for row in try schema().rows {
            #expect(row.criterion.count > 4, "\(row.code)")
            #expect(!row.criterion.contains("，，") && !row.criterion.contains("；；"), "\(row.code)")
        }
    }

    @Test(arguments: [
        ("2020-06-28", "党支部", "", "3"), ("2020-06-27", "党支部", "", "1.5"),
        ("2020-03-27", "党总支", "", "0"), ("2020-03-27", "党支部", "云直工〔2023〕1号", "3"),
        ("2019-06-27", "党支部", "云直工〔2023〕1号", "1.5"), ("2018-06-28", "基层党委", "", "3"),
        ("2018-06-27", "基层党委", "", "1.5"),
    ])
    func `the term of office follows the kind of organisation and its extension`(
        _ elected: String,
        _ organisation: String,
        _ approval: String,
        _ points: String
    ) throws {
        let schema = try schema()
        let date = try #require(CalendarDate(iso: elected))
        let inspected = try #require(CalendarDate(iso: "2023-06-28"))
        let values: [(FieldID, Value)] = [
            (.fact("lastElection"), .date(date)), (.fact("organisation"), .text(organisation)),
            (.fact("extensionApproval"), approval.isEmpty ? .blank : .text(approval)),
            (.header(.inspectionDate), .date(inspected)),
        ]
        let entries = values.map { ($0, Entry(raw: "", value: $1, place: .file)) }
        let form = FilledForm(
            submission: Submission(sha256: "0", name: "a.xlsx", size: 1),
            format: .xlsx,
            unit: Unit(code: "U001", name: "县财政局", category: "机关", group: 1),
            cycle: .quarter(year: 2023, quarter: 2),
            entries: Dictionary(uniqueKeysWithValues: entries)
        )
        let row = try #require(schema.row("A03-1"))
        #expect(row.ruleResult(in: form, schema: schema)?.description == points)
    }
}
