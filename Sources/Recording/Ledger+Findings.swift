import GRDB
package import Norms

extension Ledger {
    /// The findings of one reading, in the order in which they were given.
    package func findings(of readingID: Int64) throws -> [Finding] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(Self.findingColumns) FROM findings d
                    WHERE d.reading = ? ORDER BY d.position
                    """
            )
            return try Row.fetchAll(statement, arguments: [readingID]).map(Finding.init(row:))
        }
    }

    /// Gives the findings of the forms that count in a cycle one by one, ordered by unit, then as given.
    ///
    /// Do not record in the body. Throws ``LedgerFault`` and what the body throws.
    package func forEachFinding(in cycle: Cycle, _ body: (UnitFinding) throws -> Void) throws {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(Self.findingColumns), r.unit, s.name
                    FROM readings r JOIN submissions s ON s.id = r.submission
                        JOIN findings d ON d.reading = r.id
                    WHERE r.cycle = ? AND r.state = 'current' ORDER BY r.unit, d.position
                    """,
                arguments: [cycle.description]
            )
            while let row = try rows.next() {
                try body(
                    UnitFinding(
                        unit: UnitCode(row[9]),
                        file: row[10],
                        finding: Finding(row: row)
                    )
                )
            }
        }
    }

    private static let findingColumns = """
        d.code, d.severity, d.field, d.place, d.value, d.cause_zh, d.cause_en, d.remedy_zh,
        d.remedy_en
        """
}

extension Finding {
    fileprivate init(row: Row) {
        self.init(
            row[0],
            Severity(rawValue: row[1]) ?? .note,
            field: (row[2] as String?).flatMap(FieldID.init(column:)),
            place: Place(column: row[3]),
            value: row[4],
            cause: Wording(zh: row[5], en: row[6]),
            remedy: Wording(zh: row[7], en: row[8])
        )
    }
}
