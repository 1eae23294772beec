import GRDB

extension Ledger {
    /// Opens a run, or goes on with one that was interrupted.
    ///
    /// `time` is written as it is given. `basis` is a fingerprint of everything that the outcome of reading a file
    /// depends on, such as schema, roster and settings together: what was read under another one is worth
    /// reading again. Unless told otherwise it is the schema's.
    package func openRun(
        at time: String,
        schema: SchemaText,
        basis: String? = nil
    ) throws -> LedgerRun {
        try write { database in
            let schemaID = try Self.keep(schema, in: database)
            let sql = "SELECT max(id) FROM runs WHERE is_open = 1"
            let open = try Int64.fetchOne(database, sql: sql)
            if open == nil {
                let sql = "INSERT INTO runs (started, is_open) VALUES (?, 1)"
                try database.execute(sql: sql, arguments: [time])
            }
            return LedgerRun(
                id: open ?? database.lastInsertedRowID,
                time: time,
                isContinued: open != nil,
                schema: schemaID,
                basis: basis ?? schema.fingerprint
            )
        }
    }

    /// Closes a run: everything that lay in the inbox has been dealt with.
    package func closeRun(_ run: LedgerRun) throws {
        try write { database in
            try database.execute(
                sql: "UPDATE runs SET is_open = 0 WHERE id = ?",
                arguments: [run.id]
            )
        }
    }

    /// The schema with this fingerprint as it was, or `nil` when nothing was ever read under it.
    package func schema(_ fingerprint: String) throws -> SchemaText? {
        try read { database in
            let sql = "SELECT version, text FROM schemas WHERE fingerprint = ?"
            return try Row.fetchOne(database, sql: sql, arguments: [fingerprint]).map {
                SchemaText(fingerprint: fingerprint, version: $0[0], text: $0[1])
            }
        }
    }

    private static func keep(_ schema: SchemaText, in database: Database) throws -> Int64 {
        let sql = "SELECT id FROM schemas WHERE fingerprint = ?"
        if let id = try Int64.fetchOne(database, sql: sql, arguments: [schema.fingerprint]) {
            return id
        }
        try database.execute(
            sql: "INSERT INTO schemas (fingerprint, version, text) VALUES (?, ?, ?)",
            arguments: [schema.fingerprint, schema.version, schema.text]
        )
        return database.lastInsertedRowID
    }
}
