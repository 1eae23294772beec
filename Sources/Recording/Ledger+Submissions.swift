import GRDB
package import Norms

/// A file that came in again, byte for byte.
package struct DuplicateFile: Sendable, Hashable {
    /// The row of the submission.
    package var submissionID: Int64
    /// The file.
    package var submission: Submission
    /// When it came in again.
    package var received: String
    /// The submission with which it came in first.
    package var first: FirstSubmission
    /// The unit that the file is about, if that is known.
    package var unit: UnitCode?
    /// The cycle that the file is about, if that is known.
    package var cycle: Cycle?
}

/// A submission that an interrupted run recorded without ending what follows: copies on shelves, the way
/// out of the inbox.
package struct UnfinishedSubmission: Sendable, Hashable {
    /// The row of the submission, for ``Ledger/finish(_:)``.
    package var id: Int64
    /// The file.
    package var submission: Submission
    /// The last reading, or `nil` for a duplicate and for a zip archive that was unpacked.
    package var reading: FileReading?
    /// The submission with which it came in first, for a duplicate.
    package var first: FirstSubmission?
}

extension Ledger {
    /// Every file that came in again, in the order in which they did.
    package func duplicates() throws -> [DuplicateFile] {
        try read { database in
            let sql = """
                SELECT s.id, f.sha256, s.name, f.size, s.received, o.id, o.name, o.received,
                    r.unit, r.cycle
                FROM submissions s JOIN files f ON f.id = s.file
                    JOIN submissions o ON o.id = s.duplicate_of
                    LEFT JOIN readings r ON r.id = (SELECT min(n.id) FROM readings n
                        WHERE n.submission = o.id AND n.state <> 'replaced')
                WHERE s.duplicate_of IS NOT NULL ORDER BY s.id
                """
            return try Row.fetchAll(database, sql: sql).map { row in
                DuplicateFile(
                    submissionID: row[0],
                    submission: Submission(sha256: row[1], name: row[2], size: row[3]),
                    received: row[4],
                    first: FirstSubmission(id: row[5], name: row[6], received: row[7]),
                    unit: (row[8] as String?).map { UnitCode($0) },
                    cycle: (row[9] as String?).flatMap { Cycle($0) }
                )
            }
        }
    }

    /// What an interrupted run left to be done; empty after an orderly end.
    package func unfinished() throws -> [UnfinishedSubmission] {
        try read { database in
            let sql = """
                SELECT s.id, f.sha256, s.name, f.size, o.id, o.name, o.received,
                    (SELECT max(r.id) FROM readings r WHERE r.submission = s.id)
                FROM submissions s JOIN files f ON f.id = s.file
                    LEFT JOIN submissions o ON o.id = s.duplicate_of
                WHERE s.is_finished = 0 ORDER BY s.id
                """
            return try Row.fetchAll(database, sql: sql).map { row in
                UnfinishedSubmission(
                    id: row[0],
                    submission: Submission(sha256: row[1], name: row[2], size: row[3]),
                    reading: try (row[7] as Int64?).flatMap(reading),
                    first: (row[4] as Int64?).map {
                        FirstSubmission(id: $0, name: row[5], received: row[6])
                    }
                )
            }
        }
    }

    /// The fingerprints of every file that ever came in.
    package func knownFingerprints() throws -> Set<String> {
        try read { try String.fetchSet($0, sql: "SELECT sha256 FROM files") }
    }

    /// Whether a file with this SHA-256 came in before.
    package func isKnown(_ sha256: String) throws -> Bool {
        try read { database in
            let sql = "SELECT 1 FROM files WHERE sha256 = ?"
            return try Int.fetchOne(database, sql: sql, arguments: [sha256]) != nil
        }
    }
}
