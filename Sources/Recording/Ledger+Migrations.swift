import GRDB

extension Ledger {
    /// The steps from an empty file to the tables of today; a step that was released is never changed.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 files and forms") { database in
            for statement in firstTables { try database.execute(sql: statement) }
        }
        migrator.registerMigration("what was written beside what was understood") { database in
            for column in ["fact_raw", "fact_normalising", "self_raw", "self_normalising"] {
                try database.execute(
                    sql: "ALTER TABLE items ADD COLUMN \(column) TEXT NOT NULL DEFAULT ''"
                )
            }
        }
        migrator.registerMigration("numbers of issued documents") { database in
            for statement in numberTables { try database.execute(sql: statement) }
        }
        migrator.registerMigration("several forms in a file, several files in a zip archive") {
            database in
            try database.execute(sql: partsAndParcels)
        }
        registerLater(in: &migrator)
        return migrator
    }

    private static func registerLater(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("findings on trial and folded") { database in
            try database.execute(sql: findingsOnTrial)
        }
        migrator.registerMigration("points as understood") { database in
            try database.execute(
                sql: "ALTER TABLE items ADD COLUMN stated TEXT NOT NULL DEFAULT ''"
            )
        }
        migrator.registerMigration("forms enclosed with issued documents") { database in
            try database.execute(sql: enclosures)
        }
        migrator.registerMigration("forms in the place of files in quarantine") { database in
            try database.execute(
                sql: "ALTER TABLE readings ADD COLUMN replaced_by INTEGER REFERENCES readings (id)"
            )
        }
        migrator.registerMigration("edited drafts, and numbers used outside the program") {
            database in
            for statement in editTables { try database.execute(sql: statement) }
        }
        migrator.registerMigration("files dismissed by a person, and marked copies") { database in
            for statement in [dismissalTable, copyTable] {
                try database.execute(sql: statement)
            }
        }
    }

    /// Which form of its file a reading is of; and in which archive a submission came.
    private static let partsAndParcels = """
        ALTER TABLE readings ADD COLUMN part TEXT NOT NULL DEFAULT '';
        ALTER TABLE submissions ADD COLUMN parcel INTEGER REFERENCES submissions (id);
        """

    /// `trial` is what the severity would be if the check were not on trial; `places` how many places it stands for.
    private static let findingsOnTrial = """
        ALTER TABLE findings ADD COLUMN trial TEXT
            CHECK (trial IS NULL OR trial IN ('refusal', 'query', 'note'));
        ALTER TABLE findings ADD COLUMN places INTEGER NOT NULL DEFAULT 1;
        """

    private static let firstTables = [
        schemas, runs, files, submissions, readings, entries, items, findings,
    ]

    /// Every version of the schema under which anything was read, whole, so that it can be read again.
    private static let schemas = """
        CREATE TABLE schemas (
            id INTEGER PRIMARY KEY,
            fingerprint TEXT NOT NULL UNIQUE,
            version TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        """

    /// One run of the command each; a run that was interrupted stays open and is gone on with.
    private static let runs = """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            started TEXT NOT NULL,
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
        ) STRICT;
        """

    private static let files = """
        CREATE TABLE files (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
            size INTEGER NOT NULL,
            first_name TEXT NOT NULL
        ) STRICT;
        """

    /// Every time a file came in; `is_finished` says that its copies lie on their shelves and it has left
    /// the inbox.
    private static let submissions = """
        CREATE TABLE submissions (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES files (id),
            run INTEGER NOT NULL REFERENCES runs (id),
            name TEXT NOT NULL,
            received TEXT NOT NULL,
            duplicate_of INTEGER REFERENCES submissions (id),
            is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1))
        ) STRICT;
        CREATE INDEX submissions_by_file ON submissions (file);
        CREATE INDEX submissions_unfinished ON submissions (id) WHERE is_finished = 0;
        CREATE INDEX submissions_duplicate ON submissions (duplicate_of)
            WHERE duplicate_of IS NOT NULL;
        """

    /// Every time a submission was read; once, unless the schema or the roster was mended later.
    ///
    /// Points are whole thousandths. `norms` holds code, got and applicable of every norm.
    private static let readings = """
        CREATE TABLE readings (
            id INTEGER PRIMARY KEY,
            submission INTEGER NOT NULL REFERENCES submissions (id),
            schema INTEGER NOT NULL REFERENCES schemas (id),
            basis TEXT NOT NULL,
            read_at TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'returned', 'quarantined')),
            state TEXT NOT NULL CHECK (
                state IN ('current', 'superseded', 'returned', 'quarantined', 'replaced')),
            reason TEXT NOT NULL,
            queries INTEGER NOT NULL,
            unit TEXT,
            cycle TEXT,
            format TEXT,
            form_version TEXT,
            filled_on TEXT,
            supersedes INTEGER REFERENCES readings (id),
            got INTEGER,
            applicable INTEGER,
            bonus INTEGER,
            penalty INTEGER,
            is_vetoed INTEGER,
            total INTEGER,
            losses INTEGER,
            norms TEXT,
            CHECK ((outcome = 'quarantined') = (unit IS NULL)),
            CHECK ((outcome = 'accepted') = (total IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX readings_current ON readings (cycle, unit) WHERE state = 'current';
        CREATE INDEX readings_by_unit ON readings (cycle, unit);
        CREATE INDEX readings_by_submission ON readings (submission);
        CREATE INDEX readings_open ON readings (state)
            WHERE state IN ('returned', 'quarantined');
        """

    /// The header, the facts, the stated totals and the signatures of a form.
    private static let entries = """
        CREATE TABLE entries (
            reading INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            field TEXT NOT NULL,
            raw TEXT NOT NULL,
            value TEXT NOT NULL,
            normalising TEXT NOT NULL,
            place TEXT NOT NULL,
            locators INTEGER NOT NULL,
            PRIMARY KEY (reading, position)
        ) STRICT, WITHOUT ROWID;
        """

    /// The rows of the score table; `points` and what follows from it are empty in a form that went back.
    private static let items = """
        CREATE TABLE items (
            reading INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            points INTEGER,
            maximum INTEGER,
            applies INTEGER,
            rule_result INTEGER,
            place TEXT NOT NULL,
            raw TEXT NOT NULL,
            normalising TEXT NOT NULL,
            locators INTEGER NOT NULL,
            fact TEXT NOT NULL,
            fact_place TEXT NOT NULL,
            self_points TEXT NOT NULL,
            reason TEXT NOT NULL,
            evidence TEXT NOT NULL,
            PRIMARY KEY (reading, position)
        ) STRICT, WITHOUT ROWID;
        """

    private static let findings = """
        CREATE TABLE findings (
            reading INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (severity IN ('refusal', 'query', 'note')),
            field TEXT,
            place TEXT NOT NULL,
            value TEXT NOT NULL,
            cause_zh TEXT NOT NULL,
            cause_en TEXT NOT NULL,
            remedy_zh TEXT NOT NULL,
            remedy_en TEXT NOT NULL,
            PRIMARY KEY (reading, position)
        ) STRICT, WITHOUT ROWID;
        """
}
