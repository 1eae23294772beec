import GRDB

extension Ledger {
    /// The tables of issued documents, their numbers, and what stands against issuing.
    static let numberTables = [approvals, documents, documentRules, voids, disputes]

    /// One call of `approve` each.
    private static let approvals = """
        CREATE TABLE approvals (
            id INTEGER PRIMARY KEY,
            cycle TEXT NOT NULL,
            signed_on TEXT NOT NULL,
            signer TEXT NOT NULL,
            approved_at TEXT NOT NULL
        ) STRICT;
        """

    /// Every document that was ever issued, with its bytes: a file that is lost can be written again.
    private static let documents = """
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY,
            approval INTEGER NOT NULL REFERENCES approvals (id),
            series TEXT NOT NULL CHECK (series <> ''),
            year INTEGER NOT NULL,
            serial INTEGER NOT NULL CHECK (serial > 0),
            kind TEXT NOT NULL,
            unit TEXT,
            role TEXT,
            title TEXT NOT NULL,
            draft_sha256 TEXT NOT NULL CHECK (length(draft_sha256) = 64),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            content BLOB NOT NULL,
            override TEXT CHECK (override <> ''),
            corrects INTEGER REFERENCES documents (id),
            UNIQUE (series, year, serial)
        ) STRICT;
        CREATE INDEX documents_by_approval ON documents (approval);
        CREATE INDEX documents_corrects ON documents (corrects) WHERE corrects IS NOT NULL;
        """

    /// The promises that no program may break, whatever version: no gap, no change, no removal.
    private static let documentRules = """
        CREATE TRIGGER documents_in_order BEFORE INSERT ON documents
        WHEN NEW.serial <> (SELECT ifnull(max(serial), 0) + 1 FROM documents
            WHERE series = NEW.series AND year = NEW.year)
        BEGIN SELECT RAISE(ABORT, 'a number would be left out or used twice'); END;
        CREATE TRIGGER documents_unchanged BEFORE UPDATE ON documents
        BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
        CREATE TRIGGER documents_kept BEFORE DELETE ON documents
        BEGIN SELECT RAISE(ABORT, 'a number is voided, never removed'); END;
        """

    /// Forms that go out with a document and bear no number of their own.
    static let enclosures = """
        CREATE TABLE enclosures (
            document INTEGER NOT NULL REFERENCES documents (id),
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            content BLOB NOT NULL,
            PRIMARY KEY (document, position)
        ) STRICT;
        CREATE TRIGGER enclosures_unchanged BEFORE UPDATE ON enclosures
        BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;
        CREATE TRIGGER enclosures_kept BEFORE DELETE ON enclosures
        BEGIN SELECT RAISE(ABORT, 'a number is voided, never removed'); END;
        """

    private static let voids = """
        CREATE TABLE voids (
            document INTEGER PRIMARY KEY REFERENCES documents (id),
            reason TEXT NOT NULL CHECK (trim(reason) <> ''),
            voided_by TEXT NOT NULL,
            voided_at TEXT NOT NULL
        ) STRICT;
        """

    /// Units whose form or score is disputed: nothing that rests on it is issued until the dispute is settled.
    private static let disputes = """
        CREATE TABLE disputes (
            id INTEGER PRIMARY KEY,
            cycle TEXT NOT NULL,
            unit TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (trim(reason) <> ''),
            raised_at TEXT NOT NULL,
            settlement TEXT CHECK (trim(settlement) <> ''),
            settled_at TEXT,
            CHECK ((settlement IS NULL) = (settled_at IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX disputes_open ON disputes (cycle, unit) WHERE settled_at IS NULL;
        """
}
