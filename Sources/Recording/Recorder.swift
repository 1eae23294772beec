import GRDB
import Norms

/// Writes what came of files into the tables, inside one transaction.
struct Recorder {
    let database: Database
    let run: LedgerRun
    let insertItem: Insertion
    let insertEntry: Insertion
    let insertFinding: Insertion

    init(database: Database, run: LedgerRun) throws {
        self.database = database
        self.run = run
        insertItem = try Insertion(into: "items", Self.itemColumns, in: database)
        insertEntry = try Insertion(into: "entries", Self.entryColumns, in: database)
        insertFinding = try Insertion(into: "findings", Self.findingColumns, in: database)
    }

    /// Writes one file of a batch.
    func record(_ filing: Filing) throws -> [Recorded] {
        let submission = filing.submission
        let file = try keepFile(submission)
        let first = try firstSubmission(of: file)
        let id = try insertSubmission(
            submission,
            file: file,
            duplicateOf: first?.id,
            parcel: filing.parcel
        )
        if let first {
            return [
                Recorded(
                    submissionID: id,
                    readingID: nil,
                    submission: submission,
                    fate: .duplicate(of: first)
                )
            ]
        }
        return try read(filing, as: id)
    }

    /// Writes all that was read in a submission.
    func read(_ filing: Filing, as submissionID: Int64) throws -> [Recorded] {
        guard filing.entries.isEmpty else {
            return try filing.entries.map { try read($0, as: submissionID) }
        }
        return [
            Recorded(
                submissionID: submissionID,
                readingID: nil,
                submission: filing.submission,
                fate: .unpacked
            )
        ]
    }

    /// Writes what was read in a submission and puts it into the chain of its unit and cycle.
    func read(_ entry: LedgerEntry, as submissionID: Int64) throws -> Recorded {
        let reading = try insertReading(entry, submission: submissionID)
        var displaced: Submission?
        var counts = false
        if let form = entry.form {
            let chain = try Chain(unit: form.unit.code, cycle: form.cycle, in: database)
            (counts, displaced) = try chain.settle(newest: reading)
        }
        return Recorded(
            submissionID: submissionID,
            readingID: reading,
            submission: entry.submission,
            fate: entry.fate(counts: counts),
            displaced: displaced
        )
    }

    private func insertReading(_ entry: LedgerEntry, submission: Int64) throws -> Int64 {
        let reading = try insertReadingRow(entry, submission: submission)
        switch entry {
        case .accepted(let form):
            try insertEntries(of: form.validated.form, reading: reading)
            for (position, item) in form.items.enumerated() {
                try insert(item, at: position, of: form.validated.form, reading: reading)
            }
        case .returned(let form, _):
            try insertEntries(of: form, reading: reading)
            for (position, code) in form.answeredCodes.enumerated() {
                try insert(code, at: position, of: form, reading: reading)
            }
        case .quarantined, .duplicate: break
        }
        for (position, finding) in entry.findings.enumerated() {
            try insert(finding, at: position, reading: reading)
        }
        return reading
    }
}
