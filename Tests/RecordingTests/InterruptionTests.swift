import Foundation
import Norms
import Recording
import Testing

@Suite struct InterruptionTests {
    static let forms = 60

    /// What a whole run records: units of two forms each, in batches of seven.
    static func run(_ ledger: Ledger) throws {
        let run = try ledger.openRun(at: "2023-07-01", schema: SampleForms.schema)
        let known = try ledger.knownFingerprints()
        let entries = (1...forms).map { number in
            SampleForms.accepted(
                number,
                name: "\(number).xlsx",
                unit: UnitCode("U\(number % (forms / 2))"),
                date: "2023-06-\(10 + number * 7 % 20)",
                total: number
            )
        }.filter { !known.contains($0.submission.sha256) }
        for start in stride(from: 0, to: entries.count, by: 7) {
            _ = try ledger.record(Array(entries[start..<min(start + 7, entries.count)]), in: run)
        }
        try ledger.finish(ledger.unfinished().map(\.id))
        try ledger.closeRun(run)
    }

    private func result(_ ledger: Ledger) throws -> [[String]] {
        try (0..<Self.forms / 2).map { number in
            try ledger.history(of: UnitCode("U\(number)"), in: SampleForms.cycle).map {
                "\($0.submission.name) \($0.state) \($0.supersedes ?? 0) \($0.id)"
            }
        }
    }

    @Test(arguments: [2, 5, 9, 14, 20, 30])
    func `after a kill the same run again ends as an undisturbed one`(after: Int) async throws {
        let scratch = try ScratchLedger()
        let path = scratch.path
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, after = after as Int] in
            Thread.detachNewThread {
                usleep(UInt32(after) * 1_000)
                kill(getpid(), SIGKILL)
            }
            let ledger = try Ledger(path: path)
            while true {
                try InterruptionTests.run(ledger)
                usleep(100)
            }
        }
        let ledger = try Ledger(path: path)
        for form in try ledger.currentForms(in: SampleForms.cycle) {
            let whole = try #require(try ledger.form(form.id))
            #expect(whole.items.map(\.scored) == SampleForms.items)
        }
        try Self.run(ledger)

        let undisturbed = try ScratchLedger()
        try Self.run(undisturbed.ledger)
        #expect(try result(ledger) == result(undisturbed.ledger))
        #expect(try ledger.unfinished().isEmpty)
    }

    @Test func `a submission is unfinished until its copies lie on their shelves`() throws {
        let scratch = try ScratchLedger()
        let run = try scratch.ledger.openRun(at: "2023-07-01", schema: SampleForms.schema)
        let recorded = try scratch.ledger.record(
            [SampleForms.accepted(1, name: "a.xlsx"), SampleForms.accepted(1, name: "b.xlsx")],
            in: run
        )
        let unfinished = try scratch.ledger.unfinished()
        #expect(unfinished.map(\.submission.name) == ["a.xlsx", "b.xlsx"])
        #expect(unfinished.first?.reading?.state == .current)
        #expect(unfinished.last?.reading == nil)
        #expect(unfinished.last?.first?.name == "a.xlsx")

        try scratch.ledger.finish(recorded.map(\.submissionID))
        #expect(try scratch.ledger.unfinished().isEmpty)
    }

    @Test func `an interrupted run is gone on with, a closed one is not`() throws {
        let ledger = try ScratchLedger().ledger
        let first = try ledger.openRun(at: "2023-07-01", schema: SampleForms.schema)
        let second = try ledger.openRun(at: "2023-07-02", schema: SampleForms.schema)
        #expect(second.id == first.id)
        #expect(second.isContinued)

        try ledger.closeRun(second)
        let third = try ledger.openRun(at: "2023-07-03", schema: SampleForms.schema)
        #expect(third.id > first.id)
        #expect(!third.isContinued)
    }

    @Test func `a batch that fails leaves nothing behind`() throws {
        let scratch = try ScratchLedger()
        let run = try scratch.ledger.openRun(at: "2023-07-01", schema: SampleForms.schema)
        let broken = LedgerEntry.quarantined(
            Submission(sha256: "too short", name: "x", size: 1),
            []
        )
        #expect(throws: LedgerFault.self) {
            try scratch.ledger.record([SampleForms.accepted(1), broken], in: run)
        }
        #expect(try scratch.ledger.knownFingerprints().isEmpty)
    }
}
