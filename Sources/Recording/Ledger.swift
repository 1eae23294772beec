import GRDB

/// The ledger of a workspace: every file that came in, what was read in it, and what counts.
///
/// An SQLite database in WAL mode with full synchronisation: what ``record(_:in:)`` has returned survives
/// a power cut. Readers of other processes are not disturbed by a run that writes. The ledger is the only
/// truth: shelves and documents can be made again from it and the archive.
package struct Ledger: Sendable {
    let queue: DatabaseQueue
    private let path: String

    /// Opens a ledger; one that is not there is made, an older one is brought up to date.
    ///
    /// Throws ``LedgerFault``.
    package init(path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.label = "ledger"
        configuration.prepareDatabase { database in
            // The default of WAL mode would let the last commits go in a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        let migrator = Self.migrator
        queue = try LedgerFault.wrapping(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try !queue.read(migrator.hasBeenSuperseded) else {
                throw LedgerFault.newer(path: path)
            }
            if try !queue.read(migrator.hasCompletedMigrations) { try migrator.migrate(queue) }
            return queue
        }
    }

    /// Reads; may be called within another reading.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try LedgerFault.wrapping(path) { try queue.unsafeReentrantRead(body) }
    }

    /// Writes all of it or nothing.
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try LedgerFault.wrapping(path) {
            try queue.unsafeReentrantWrite { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(database)
                    return .commit
                }
                guard let result else { throw LedgerFault.busy(path: path) }
                return result
            }
        }
    }

    /// Closes the ledger and folds the write-ahead log into its file; it is no more usable afterwards.
    package func close() throws {
        try LedgerFault.wrapping(path) { try queue.close() }
    }
}
