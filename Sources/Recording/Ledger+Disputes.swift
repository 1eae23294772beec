import GRDB
package import Norms

/// A unit whose form or score is disputed in a cycle.
package struct Dispute: Sendable, Hashable {
    /// The cycle.
    package var cycle: Cycle
    /// The unit.
    package var unit: UnitCode
    /// What is disputed, as a person put it.
    package var reason: String
    /// When it was raised, as the caller gave it.
    package var raised: String
    /// How it ended; `nil` while it is open.
    package var settlement: String?
}

extension Ledger {
    /// The disputes of a cycle, settled ones among them, in the order in which they were raised.
    package func disputes(in cycle: Cycle) throws -> [Dispute] {
        try read { database in
            let sql = """
                SELECT unit, reason, raised_at, settlement FROM disputes
                WHERE cycle = ? ORDER BY id
                """
            return try Row.fetchAll(database, sql: sql, arguments: [cycle.description]).map {
                Dispute(
                    cycle: cycle,
                    unit: UnitCode($0[0]),
                    reason: $0[1],
                    raised: $0[2],
                    settlement: $0[3]
                )
            }
        }
    }

    /// Records that a unit's form or score is disputed, for a reason, which must not be empty; whether that is new.
    ///
    /// An open dispute keeps its first reason.
    package func dispute(
        _ unit: UnitCode,
        in cycle: Cycle,
        reason: String,
        at time: String
    ) throws -> Bool {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO disputes (cycle, unit, reason, raised_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (cycle, unit) WHERE settled_at IS NULL DO NOTHING
                    """,
                arguments: [cycle.description, unit.text, reason, time]
            )
            return database.changesCount > 0
        }
    }

    /// Records how the open dispute of a unit ended; whether there was one.
    package func settleDispute(
        of unit: UnitCode,
        in cycle: Cycle,
        settlement: String,
        at time: String
    ) throws -> Bool {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE disputes SET settlement = ?, settled_at = ?
                    WHERE cycle = ? AND unit = ? AND settled_at IS NULL
                    """,
                arguments: [settlement, time, cycle.description, unit.text]
            )
            return database.changesCount > 0
        }
    }
}
