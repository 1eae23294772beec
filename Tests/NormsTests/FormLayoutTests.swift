import Norms
import Testing

struct FormLayoutTests {
    private let schema: Schema = {
        var schema = RuleFixture.schema
        schema.facts = (1...4).map {
            Fact(key: FactKey("fact\($0)"), label: "项目\($0)", asks: .count(unit: "人"))
        }
        let rows = ["A01-1", "A01-2"].map { code in
            Indicator(code: IndicatorCode(code), name: code, maximum: Points(1), asks: .text)
        }
        schema.norms = [
            Norm(
                code: "N01",
                name: "n",
                aspects: [Aspect(code: "A01", name: "a", indicators: rows)]
            )
        ]
        return schema
    }()

    @Test func `every field has its own place, in the sheet and in the Word form`() {
        let layout = FormLayout(schema: schema)
        let sheet = layout.sheetPositions()
        let word = layout.wordPositions()
        #expect(Set(sheet.keys) == Set(word.keys))
        #expect(Set(sheet.values).count == sheet.count)
        #expect(Set(word.values).count == word.count)
        #expect(sheet.count == layout.pairs.count + layout.rows.count * AnswerPart.allCases.count)
        #expect(
            sheet.values.allSatisfy { $0.row <= layout.lastRow && (1...12).contains($0.column) }
        )
    }

    @Test func `every field has its own tag, fit for a name in Excel`() {
        let fields = FormLayout(schema: schema).sheetPositions().keys
        let tags = fields.map(\.tag)
        #expect(Set(tags).count == tags.count)
        for tag in tags {
            #expect(tag.hasPrefix("TN."))
            #expect(
                tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._".contains($0)) }
            )
        }
    }

    @Test func `the score table begins below the facts and ends above the totals`() {
        let layout = FormLayout(schema: schema)
        #expect(layout.factsBandRow == 5)
        #expect(layout.headingRow == 8)
        #expect(layout.firstItemRow == 9)
        #expect(layout.totalsBandRow == 11)
        let points = layout.sheetPositions()[.answer("A01-2", .points)]
        #expect(points?.row == 10 && points?.column == 9)
        let word = layout.wordPositions()[.answer("A01-2", .points)]
        #expect(word?.table == 3 && word?.row == 3 && word?.cell == 9)
    }

    @Test func `no two columns answer to one name`() {
        let names = FormColumn.allCases.flatMap(\.names)
        #expect(Set(names).count == names.count)
        #expect(FormColumn.allCases.compactMap(\.part) == AnswerPart.allCases)
    }

    @Test func `no two fields of the header and foot answer to one label`() {
        let layout = FormLayout(schema: schema)
        for block in [layout.header, layout.foot] {
            let names = block.flatMap { [$0.label] + $0.synonyms }
            #expect(Set(names).count == names.count)
        }
    }
}

struct FormIdentityTests {
    private let identity = FormIdentity(
        cycle: .quarter(year: 2023, quarter: 2),
        unit: "U001",
        schemaVersion: "2023.1"
    )

    @Test func `a form number is read back`() {
        #expect(FormIdentity(identity.description) == identity)
        #expect(identity.description.hasPrefix("TN/2023Q2/U001/2023.1/"))
    }

    @Test func `a form number with one wrong character is none`() {
        let text = Array(identity.description)
        for index in text.indices where text[index] != "/" {
            var wrong = text
            wrong[index] = wrong[index] == "7" ? "8" : "7"
            #expect(FormIdentity(String(wrong)) == nil, "\(String(wrong))")
        }
    }

    @Test(arguments: ["", "TN", "TN/2023Q2/U001", "XX/2023Q2/U001/2023.1/A", "////"])
    func `what is no form number is none`(_ text: String) {
        #expect(FormIdentity(text) == nil)
    }
}
