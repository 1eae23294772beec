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

    /// The findings of the form of a unit that counts in a cycle, in the order in which they were given.
    package func findings(of unit: UnitCode, in cycle: Cycle) throws -> [UnitFinding] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(Self.findingColumns), s.name
                    FROM readings r JOIN submissions s ON s.id = r.submission
                        JOIN findings d ON d.reading = r.id
                    WHERE r.cycle = ? AND r.unit = ? AND r.state = 'current' ORDER BY d.position
                    """
            )
            let arguments: StatementArguments = [cycle.description, unit.text]
            return try Row.fetchAll(statement, arguments: arguments).map { row in
                UnitFinding(unit: unit, file: row[11], finding: Finding(row: row))
            }
        }
    }

    private static let findingColumns = """
        d.code, d.severity, d.field, d.place, d.value, d.cause_zh, d.cause_en, d.remedy_zh,
        d.remedy_en, d.trial, d.places
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
            remedy: Wording(zh: row[7], en: row[8]),
            places: row[10],
            trial: (row[9] as String?).flatMap(Severity.init(rawValue:))
        )
    }
}
