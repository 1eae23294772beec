import Foundation
import GRDB
package import Norms

extension Ledger {
    /// The tables of edited drafts and of numbers that were used outside the program, and the rule that both leave of the
    /// order of numbers: each is the next that was not used anywhere.
    static let editTables = [editedDocuments, edits, outsideNumbers, numberOrder]

    /// `own_content` is what the document would say by the data alone: later drafts are held against it.
    private static let editedDocuments = """
        CREATE TABLE edited_documents (
            document INTEGER PRIMARY KEY REFERENCES documents (id),
            reason TEXT NOT NULL CHECK (trim(reason) <> ''),
            own_content BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER edited_documents_unchanged BEFORE UPDATE ON edited_documents
        BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
        CREATE TRIGGER edited_documents_kept BEFORE DELETE ON edited_documents
        BEGIN SELECT RAISE(ABORT, 'a number is voided, never removed'); END;
        """

    /// `form` is the position of the enclosure that was edited, or nothing for the document itself.
    private static let edits = """
        CREATE TABLE edits (
            document INTEGER NOT NULL REFERENCES edited_documents (document),
            position INTEGER NOT NULL,
            form INTEGER,
            place TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            touches_figures INTEGER NOT NULL CHECK (touches_figures IN (0, 1)),
            PRIMARY KEY (document, position)
        ) STRICT;
        CREATE TRIGGER edits_unchanged BEFORE UPDATE ON edits
        BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
        CREATE TRIGGER edits_kept BEFORE DELETE ON edits
        BEGIN SELECT RAISE(ABORT, 'a number is voided, never removed'); END;
        """

    private static let outsideNumbers = """
        CREATE TABLE outside_numbers (
            series TEXT NOT NULL CHECK (series <> ''),
            year INTEGER NOT NULL,
            serial INTEGER NOT NULL CHECK (serial > 0),
            note TEXT NOT NULL,
            PRIMARY KEY (series, year, serial)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER outside_numbers_free BEFORE INSERT ON outside_numbers
        WHEN EXISTS (SELECT 1 FROM documents
            WHERE series = NEW.series AND year = NEW.year AND serial = NEW.serial)
        BEGIN SELECT RAISE(ABORT, 'a number would be used twice'); END;
        CREATE TRIGGER outside_numbers_unchanged BEFORE UPDATE ON outside_numbers
        BEGIN SELECT RAISE(ABORT, 'a number that was passed over stays so'); END;
        CREATE TRIGGER outside_numbers_kept BEFORE DELETE ON outside_numbers
        BEGIN SELECT RAISE(ABORT, 'a number that was passed over stays so'); END;
        """

    private static let numberOrder = """
        DROP TRIGGER documents_in_order;
        CREATE TRIGGER documents_in_order BEFORE INSERT ON documents
        WHEN NEW.serial <= (SELECT ifnull(max(serial), 0) FROM documents
                WHERE series = NEW.series AND year = NEW.year)
            OR EXISTS (SELECT 1 FROM outside_numbers
                WHERE series = NEW.series AND year = NEW.year AND serial = NEW.serial)
            OR NEW.serial - 1 <> (SELECT count(*) FROM documents
                    WHERE series = NEW.series AND year = NEW.year)
                + (SELECT count(*) FROM outside_numbers
                    WHERE series = NEW.series AND year = NEW.year AND serial < NEW.serial)
        BEGIN SELECT RAISE(ABORT, 'a number would be left out or used twice'); END;
        """

    static func insert(
        _ edits: DraftEdits,
        own: [UInt8],
        document: Int64,
        in database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO edited_documents (document, reason, own_content) VALUES (?, ?, ?)",
            arguments: [document, edits.reason, Data(own)]
        )
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO edits (document, position, form, place, before, after, touches_figures)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        for (position, change) in edits.changes.enumerated() {
            try statement.execute(
                arguments: [
                    document, position, change.enclosure, change.place, change.before,
                    change.after, change.touchesFigures,
                ]
            )
        }
    }

    /// What was changed in the draft of a document; `nil` when nothing was.
    static func edits(of document: Int64, in database: Database) throws -> DraftEdits? {
        let reason = try String.fetchOne(
            database.cachedStatement(sql: "SELECT reason FROM edited_documents WHERE document = ?"),
            arguments: [document]
        )
        guard let reason else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT form, place, before, after, touches_figures FROM edits
                WHERE document = ? ORDER BY position
                """
        )
        let changes = try Row.fetchAll(statement, arguments: [document]).map {
            DraftEdits.Change(
                enclosure: $0[0],
                place: $0[1],
                before: $0[2],
                after: $0[3],
                touchesFigures: $0[4]
            )
        }
        return DraftEdits(reason: reason, changes: changes)
    }

    /// The bytes that an issued document would have by the data alone: what a later draft is held against.
    ///
    /// They are those of the document unless a person edited its draft.
    package func ownContent(of document: IssuedDocument) throws -> [UInt8] {
        guard document.edits != nil else { return try content(of: document) }
        return try read { database in
            let sql = "SELECT own_content FROM edited_documents WHERE document = ?"
            guard let row = try Row.fetchOne(database, sql: sql, arguments: [document.id]) else {
                throw LedgerFault.missing(document.number.description)
            }
            return Array(row[0] as Data)
        }
    }

    /// The numbers that were used outside the program and passed over when the next one was given, in order.
    package func outsideNumbers() throws -> [OutsideNumber] {
        try read { database in
            let sql = "SELECT series, year, serial, note FROM outside_numbers ORDER BY 1, 2, 3"
            return try Row.fetchAll(database, sql: sql).map {
                OutsideNumber(
                    number: DocumentNumber(series: $0[0], year: $0[1], serial: $0[2]),
                    note: $0[3]
                )
            }
        }
    }

    /// Passes over the numbers that were used outside the program, from `serial` on, for ever; gives the first that is free.
    static func passOver(
        _ outside: [OutsideNumber],
        of series: String,
        in year: Int,
        from serial: Int,
        _ database: Database
    ) throws -> Int {
        let used = Dictionary(
            outside.filter { $0.number.series == series && $0.number.year == year }
                .map { ($0.number.serial, $0.note) }
        ) { first, _ in first }
        var next = serial
        while let note = used[next] {
            try database.execute(
                sql: "INSERT INTO outside_numbers (series, year, serial, note) VALUES (?, ?, ?, ?)",
                arguments: [series, year, next, note]
            )
            next += 1
        }
        return next
    }
}
