import GRDB
package import Norms

extension Ledger {
    /// Gives the forms that count in a cycle one by one, ordered by unit, without holding them all.
    ///
    /// Do not record in the body. Throws ``LedgerFault`` and what the body throws.
    package func forEachCurrentForm(
        in cycle: Cycle,
        _ body: (CurrentForm) throws -> Void
    ) throws {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql:
                    "\(Self.currentForm) WHERE r.cycle = ? AND r.state = 'current' ORDER BY r.unit",
                arguments: [cycle.description]
            )
            while let row = try rows.next() { try body(CurrentForm(row)) }
        }
    }

    /// The forms that count in a cycle, ordered by unit.
    package func currentForms(in cycle: Cycle) throws -> [CurrentForm] {
        var forms: [CurrentForm] = []
        try forEachCurrentForm(in: cycle) { forms.append($0) }
        return forms
    }

    /// The form of a unit that counts in a cycle with all its rows, or `nil` when none does.
    package func currentForm(of unit: UnitCode, in cycle: Cycle) throws -> RecordedForm? {
        try read { database in
            let sql = "SELECT id FROM readings WHERE cycle = ? AND unit = ? AND state = 'current'"
            let arguments: StatementArguments = [cycle.description, unit.text]
            return try Int64.fetchOne(database, sql: sql, arguments: arguments).flatMap(form)
        }
    }

    /// An accepted form with all its rows, whether it counts or not; `nil` when there is none of this number.
    package func form(_ id: Int64) throws -> RecordedForm? {
        try read { database in
            let head = try database.cachedStatement(
                sql: "\(Self.currentForm) WHERE r.id = ? AND r.outcome = 'accepted'"
            )
            guard let row = try Row.fetchOne(head, arguments: [id]),
                let cycle = (row[14] as String?).flatMap({ Cycle($0) })
            else { return nil }
            let form = CurrentForm(row)
            return RecordedForm(
                id: id,
                unit: form.unit,
                cycle: cycle,
                submission: form.submission,
                schema: form.schema,
                supersedes: row[15],
                tally: form.tally,
                items: try Self.items(of: id, in: database),
                queries: form.queries
            )
        }
    }

    private static let currentForm = """
        SELECT r.id, r.unit, f.sha256, s.name, f.size, c.fingerprint, r.got, r.applicable, r.bonus,
            r.penalty, r.is_vetoed, r.total, r.norms, r.queries, r.cycle, r.supersedes, r.losses
        FROM readings r JOIN submissions s ON s.id = r.submission JOIN files f ON f.id = s.file
            JOIN schemas c ON c.id = r.schema
        """

    /// The rows of the form of a unit that counts in a cycle on which not all points were got, in form order.
    package func losses(of unit: UnitCode, in cycle: Cycle) throws -> [RecordedItem] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(Self.itemColumns) FROM readings r JOIN items i ON i.reading = r.id
                    WHERE r.cycle = ? AND r.unit = ? AND r.state = 'current'
                        AND i.applies AND i.points < i.maximum
                    ORDER BY i.position
                    """
            )
            let arguments: StatementArguments = [cycle.description, unit.text]
            return try Row.fetchAll(statement, arguments: arguments).map(RecordedItem.init(row:))
        }
    }

    private static func items(of id: Int64, in database: Database) throws -> [RecordedItem] {
        let statement = try database.cachedStatement(
            sql: "SELECT \(itemColumns) FROM items i WHERE i.reading = ? ORDER BY i.position"
        )
        return try Row.fetchAll(statement, arguments: [id]).map(RecordedItem.init(row:))
    }

    private static let itemColumns = """
        i.code, i.points, i.maximum, i.applies, i.rule_result, i.place, i.fact, i.self_points,
        i.reason, i.evidence, i.raw, i.normalising, i.fact_raw, i.fact_normalising, i.self_raw,
        i.self_normalising, i.stated
        """
}

extension CurrentForm {
    fileprivate init(_ row: Row) {
        id = row[0]
        unit = UnitCode(row[1])
        submission = Submission(sha256: row[2], name: row[3], size: row[4])
        schema = row[5]
        tally = Tally(
            got: Points(thousandths: row[6]),
            applicable: Points(thousandths: row[7]),
            bonus: Points(thousandths: row[8]),
            penalty: Points(thousandths: row[9]),
            isVetoed: row[10],
            total: Points(thousandths: row[11]),
            norms: Tally.norms(column: row[12])
        )
        queries = row[13]
        losses = row[16]
        supersedes = row[15]
    }
}

extension RecordedItem {
    fileprivate init(row: Row) {
        self.init(
            scored: ScoredItem(
                code: IndicatorCode(row[0]),
                points: Points(thousandths: row[1] ?? 0),
                maximum: Points(thousandths: row[2] ?? 0),
                applies: row[3] ?? false,
                ruleResult: (row[4] as Int?).map(Points.init(thousandths:)),
                place: Place(column: row[5])
            ),
            fact: row[6],
            selfPoints: row[7],
            reason: row[8],
            evidence: row[9],
            spellings: [
                .points: Spelling(row, raw: 10, value: 16, rules: 11),
                .fact: Spelling(row, raw: 12, value: 6, rules: 13),
                .selfPoints: Spelling(row, raw: 14, value: 7, rules: 15),
            ]
        )
    }
}

extension Spelling {
    /// Reads the columns of a part of a row.
    fileprivate init(_ row: Row, raw: Int, value: Int, rules: Int) {
        self.init(raw: row[raw], value: row[value], rules: [NormalisingRule](column: row[rules]))
    }
}
