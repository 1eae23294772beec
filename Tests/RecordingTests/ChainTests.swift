import Norms
import Recording
import Testing

@Suite struct ChainTests {
    private let scratch: ScratchLedger
    private var ledger: Ledger { scratch.ledger }

    init() throws { scratch = try ScratchLedger() }

    private func history() throws -> [FileReading] {
        try ledger.history(of: "U001", in: SampleForms.cycle)
    }

    @Test func `a form that comes later supersedes the one before and says so`() throws {
        try scratch.deliver([SampleForms.accepted(1, total: 70)])
        let second = try scratch.deliver([SampleForms.accepted(2, total: 80)])

        #expect(second.first?.displaced == SampleForms.submission(1))
        let history = try history()
        #expect(history.map(\.state) == [.superseded, .current])
        #expect(history.map(\.supersedes) == [nil, history.first?.id])
        #expect(history.map(\.total) == [Points(70), Points(80)])
    }

    @Test func `a later delivery counts even when its own date is older`() throws {
        try scratch.deliver([SampleForms.accepted(1, date: "2023-07-05")])
        try scratch.deliver([SampleForms.accepted(2, date: "2023-07-01")])
        #expect(try history().map(\.submission.sha256) == [1, 2].map(SampleForms.sha256))
        #expect(try history().last?.state == .current)
    }

    @Test func `a resubmission that goes back does not unseat the form that counts`() throws {
        try scratch.deliver([SampleForms.accepted(1)])
        let second = try scratch.deliver([SampleForms.returned(2)])

        #expect(second.first?.displaced == nil)
        #expect(try history().map(\.state) == [.current, .returned])
        #expect(try ledger.returned(in: SampleForms.cycle).count == 1)
    }

    @Test func `an accepted form settles the returns before it`() throws {
        try scratch.deliver([SampleForms.returned(1)])
        try scratch.deliver([SampleForms.returned(2)])
        #expect(try history().map(\.state) == [.superseded, .returned])

        try scratch.deliver([SampleForms.accepted(3)])
        #expect(try history().map(\.state) == [.superseded, .superseded, .current])
        #expect(try ledger.returned(in: SampleForms.cycle).isEmpty)
    }

    static let delivery = [
        SampleForms.accepted(1, name: "c.xlsx", date: "2023-07-02"),
        SampleForms.accepted(2, name: "a.xlsx", date: "2023-07-03"),
        SampleForms.accepted(3, name: "b.xlsx", date: "2023-07-03"),
        SampleForms.returned(4, name: "z.xlsx"),
    ]

    @Test(arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]], [1, 2, 4])
    func `within a delivery neither order nor batches matter`(order: [Int], size: Int) throws {
        let run = try ledger.openRun(at: "2023-07-10", schema: SampleForms.schema)
        for start in stride(from: 0, to: 4, by: size) {
            let batch = order[start..<min(start + size, 4)].map { Self.delivery[$0] }
            _ = try ledger.record(Array(batch), in: run)
        }
        let history = try history()
        #expect(history.map(\.submission.name) == ["z.xlsx", "c.xlsx", "a.xlsx", "b.xlsx"])
        #expect(history.map(\.state) == [.superseded, .superseded, .superseded, .current])
        #expect(history.map(\.supersedes) == [nil] + history.dropLast().map(\.id))
    }

    @Test func `units and cycles have chains of their own`() throws {
        try scratch.deliver([
            SampleForms.accepted(1), SampleForms.accepted(2, unit: "U002"),
            SampleForms.accepted(3, cycle: .year(2023)),
        ])
        #expect(try history().map(\.state) == [.current])
        #expect(try ledger.history(of: "U002", in: SampleForms.cycle).map(\.supersedes) == [nil])
        #expect(try ledger.history(of: "U001", in: .year(2023)).map(\.state) == [.current])
    }

    @Test func `a form that comes too late within its delivery does not count`() throws {
        let run = try ledger.openRun(at: "2023-07-10", schema: SampleForms.schema)
        _ = try ledger.record([SampleForms.accepted(1, date: "2023-07-09")], in: run)
        let late = try ledger.record([SampleForms.accepted(2, date: "2023-07-01")], in: run)
        #expect(late.first?.fate == .accepted(counts: false))
        #expect(late.first?.displaced == nil)
    }
}
