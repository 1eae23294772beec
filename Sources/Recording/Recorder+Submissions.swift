import GRDB
import Norms

extension Recorder {
    /// The row of a file, made when its bytes come in for the first time.
    func keepFile(_ submission: Submission) throws -> Int64 {
        let known = try database.cachedStatement(sql: "SELECT id FROM files WHERE sha256 = ?")
        if let id = try Int64.fetchOne(known, arguments: [submission.sha256]) { return id }
        let insert = try database.cachedStatement(
            sql: "INSERT INTO files (sha256, size, first_name) VALUES (?, ?, ?)"
        )
        try insert.execute(arguments: [submission.sha256, submission.size, submission.name])
        return database.lastInsertedRowID
    }

    /// The submission with which the file first came in, or `nil` when this is the first time.
    func firstSubmission(of file: Int64) throws -> FirstSubmission? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, name, received FROM submissions
                WHERE file = ? AND duplicate_of IS NULL ORDER BY id LIMIT 1
                """
        )
        return try Row.fetchOne(statement, arguments: [file]).map {
            FirstSubmission(id: $0[0], name: $0[1], received: $0[2])
        }
    }

    func insertSubmission(
        _ submission: Submission,
        file: Int64,
        duplicateOf first: Int64?,
        parcel: String?
    ) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO submissions
                    (file, run, name, received, duplicate_of, parcel, is_finished)
                VALUES (?, ?, ?, ?, ?,
                    (SELECT max(s.id) FROM submissions s JOIN files f ON f.id = s.file
                        WHERE f.sha256 = ?), 0)
                """
        )
        try statement.execute(arguments: [file, run.id, submission.name, run.time, first, parcel])
        return database.lastInsertedRowID
    }

    /// The row of the reading itself; a form starts as superseded until its chain is settled.
    func insertReadingRow(_ entry: LedgerEntry, submission: Int64) throws -> Int64 {
        let form = entry.form
        let tally = entry.tally
        let insert = try Insertion(into: "readings", Self.readingColumns, in: database)
        try insert { row in
            row.add(Int(submission))
            row.add(Int(run.schema))
            row.add(run.basis)
            row.add(run.time)
            row.add(entry.outcome.rawValue)
            row.add((form == nil ? ReadingState.quarantined : .superseded).rawValue)
            row.add(entry.findings.first?.code ?? "")
            row.add(entry.findings.count { $0.severity == .query })
            row.add(form?.unit.code.text)
            row.add(form?.cycle.description)
            row.add(form?.format.rawValue)
            row.add(form?.schemaVersion)
            row.add(form?.filledOn)
            row.add(tally?.got.thousandths)
            row.add(tally?.applicable.thousandths)
            row.add(tally?.bonus.thousandths)
            row.add(tally?.penalty.thousandths)
            row.add(tally.map { $0.isVetoed ? 1 : 0 })
            row.add(tally?.total.thousandths)
            row.add(entry.losses)
            row.add(tally?.normsColumn)
            row.add(form?.part ?? "")
        }
        return database.lastInsertedRowID
    }

    private static let readingColumns = [
        "submission", "schema", "basis", "read_at", "outcome", "state", "reason", "queries", "unit",
        "cycle", "format", "form_version", "filled_on", "got", "applicable", "bonus", "penalty",
        "is_vetoed", "total", "losses", "norms", "part",
    ]
}
