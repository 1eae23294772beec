import Norms
import Recording
import Testing

@Suite struct DuplicateTests {
    private let scratch: ScratchLedger
    private var ledger: Ledger { scratch.ledger }

    init() throws { scratch = try ScratchLedger() }

    @Test func `the same bytes again are a duplicate and change nothing else`() throws {
        try scratch.deliver([SampleForms.accepted(1, name: "a.xlsx")], at: "2023-07-01")
        let before = try ledger.history(of: "U001", in: SampleForms.cycle)
        let again = try scratch.deliver(
            [.duplicate(SampleForms.submission(1, name: "副本.xlsx"))],
            at: "2023-07-02"
        )

        let first = FirstSubmission.self
        guard case .duplicate(let original) = again.first?.fate else {
            Issue.record("not a \(first) duplicate")
            return
        }
        #expect(original.name == "a.xlsx")
        #expect(original.received == "2023-07-01")
        #expect(try ledger.history(of: "U001", in: SampleForms.cycle) == before)
    }

    @Test func `a duplicate is listed with what it doubles`() throws {
        try scratch.deliver([SampleForms.accepted(1, name: "a.xlsx")])
        try scratch.deliver([.duplicate(SampleForms.submission(1, name: "b.xlsx"))])
        let duplicate = try #require(try ledger.duplicates().first)
        #expect(duplicate.submission.name == "b.xlsx")
        #expect(duplicate.first.name == "a.xlsx")
        #expect(duplicate.unit == "U001")
        #expect(duplicate.cycle == SampleForms.cycle)
    }

    @Test func `the ledger sees a duplicate that the caller did not`() throws {
        let recorded = try scratch.deliver([
            SampleForms.accepted(1, name: "a.xlsx"), SampleForms.accepted(1, name: "b.xlsx"),
        ])
        #expect(recorded.map(\.readingID) == [recorded.first?.readingID, nil])
        #expect(try ledger.currentForms(in: SampleForms.cycle).count == 1)
    }

    @Test func `a third copy points to the first, not to the second`() throws {
        try scratch.deliver([SampleForms.returned(1, name: "a.xlsx")])
        try scratch.deliver([.duplicate(SampleForms.submission(1, name: "b.xlsx"))])
        try scratch.deliver([.duplicate(SampleForms.submission(1, name: "c.xlsx"))])
        #expect(try ledger.duplicates().map(\.first.name) == ["a.xlsx", "a.xlsx"])
    }

    @Test func `every file that came in is known by its fingerprint`() throws {
        try scratch.deliver([
            SampleForms.accepted(1), SampleForms.returned(2),
            .quarantined(SampleForms.submission(3), []),
        ])
        #expect(try ledger.knownFingerprints() == Set([1, 2, 3].map(SampleForms.sha256)))
        #expect(try ledger.isKnown(SampleForms.sha256(2)))
        #expect(try !ledger.isKnown(SampleForms.sha256(4)))
    }
}
