import GRDB
package import Norms

/// A file in quarantine that a person closed: it will never become a form.
package struct Dismissal: Sendable, Hashable {
    /// The row of the submission.
    package var submissionID: Int64
    /// The file.
    package var submission: Submission
    /// Why, as the person put it.
    package var reason: String
    /// When, as the caller gave it.
    package var dismissed: String
}

extension Ledger {
    /// What was dismissed, and when that was undone; one file may be dismissed and taken up again many times.
    static let dismissalTable = """
        CREATE TABLE dismissals (
            id INTEGER PRIMARY KEY,
            submission INTEGER NOT NULL REFERENCES submissions (id),
            reason TEXT NOT NULL CHECK (trim(reason) <> ''),
            dismissed_at TEXT NOT NULL,
            undone_at TEXT
        ) STRICT;
        CREATE UNIQUE INDEX dismissals_open ON dismissals (submission) WHERE undone_at IS NULL;
        """

    /// Of the columns of ``FileReading``: that no person dismissed the file.
    static let notDismissed = """
        NOT EXISTS (SELECT 1 FROM dismissals d
            WHERE d.submission = r.submission AND d.undone_at IS NULL)
        """

    /// The files that are dismissed now, in the order in which they came in.
    package func dismissals() throws -> [Dismissal] {
        try dismissals("ORDER BY s.id")
    }

    /// How a file was dismissed; `nil` when it is not.
    package func dismissal(of sha256: String) throws -> Dismissal? {
        try dismissals("AND f.sha256 = ?", [sha256]).first
    }

    /// Closes a file in quarantine for a reason, which must not be empty.
    package func dismiss(_ submissionID: Int64, reason: String, at time: String) throws {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO dismissals (submission, reason, dismissed_at) VALUES (?, ?, ?)
                    ON CONFLICT (submission) WHERE undone_at IS NULL DO NOTHING
                    """,
                arguments: [submissionID, reason, time]
            )
        }
    }

    /// Puts a file that was dismissed back into quarantine.
    package func undoDismissal(of submissionID: Int64, at time: String) throws {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE dismissals SET undone_at = ? WHERE submission = ? AND undone_at IS NULL
                    """,
                arguments: [time, submissionID]
            )
        }
    }

    private func dismissals(
        _ condition: String,
        _ arguments: StatementArguments = []
    ) throws -> [Dismissal] {
        try read { database in
            let sql = """
                SELECT s.id, f.sha256, s.name, f.size, d.reason, d.dismissed_at
                FROM dismissals d JOIN submissions s ON s.id = d.submission
                    JOIN files f ON f.id = s.file
                WHERE d.undone_at IS NULL \(condition)
                """
            return try Row.fetchAll(database, sql: sql, arguments: arguments).map {
                Dismissal(
                    submissionID: $0[0],
                    submission: Submission(sha256: $0[1], name: $0[2], size: $0[3]),
                    reason: $0[4],
                    dismissed: $0[5]
                )
            }
        }
    }
}
