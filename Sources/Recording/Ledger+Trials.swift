import GRDB
package import Norms

/// What the checks on trial said of one form.
package struct TriedForm: Sendable, Hashable {
    /// Whether the form counts; otherwise it goes back anyway.
    package var isAccepted: Bool
    /// The findings of the checks on trial, as given.
    package var findings: [Finding]
}

extension Ledger {
    /// The newest forms of a cycle about which a check on trial said something, ordered by unit.
    package func triedForms(in cycle: Cycle) throws -> [TriedForm] {
        try read { database in
            let sql = """
                SELECT r.id, r.outcome FROM readings r
                WHERE r.cycle = ? AND r.state IN ('current', 'returned') AND EXISTS (
                    SELECT 1 FROM findings d WHERE d.reading = r.id AND d.trial IS NOT NULL)
                ORDER BY r.unit, r.id
                """
            return try Row.fetchAll(database, sql: sql, arguments: [cycle.description]).map { row in
                TriedForm(
                    isAccepted: row[1] == ReadingOutcome.accepted.rawValue,
                    findings: try findings(of: row[0]).filter { $0.trial != nil }
                )
            }
        }
    }
}
