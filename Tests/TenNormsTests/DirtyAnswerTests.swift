import Foundation
import Norms
import Support
import TenNorms
import Testing

/// What stands in one cell of a real form, taken through all stages: the value, the rules, the finding and the place.
@Suite struct DirtyAnswerTests {
    /// What is put into the cell of the points of A08-1 (2.5 at most), and what comes of it.
    struct Answer: Sendable, CustomTestStringConvertible {
        /// The cell without its address.
        var cell: String
        /// `value (rules)` as the report shows it.
        var reading: String
        /// `severity code` of the finding at the cell; nil when there must be none.
        var finding: String?
        var testDescription: String { "\(cell) is \(reading)" }

        init(_ cell: String, _ reading: String, _ finding: String? = nil) {
            (self.cell, self.reading, self.finding) = (cell, reading, finding)
        }

        /// A cell of text.
        init(text: String, _ reading: String, _ finding: String? = nil) {
            self.init(#" t="inlineStr"><is><t>\#(text)</t></is></c>"#, reading, finding)
        }
    }

    private static let unreadable = "refusal unreadable-value"
    private static let interpreted = "query value-interpreted"

    static let answers = [
        Answer("><v>2.5</v></c>", "2.5 ()"), Answer(text: "２．５分", "2.5 (full-width measure-word)"),
        Answer(text: "满分", "2.5 (full-marks)", interpreted),
        Answer(text: "二点五", "2.5 (chinese-numeral)", interpreted),
        Answer(text: "2.5分(齐全)", "2.5 (note measure-word)", interpreted),
        Answer(text: "约2.5", "!ambiguous ()", unreadable),
        Answer(text: "2.5/2.5", "!ambiguous ()", unreadable),
        Answer(text: "扣0分", "!ambiguous ()", unreadable),
        Answer(text: "-2.5", "!ambiguous ()", unreadable),
        Answer(text: "\u{2212}2.5", "!ambiguous (minus-sign)", unreadable),
        Answer(text: "优", "!wrongKind ()", unreadable),
        Answer("/>", " ()", "refusal missing-points"),
        Answer(text: "　", " ()", "refusal missing-points"),
        Answer(text: "/", "不适用 ()", "refusal not-applicable-unfounded"),
        Answer("><f>H9</f></c>", "!formulaWithoutValue ()", unreadable),
        Answer(#" t="e"><v>#REF!</v></c>"#, "!errorValue ()", unreadable),
        Answer("><f>_xlfn.DISPIMG(&quot;ID_A&quot;,1)</f></c>", "!picture ()", unreadable),
        Answer("><v>1234567890123456</v></c>", "!tooManyDigits ()", unreadable),
        Answer(#" t="b"><v>1</v></c>"#, "!wrongKind ()", unreadable),
        Answer("><v>25</v></c>", "25 ()", "refusal score-out-of-range"),
    ]

    @Test(arguments: answers)
    func `an answer has its value, its rules and its finding at its cell`(answer: Answer) throws {
        let project = URL(filePath: SampleQuarter.project)
        let form = project.appending(
            path: "Tests/JourneyTests/Journeys/xlsx-accepted/submitted.xlsx"
        )
        let workspace = try Workspace(root: project.appending(path: "templates").path)
        let check = FormCheck(workspace, language: .zh)
        let whole = try #require(try check.check([form.path]).files.first)
        let row = try #require(whole.answers.first { $0.indicator == "A08-1" })
        let cell = try #require(row.place.split(separator: "!").last.map(String.init))
        let pattern = try Regex("<c r=\"\(cell)\"[^>]*?(/>|>.*?</c>)").dotMatchesNewlines()
        let bytes = try AlteredFile.bytes(
            Array(Data(contentsOf: form)),
            part: "xl/worksheets/sheet1.xml"
        ) { $0.replacing(pattern, with: "<c r=\"\(cell)\"\(answer.cell)") }
        let folder = try ScratchFolder()
        let file = try folder.write(bytes, to: "改过.xlsx")
        let report = try #require(try check.check([file.path]).files.first)
        let reading = try #require(
            report.answers.first { $0.indicator == "A08-1" }?.readings["points"]
        )
        let value = reading.unreadable.map { "!\($0)" } ?? reading.value
        #expect("\(value) (\(reading.rules.joined(separator: " ")))" == answer.reading)
        #expect(reading.place == row.place)
        let about = report.findings.filter { $0.place == row.place }
            .map { "\($0.severity.rawValue) \($0.code)" }
        let known: Set = [
            "unreadable-value", "value-interpreted", "missing-points",
            "not-applicable-unfounded", "score-out-of-range",
        ]
        let told = about.filter {
            known.contains($0.split(separator: " ").last.map(String.init) ?? "")
        }
        #expect(told == answer.finding.map { [$0] } ?? [])
        #expect((report.outcome == .returned) == (answer.finding?.hasPrefix("refusal") ?? false))
    }

    @Test func `the ledger and explain show what was typed beside what it came to`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let cycle = Cycle.quarter(year: 2_023, quarter: 2)
        let view = try LedgerView(quarter.open(), language: .zh)
        var rules: Set<String> = []
        for standing in try view.standings(cycle) {
            let report = try view.explanation(of: standing.unit, in: cycle, indicator: nil)
            for item in report.items where item.applies && item.kind == "scored" {
                let reading = try #require(item.readings["points"], "\(item.code)")
                #expect(Points(reading.value) == Points(item.points), "\(item.code)")
                // Without a rule, the number stands there as it is.
                if reading.rules.isEmpty { #expect(Points(reading.raw) == Points(item.points)) }
            }
            let readings = report.items.flatMap(\.readings.values) + report.facts.map(\.reading)
            rules.formUnion(readings.flatMap(\.rules))
        }
        #expect(rules.isSubset(of: NormalisingRule.allCases.map(\.rawValue)))
        #expect(rules.contains("full-width") && rules.contains("measure-word"))
    }
}
