import GRDB
import GRDBSQLite

/// A prepared insertion that is used again for every row.
///
/// The values go to SQLite directly: GRDB wraps each of them several times, which for the ninety rows of
/// a form costs five times what SQLite itself takes.
struct Insertion {
    private let statement: Statement
    private let database: Database

    /// Prepares, once per connection, the insertion of a row with these columns.
    init(into table: String, _ columns: [String], in database: Database) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let names = columns.joined(separator: ", ")
        self.database = database
        statement = try database.cachedStatement(
            sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))"
        )
    }

    /// Inserts a row; the body gives the values in the order of the columns.
    func callAsFunction(_ body: (inout RowBinder) -> Void) throws {
        var binder = RowBinder(statement.sqliteStatement)
        body(&binder)
        let code = binder.insert()
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection))
            )
        }
    }
}

/// Gives the values of one row to a prepared statement, column by column.
struct RowBinder {
    private let statement: SQLiteStatement
    private var column: CInt = 0

    /// Tells SQLite to copy a text before the call returns (sqlite3.h, `SQLITE_TRANSIENT`).
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: SQLiteStatement) {
        self.statement = statement
        // Bindings are not cleared: SQLite then uses their memory again for the next row.
        sqlite3_reset(statement)
    }

    /// Gives the next column a text; nothing stands for NULL.
    mutating func add(_ text: String?) {
        column += 1
        guard var text else {
            sqlite3_bind_null(statement, column)
            return
        }
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // An empty string may have no address, and an address is what tells it from NULL.
                let length = CInt(clamping: characters.count)
                let start = characters.baseAddress
                _ =
                    start.map { sqlite3_bind_text(statement, column, $0, length, Self.transient) }
                    ?? sqlite3_bind_text(statement, column, "", 0, Self.transient)
            }
        }
    }

    /// Gives the next column a number; nothing stands for NULL.
    mutating func add(_ number: Int?) {
        column += 1
        guard let number else {
            sqlite3_bind_null(statement, column)
            return
        }
        sqlite3_bind_int64(statement, column, Int64(number))
    }

    /// Gives the next column a yes or no.
    mutating func add(_ truth: Bool) { add(truth ? 1 : 0) }

    /// Leaves the next columns NULL.
    mutating func skip(_ columns: Int) {
        for _ in 0..<columns { add(nil as Int?) }
    }

    /// Writes the row: `SQLITE_DONE`, or why not.
    func insert() -> CInt {
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        return code
    }
}
