import GRDB

extension Ledger {
    /// The marked copies that were laid out to go back, so that each is known again though a later program marks otherwise.
    static let copyTable = """
        CREATE TABLE copies (
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            file TEXT NOT NULL CHECK (length(file) = 64),
            PRIMARY KEY (sha256, file)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX copies_by_file ON copies (file);
        """

    /// Notes the SHA-256 of a marked copy of a file.
    package func note(copy sha256: String, of file: String) throws {
        try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO copies (sha256, file) VALUES (?, ?)",
                arguments: [sha256, file]
            )
        }
    }

    /// The SHA-256 of every marked copy that was made of a file.
    package func copies(of file: String) throws -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: "SELECT sha256 FROM copies WHERE file = ? ORDER BY sha256",
                arguments: [file]
            )
        }
    }

    /// Whether a file is a marked copy that went back, byte for byte.
    package func isCopy(_ sha256: String) throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM copies WHERE sha256 = ?)",
                arguments: [sha256]
            ) ?? false
        }
    }
}
