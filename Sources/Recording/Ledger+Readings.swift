import GRDB
package import Norms

extension Ledger {
    /// Every form of a unit in a cycle, oldest first, replaced readings among them.
    package func history(of unit: UnitCode, in cycle: Cycle) throws -> [FileReading] {
        try readings(
            "WHERE r.cycle = ? AND r.unit = ? \(FileReading.chainOrder)",
            [cycle.description, unit.text]
        )
    }

    /// The newest forms of a cycle that went back, ordered by unit; an accepted one may count besides.
    package func returned(in cycle: Cycle) throws -> [FileReading] {
        try readings(
            "WHERE r.cycle = ? AND r.state = 'returned' ORDER BY r.unit, r.id",
            [cycle.description]
        )
    }

    /// Every file that needs a person, in the order in which they came in.
    package func quarantined() throws -> [FileReading] {
        try readings("WHERE r.state = 'quarantined' AND \(Self.notDismissed) ORDER BY r.id")
    }

    /// What was read in a submission and is not replaced: a reading for each form, in the order of the file.
    package func readings(of submissionID: Int64) throws -> [FileReading] {
        try readings(
            "WHERE r.submission = ? AND r.state <> 'replaced' ORDER BY r.id",
            [submissionID]
        )
    }

    /// One reading, or `nil` when there is none of this number.
    package func reading(_ id: Int64) throws -> FileReading? {
        try readings("WHERE r.id = ?", [id]).first
    }

    /// The forms that count in a cycle but were read under another schema, ordered by unit.
    package func currentForms(in cycle: Cycle, notUnder schema: String) throws -> [FileReading] {
        try readings(
            """
            WHERE r.cycle = ? AND r.state = 'current' AND c.fingerprint <> ?
            ORDER BY r.unit, r.id
            """,
            [cycle.description, schema]
        )
    }

    /// Everything that went back or is or was in quarantine and was read on another basis than this: worth reading again.
    ///
    /// A file that a person dismissed stays dismissed until a person takes it up again.
    package func unresolved(notUnder basis: String) throws -> [FileReading] {
        try readings(
            """
            WHERE (r.state IN ('returned', 'quarantined') OR r.replaced_by IS NOT NULL)
                AND r.state <> 'replaced' AND r.basis <> ?
                AND (r.state = 'returned' OR \(Self.notDismissed)) ORDER BY r.id
            """,
            [basis]
        )
    }

    /// Everything that is not duplicate or replaced and was read on another basis, of one cycle or of no known one.
    package func stale(in cycle: Cycle, notUnder basis: String) throws -> [FileReading] {
        try readings(
            """
            WHERE r.state <> 'replaced' AND r.basis <> ?
                AND (r.cycle = ? OR r.cycle IS NULL AND \(Self.notDismissed)) ORDER BY r.id
            """,
            [basis, cycle.description]
        )
    }

    /// The cycles of which any form came in, in order.
    package func cycles() throws -> [Cycle] {
        try read { database in
            let sql = "SELECT DISTINCT cycle FROM readings WHERE cycle IS NOT NULL"
            return try String.fetchAll(database, sql: sql).compactMap { Cycle($0) }.sorted()
        }
    }

    /// Every file that is in quarantine, or was until a form came in its place, in the order in which they came in; without
    /// those that a person dismissed.
    package func everQuarantined() throws -> [FileReading] {
        try readings(
            """
            WHERE r.outcome = 'quarantined' AND r.state <> 'replaced' AND \(Self.notDismissed)
            ORDER BY r.id
            """
        )
    }

    /// Every form that came in, whether it counts or not, in the order in which they did.
    package func forms() throws -> [FileReading] {
        try readings("WHERE r.unit IS NOT NULL AND r.state <> 'replaced' ORDER BY s.run, r.id")
    }

    /// Says which form came in the place of a file in quarantine, or with `nil` that none did and a person must look.
    package func put(_ form: Int64?, inPlaceOf quarantined: Int64) throws {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE readings SET replaced_by = ?, state = ?
                    WHERE id = ? AND outcome = 'quarantined' AND state <> 'replaced'
                    """,
                arguments: [
                    form, (form == nil ? ReadingState.quarantined : .superseded).rawValue,
                    quarantined,
                ]
            )
        }
    }

    private func readings(
        _ condition: String,
        _ arguments: StatementArguments = []
    ) throws -> [FileReading] {
        try read { database in
            let statement = try database.cachedStatement(sql: "\(FileReading.select) \(condition)")
            return try Row.fetchAll(statement, arguments: arguments).map(FileReading.init)
        }
    }
}
