import GRDB
import Norms

extension Ledger {
    /// Records what came of a batch of files, all of it or nothing, in the order given.
    ///
    /// A file whose bytes are known already, from this batch or before, becomes a duplicate whatever the entry says,
    /// and changes nothing else. Which form of a unit and cycle counts: the newest *accepted* one,
    /// where newest means the later run, within a run the later 填报日期, then the later name. It does not depend
    /// on the order of the files or on the size of the batches. The chain of all forms is kept.
    ///
    /// Every submission is unfinished until ``finish(_:)``. What became of each file is given in the order of the
    /// batch, an element for each of its forms and at least one. Throws ``LedgerFault``.
    package func record(_ batch: [Filing], in run: LedgerRun) throws -> [[Recorded]] {
        try write { database in
            let recorder = try Recorder(database: database, run: run)
            return try batch.map(recorder.record)
        }
    }

    /// Records that submissions were read again, under a mended schema or roster.
    ///
    /// What was read before, all forms of the file, stays in the ledger as replaced. The submission keeps its place in the order.
    /// An entry of another file than the submission's is refused as ``LedgerFault/missing(_:)``.
    package func replay(
        _ batch: [(submissionID: Int64, filing: Filing)],
        in run: LedgerRun
    ) throws -> [[Recorded]] {
        try write { database in
            let recorder = try Recorder(database: database, run: run)
            return try batch.map { try recorder.replay($0.filing, of: $0.submissionID) }
        }
    }

    /// Says that the copies of these submissions lie on their shelves and that they have left the inbox.
    package func finish(_ submissionIDs: [Int64]) throws {
        guard !submissionIDs.isEmpty else { return }
        try write { database in
            let statement = try database.cachedStatement(
                sql: "UPDATE submissions SET is_finished = 1 WHERE id = ?"
            )
            for id in submissionIDs { try statement.execute(arguments: [id]) }
        }
    }
}

extension Recorder {
    /// Reads a submission again.
    fileprivate func replay(_ filing: Filing, of submissionID: Int64) throws -> [Recorded] {
        let sha256 = try String.fetchOne(
            database,
            sql: "SELECT f.sha256 FROM submissions s JOIN files f ON f.id = s.file WHERE s.id = ?",
            arguments: [submissionID]
        )
        guard sha256 == filing.submission.sha256 else {
            throw LedgerFault.missing("submission \(submissionID)")
        }
        let before = try Row.fetchAll(
            database,
            sql: """
                UPDATE readings SET state = 'replaced'
                WHERE submission = ? AND state <> 'replaced' RETURNING unit, cycle
                """,
            arguments: [submissionID]
        )
        let recorded = try read(filing, as: submissionID)
        for row in before {
            guard let unit = row[0] as String?,
                let cycle = (row[1] as String?).flatMap({ Cycle($0) })
            else { continue }
            _ = try Chain(unit: UnitCode(unit), cycle: cycle, in: database).settle(newest: 0)
        }
        return recorded
    }
}
