import Recording

extension Ledger {
    /// Records files with one form each.
    func record(_ batch: [LedgerEntry], in run: LedgerRun) throws -> [Recorded] {
        try record(batch.map { Filing($0.submission, entries: [$0]) }, in: run).flatMap(\.self)
    }

    /// Records that files with one form each were read again.
    func replay(
        _ batch: [(submissionID: Int64, entry: LedgerEntry)],
        in run: LedgerRun
    ) throws -> [Recorded] {
        let filings = batch.map {
            (
                submissionID: $0.submissionID,
                filing: Filing($0.entry.submission, entries: [$0.entry])
            )
        }
        return try replay(filings, in: run).flatMap(\.self)
    }
}
