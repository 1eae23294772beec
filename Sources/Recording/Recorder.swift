import GRDB
import Norms

/// Writes what came of files into the tables, inside one transaction.
struct Recorder {
    let database: Database
    let run: LedgerRun
    private let insertItem: Insertion
    private let insertEntry: Insertion
    private let insertFinding: Insertion

    init(database: Database, run: LedgerRun) throws {
        self.database = database
        self.run = run
        insertItem = try Insertion(into: "items", Self.itemColumns, in: database)
        insertEntry = try Insertion(into: "entries", Self.entryColumns, in: database)
        insertFinding = try Insertion(into: "findings", Self.findingColumns, in: database)
    }

    /// Writes one file of a batch.
    func record(_ entry: LedgerEntry) throws -> Recorded {
        let submission = entry.submission
        let file = try keepFile(submission)
        let first = try firstSubmission(of: file)
        let id = try insertSubmission(submission, file: file, duplicateOf: first?.id)
        if let first {
            return Recorded(
                submissionID: id,
                readingID: nil,
                submission: submission,
                fate: .duplicate(of: first)
            )
        }
        return try read(entry, as: id)
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

extension Recorder {
    private static let entryColumns = [
        "reading", "position", "field", "raw", "value", "normalising", "place", "locators",
    ]
    private static let itemColumns = [
        "reading", "position", "code", "points", "maximum", "applies", "rule_result", "place",
        "raw",
        "normalising", "locators", "fact", "fact_place", "self_points", "reason", "evidence",
    ]
    private static let findingColumns = [
        "reading", "position", "code", "severity", "field", "place", "value", "cause_zh",
        "cause_en", "remedy_zh", "remedy_en",
    ]

    private func insertEntries(of form: FilledForm, reading: Int64) throws {
        for (position, field) in form.entriesOutsideTable.enumerated() {
            guard let entry = form.entries[field] else { continue }
            try insertEntry([
                .number(reading), .number(position), .text(field.column), .text(entry.raw),
                .text(entry.value.column), .text(entry.normalising.joined(separator: "\n")),
                .text(entry.place.column), .number(Int(entry.locators.rawValue)),
            ])
        }
    }

    private func insert(
        _ item: ScoredItem,
        at position: Int,
        of form: FilledForm,
        reading: Int64
    ) throws {
        try insertItem(
            [
                .number(reading), .number(position), .text(item.code.text),
                .number(item.points.thousandths), .number(item.maximum.thousandths),
                .truth(item.applies), .points(item.ruleResult?.thousandths),
                .text(item.place.column),
            ] + answers(to: item.code, of: form)
        )
    }

    private func insert(
        _ code: IndicatorCode,
        at position: Int,
        of form: FilledForm,
        reading: Int64
    ) throws {
        let place = form.place(.answer(code, .points)).column
        try insertItem(
            [
                .number(reading), .number(position), .text(code.text), .null, .null, .null, .null,
                .text(place),
            ] + answers(to: code, of: form)
        )
    }

    /// The columns from `raw` to `evidence`.
    private func answers(to code: IndicatorCode, of form: FilledForm) -> [DatabaseValue] {
        let points = form[.answer(code, .points)]
        let fact = form[.answer(code, .fact)]
        return [
            .text(points?.raw ?? ""), .text(points?.normalising.joined(separator: "\n") ?? ""),
            .number(Int(points?.locators.rawValue ?? 0)), .text(fact?.meaning ?? ""),
            .text(fact?.place.column ?? ""),
            .text(form[.answer(code, .selfPoints)]?.meaning ?? ""),
            .text(form[.answer(code, .reason)]?.raw ?? ""),
            .text(form[.answer(code, .evidence)]?.raw ?? ""),
        ]
    }

    private func insert(_ finding: Finding, at position: Int, reading: Int64) throws {
        try insertFinding([
            .number(reading), .number(position), .text(finding.code),
            .text(finding.severity.rawValue), .text(finding.field?.column),
            .text(finding.place.column), .text(finding.value), .text(finding.cause.zh),
            .text(finding.cause.en), .text(finding.remedy.zh), .text(finding.remedy.en),
        ])
    }
}
