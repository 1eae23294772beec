import Norms
import Recording
import Testing

@Suite struct RecordingTests {
    private let scratch: ScratchLedger
    private var ledger: Ledger { scratch.ledger }

    init() throws { scratch = try ScratchLedger() }

    @Test func `an accepted form comes back with every row as it was scored`() throws {
        let recorded = try #require(try scratch.deliver([SampleForms.accepted(1)]).first)
        let form = try #require(try ledger.currentForm(of: "U001", in: SampleForms.cycle))

        #expect(recorded.fate == .accepted(counts: true))
        #expect(form.id == recorded.readingID)
        #expect(form.submission == SampleForms.submission(1))
        #expect(form.schema == "schema-1")
        #expect(form.supersedes == nil)
        #expect(form.tally == SampleForms.tally(total: 75))
        #expect(form.items.map(\.scored) == SampleForms.items)
        #expect(form.items.first?.fact == "3")
        #expect(form.items.first?.selfPoints == "?")
        #expect(form.items.first?.reason == "少开一次")
        #expect(
            form.items.first?.spellings == [
                .points: Spelling(raw: "1.5分", value: "1.5", rules: [.measureWord]),
                .fact: Spelling(raw: "三次", value: "3", rules: [.chineseNumeral]),
                .selfPoints: Spelling(raw: "?", value: "?", rules: []),
            ]
        )
        #expect(form.queries == 1)
    }

    @Test func `the trace of a row keeps the raw text, the rules used on it and both places`()
        throws
    {
        let recorded = try #require(try scratch.deliver([SampleForms.accepted(1)]).first)
        let id = try #require(recorded.readingID)
        let trace = try #require(try ledger.traces(of: id).first)

        #expect(trace.raw == "1.5分")
        #expect(trace.normalising == [.measureWord])
        #expect(trace.locators == [.identity, .label, .position])
        #expect(trace.place.text(.zh) == "督查考核评分表!I30")
        #expect(trace.factPlace.text(.zh) == "督查考核评分表!G30")
    }

    @Test func `facts, header and stated totals come back as they were read`() throws {
        let recorded = try #require(
            try scratch.deliver([SampleForms.accepted(1, date: "2023-07-01")]).first
        )
        let entries = try ledger.entries(of: try #require(recorded.readingID))
        let expected = SampleForms.entries(date: "2023-07-01").filter { field, entry in
            guard case .answer = field else { return entry.value != .blank }
            return false
        }
        #expect(entries == expected)
    }

    @Test func `a form in a line holds its sums, queries and losses`() throws {
        try scratch.deliver([SampleForms.accepted(1), SampleForms.accepted(2, unit: "U002")])
        let forms = try ledger.currentForms(in: SampleForms.cycle)

        #expect(forms.map(\.unit) == ["U001", "U002"])
        #expect(forms.map(\.losses) == [1, 1])
        #expect(forms.map(\.queries) == [1, 1])
        #expect(forms.first?.tally == SampleForms.tally(total: 75))
    }

    @Test func `a form that goes back keeps its findings and its answers`() throws {
        let recorded = try #require(try scratch.deliver([SampleForms.returned(1)]).first)
        let reading = try #require(try ledger.returned(in: SampleForms.cycle).first)

        #expect(recorded.fate == .returned)
        #expect(reading.reason == "points-missing")
        #expect(reading.unit == "U001")
        #expect(try ledger.findings(of: reading.id) == [SampleForms.refusal, SampleForms.query])
        #expect(try ledger.traces(of: reading.id).map(\.code) == ["A08-1"])
        #expect(try ledger.form(reading.id) == nil)
        #expect(try ledger.currentForms(in: SampleForms.cycle).isEmpty)
    }

    @Test func `a file in quarantine keeps its reason and belongs to no unit`() throws {
        let file = SampleForms.submission(9, name: "合影.jpg")
        try scratch.deliver([.quarantined(file, [SampleForms.refusal])])
        let reading = try #require(try ledger.quarantined().first)

        #expect(reading.submission == file)
        #expect(reading.unit == nil)
        #expect(reading.reason == "points-missing")
        #expect(try ledger.findings(of: reading.id) == [SampleForms.refusal])
    }

    @Test func `the findings of the forms that count come with unit and file`() throws {
        try scratch.deliver([
            SampleForms.accepted(2, name: "b.xlsx", unit: "U002"),
            SampleForms.accepted(1, name: "a.xlsx"),
            SampleForms.returned(3, unit: "U003"),
        ])
        let findings = try ["U001", "U002", "U003"].flatMap {
            try ledger.findings(of: UnitCode($0), in: SampleForms.cycle)
        }

        #expect(findings.map(\.unit) == ["U001", "U002"])
        #expect(findings.map(\.file) == ["a.xlsx", "b.xlsx"])
        #expect(findings.map(\.finding) == [SampleForms.query, SampleForms.query])
    }

    @Test func `the rows of the form that counts which lost points come in form order`() throws {
        try scratch.deliver([SampleForms.accepted(1)])
        let losses = try ledger.losses(of: "U001", in: SampleForms.cycle)
        let all = try #require(try ledger.currentForm(of: "U001", in: SampleForms.cycle)).items
        #expect(!losses.isEmpty && losses == all.filter { $0.scored.lost > .zero })
        #expect(try ledger.losses(of: "U002", in: SampleForms.cycle).isEmpty)
    }

    @Test func `forms can be looked up while forms are listed`() throws {
        try scratch.deliver([SampleForms.accepted(1)])
        var items = 0
        try ledger.forEachCurrentForm(in: SampleForms.cycle) { form in
            items += try ledger.form(form.id)?.items.count ?? 0
        }
        #expect(items == 2)
    }

    @Test func `the cycles that have forms are listed in order`() throws {
        try scratch.deliver([
            SampleForms.accepted(1, cycle: .year(2023)),
            SampleForms.accepted(2, cycle: .month(year: 2023, month: 5)),
            SampleForms.accepted(3),
        ])
        #expect(try ledger.cycles().map(\.description) == ["2023-05", "2023Q2", "2023"])
    }
}
