import Norms
import Recording
import Testing

@Suite struct ReplayTests {
    private let scratch: ScratchLedger
    private var ledger: Ledger { scratch.ledger }
    private let mended = SchemaText(fingerprint: "schema-2", version: "2023.2", text: "norms: [x]")

    init() throws { scratch = try ScratchLedger() }

    @discardableResult
    private func replay(_ entries: [(submissionID: Int64, entry: LedgerEntry)]) throws -> [Recorded]
    {
        let run = try ledger.openRun(at: "2023-08-01", schema: mended)
        let recorded = try ledger.replay(entries, in: run)
        try ledger.closeRun(run)
        return recorded
    }

    @Test func `what is in quarantine leaves it when it reads as a form`() throws {
        try scratch.deliver([.quarantined(SampleForms.submission(1), [SampleForms.refusal])])
        let stuck = try #require(try ledger.unresolved(notUnder: "schema-2").first)

        let again = try replay([(stuck.submissionID, SampleForms.accepted(1))])
        #expect(again.first?.fate == .accepted(counts: true))
        #expect(try ledger.quarantined().isEmpty)
        #expect(try ledger.currentForms(in: SampleForms.cycle).map(\.schema) == ["schema-2"])
        #expect(try ledger.reading(stuck.id)?.state == .replaced)
        #expect(try ledger.findings(of: stuck.id) == [SampleForms.refusal])
    }

    @Test func `what was read on the present basis is not worth reading again`() throws {
        try scratch.deliver([
            .quarantined(SampleForms.submission(1), []), SampleForms.returned(2),
            SampleForms.accepted(3, unit: "U002"),
        ])
        #expect(try ledger.unresolved(notUnder: "schema-1").isEmpty)
        #expect(
            try ledger.unresolved(notUnder: "schema-2").map(\.state) == [.quarantined, .returned]
        )
        #expect(try ledger.stale(in: SampleForms.cycle, notUnder: "schema-2").count == 3)
        #expect(try ledger.stale(in: .year(1999), notUnder: "schema-2").count == 1)
    }

    @Test func `a form read again keeps its place before a later one`() throws {
        try scratch.deliver([SampleForms.accepted(1)])
        try scratch.deliver([SampleForms.accepted(2)])
        let first = try #require(try ledger.history(of: "U001", in: SampleForms.cycle).first)

        let again = try replay([(first.submissionID, SampleForms.accepted(1, total: 60))])
        #expect(again.first?.fate == .accepted(counts: false))
        let history = try ledger.history(of: "U001", in: SampleForms.cycle)
        #expect(history.map(\.state) == [.replaced, .superseded, .current])
        #expect(history.last?.supersedes == again.first?.readingID)
    }

    @Test func `a form that is refused under the new schema gives way to the one before`() throws {
        try scratch.deliver([SampleForms.accepted(1)])
        try scratch.deliver([SampleForms.accepted(2)])
        let second = try #require(try ledger.history(of: "U001", in: SampleForms.cycle).last)

        let again = try replay([(second.submissionID, SampleForms.returned(2))])
        #expect(again.first?.fate == .returned)
        #expect(
            try ledger.currentForms(in: SampleForms.cycle).map(\.submission)
                == [SampleForms.submission(1)]
        )
    }

    @Test func `a form that turns out to be another unit's leaves the first unit`() throws {
        try scratch.deliver([SampleForms.accepted(1)])
        try scratch.deliver([SampleForms.accepted(2)])
        let second = try #require(try ledger.history(of: "U001", in: SampleForms.cycle).last)

        try replay([(second.submissionID, SampleForms.accepted(2, unit: "U002"))])
        let forms = try ledger.currentForms(in: SampleForms.cycle)
        #expect(forms.map(\.unit) == ["U001", "U002"])
        #expect(forms.map(\.submission) == [SampleForms.submission(1), SampleForms.submission(2)])
    }

    @Test func `forms under another schema are listed and the old schema is kept`() throws {
        try scratch.deliver([SampleForms.accepted(1)])
        #expect(try ledger.currentForms(in: SampleForms.cycle, notUnder: "schema-1").isEmpty)
        #expect(try ledger.currentForms(in: SampleForms.cycle, notUnder: "schema-2").count == 1)
        #expect(try ledger.schema("schema-1") == SampleForms.schema)
        #expect(try ledger.schema("schema-2") == nil)
    }

    @Test func `another file cannot take the place of a submission`() throws {
        let recorded = try scratch.deliver([SampleForms.accepted(1)])
        let id = try #require(recorded.first?.submissionID)
        #expect(throws: LedgerFault.self) { try replay([(id, SampleForms.accepted(2))]) }
        #expect(try ledger.history(of: "U001", in: SampleForms.cycle).map(\.state) == [.current])
    }
}
