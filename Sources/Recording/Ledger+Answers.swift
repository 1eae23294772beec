import GRDB
package import Norms

extension Ledger {
    /// What stands in every field of a form, also of one that went back; white space is made one space each.
    package func answers(of id: Int64) throws -> [FieldID: RecordedAnswer] {
        var answers = try entries(of: id).mapValues {
            RecordedAnswer(text: $0.meaning.onOneLine, place: $0.place)
        }
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT code, place, stated, raw, fact, fact_place, self_points, reason, evidence
                    FROM items WHERE reading = ?
                    """
            )
            for row in try Row.fetchAll(statement, arguments: [id]) {
                answers.merge(Self.answers(of: row)) { $1 }
            }
        }
        return answers
    }

    /// What stands in every field of the form of a unit that counts in a cycle; empty when none does.
    package func answers(
        of unit: UnitCode,
        in cycle: Cycle
    ) throws -> [FieldID: RecordedAnswer] {
        let id = try read { database in
            let sql = "SELECT id FROM readings WHERE cycle = ? AND unit = ? AND state = 'current'"
            let arguments: StatementArguments = [cycle.description, unit.text]
            return try Int64.fetchOne(database, sql: sql, arguments: arguments)
        }
        return try id.map(answers(of:)) ?? [:]
    }

    private static func answers(of row: Row) -> [FieldID: RecordedAnswer] {
        let code = IndicatorCode(row[0])
        // Readings of before this column have the points only as they were written.
        let points = row[2] == "" ? row[3] : row[2] as String
        let factPlace = Place(column: row[5])
        let columns: [(AnswerPart, String, Place)] = [
            (.points, points, Place(column: row[1])), (.fact, row[4], factPlace),
            (.selfPoints, row[6], .file), (.reason, row[7], .file), (.evidence, row[8], .file),
        ]
        return Dictionary(
            uniqueKeysWithValues: columns.map { part, text, place in
                (.answer(code, part), RecordedAnswer(text: text.onOneLine, place: place))
            }
        )
    }

    /// Since when a form has been going back without a break: the time of the first such reading.
    ///
    /// What is read again under a mended schema and still goes back keeps its day, and so its deadline.
    package func returnedSince(_ reading: FileReading) throws -> String {
        try read { database in
            let sql = """
                SELECT read_at FROM readings
                WHERE submission = ?1 AND part = ?2 AND outcome = 'returned' AND id > ifnull(
                    (SELECT max(id) FROM readings WHERE submission = ?1 AND part = ?2
                        AND outcome <> 'returned'), 0)
                ORDER BY id LIMIT 1
                """
            let arguments: StatementArguments = [reading.submissionID, reading.part]
            return try String.fetchOne(database, sql: sql, arguments: arguments)
                ?? reading.readAt
        }
    }

    /// Puts a finding before all others of a reading, or takes it away again; says whether anything changed.
    @discardableResult
    package func lead(_ readingID: Int64, with finding: Finding, if holds: Bool) throws -> Bool {
        let there = try findings(of: readingID)
        guard there.contains(where: { $0.code == finding.code }) != holds else { return false }
        let rest = there.filter { $0.code != finding.code }
        try write { database in
            try database.execute(
                sql: "DELETE FROM findings WHERE reading = ? AND code = ?",
                arguments: [readingID, finding.code]
            )
            if holds { try Self.insert(finding, before: readingID, in: database) }
            try database.execute(
                sql: "UPDATE readings SET reason = ? WHERE id = ?",
                arguments: [holds ? finding.code : rest.first?.code ?? "", readingID]
            )
        }
        return true
    }

    private static func insert(
        _ finding: Finding,
        before readingID: Int64,
        in database: Database
    ) throws {
        let columns =
            "reading, position, code, severity, field, place, value, cause_zh, cause_en, "
            + "remedy_zh, remedy_en"
        try database.execute(
            sql: "INSERT INTO findings (\(columns)) VALUES (?, -1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                readingID, finding.code, finding.severity.rawValue, finding.field?.column,
                finding.place.column, finding.value, finding.cause.zh, finding.cause.en,
                finding.remedy.zh, finding.remedy.en,
            ]
        )
    }
}

extension String {
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
