import GRDB

/// A prepared insertion that is used again for every row.
struct Insertion {
    private let statement: Statement

    /// Prepares, once per connection, the insertion of a row with these columns.
    init(into table: String, _ columns: [String], in database: Database) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let names = columns.joined(separator: ", ")
        statement = try database.cachedStatement(
            sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))"
        )
    }

    /// Inserts a row; there are as many values as columns.
    func callAsFunction(_ values: [DatabaseValue]) throws {
        statement.setUncheckedArguments(StatementArguments(values))
        try statement.execute()
    }
}

extension DatabaseValue {
    static func text(_ text: String) -> DatabaseValue { text.databaseValue }

    static func text(_ text: String?) -> DatabaseValue { text?.databaseValue ?? .null }

    static func number(_ number: Int) -> DatabaseValue { number.databaseValue }

    static func number(_ number: Int64?) -> DatabaseValue { number?.databaseValue ?? .null }

    static func points(_ points: Int?) -> DatabaseValue { points?.databaseValue ?? .null }

    static func truth(_ truth: Bool) -> DatabaseValue { (truth ? 1 : 0).databaseValue }
}
