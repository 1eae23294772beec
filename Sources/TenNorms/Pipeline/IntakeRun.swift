import Foundation
import Intake
import Norms
import Recording

/// One run of an intake, from opening to closing it in the ledger.
final class IntakeRun {
    private let workspace: Workspace
    private let ledger: Ledger
    private let inbox: Inbox
    private let archive: Archive
    private let shelving: Shelving
    private let language: Language
    private let run: LedgerRun
    private let reader: BatchReader
    private let preparation: BatchPreparation
    private var report = IntakeReport()
    /// Files whose copies are flushed and whose rows are committed together; bounds the memory.
    private static let batchSize = 128

    /// Opens a run, or goes on with one that was interrupted.
    init(_ workspace: Workspace, ledger: Ledger, inbox: Inbox, language: Language) throws {
        self.workspace = workspace
        self.ledger = ledger
        self.inbox = inbox
        self.language = language
        archive = Archive(root: workspace.path(workspace.folders.archive))
        shelving = Shelving(workspace, archive: archive)
        reader = BatchReader(pipeline: Pipeline(workspace), archive: archive)
        preparation = BatchPreparation(archive: archive, reader: reader, ledger: ledger)
        try archive.sweep()
        run = try ledger.openRun(
            at: Date().formatted(.iso8601),
            schema: workspace.schemaRecord,
            basis: workspace.basis
        )
    }

    /// Shelves what an interrupted run has committed and clears it from the inbox.
    func endInterruptedRun() throws {
        let unfinished = try ledger.unfinished()
        guard !unfinished.isEmpty else { return }
        for left in unfinished {
            guard let fingerprint = Fingerprint(left.submission.sha256) else { continue }
            if let first = left.first {
                try shelving.duplicate(left.submission, of: first.name, received: first.received)
            } else {
                let outcome = reader.process(left.submission, fingerprint)
                try shelve(left.submission, outcome)
            }
        }
        let committed = unfinished.compactMap { left in
            Fingerprint(left.submission.sha256).map { (left.submission.name, $0) }
        }
        try inbox.clear(Dictionary(committed) { $1 })
        try ledger.finish(unfinished.map(\.id))
    }

    /// Notes what the listing left aside.
    func note(_ listing: InboxListing) {
        report.unsettled = listing.unsettled
        report.ignored = listing.ignored
        report.troubles += listing.troubles.map { "\($0.name): \($0.finding.message(language))" }
    }

    /// Keeps, reads, records, shelves and clears files, batch by batch.
    ///
    /// A batch is kept and read while the one before it is recorded. `progress` is told how many files are done.
    func take(_ files: [InboxFile], progress: (Int) -> Void) async throws {
        var rest = files[...]
        var batch = rest.next(Self.batchSize)
        var prepared = try await preparation.prepare(batch)
        while !batch.isEmpty {
            let following = rest.next(Self.batchSize)
            let preparation = preparation
            async let next = preparation.prepare(following)
            try take(prepared)
            progress(batch.endIndex)
            (batch, prepared) = (following, try await next)
        }
    }

    private func take(_ batch: PreparedBatch) throws {
        note(batch.keepings)
        let kept = batch.keepings.compactMap(\.file)
        var seen: Set<String> = []
        let entries = kept.map(\.submission).map { submission in
            guard let outcome = batch.outcomes[submission.sha256],
                seen.insert(submission.sha256).inserted
            else { return LedgerEntry.duplicate(submission) }
            return outcome.entry(for: submission)
        }
        let recorded = try ledger.record(entries, in: run)
        for record in recorded { try settle(record, batch.outcomes[record.submission.sha256]) }
        for file in kept { try inbox.remove(file.file) }
        try ledger.finish(recorded.map(\.submissionID))
    }

    private func note(_ keepings: [Keeping]) {
        for keeping in keepings {
            switch keeping {
            case .kept: continue
            case .changed(let file): report.unsettled.append(file.name)
            case .trouble(let trouble):
                report.troubles.append("\(trouble.name): \(trouble.finding.message(language))")
            }
        }
    }

    /// Reads again what went back or could not be attributed, and with a cycle all its forms, where the
    /// schema, the roster or the settings have changed since.
    func replay(cycle: Cycle?) async throws {
        let stale = try cycle.map { try ledger.stale(in: $0, notUnder: workspace.basis) } ?? []
        let readings = try ledger.unresolved(notUnder: workspace.basis) + stale
        var seen: Set<Int64> = []
        let unique = readings.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
        for start in stride(from: 0, to: unique.count, by: Self.batchSize) {
            try await replay(Array(unique[start...].prefix(Self.batchSize)))
        }
    }

    private func replay(_ readings: [FileReading]) async throws {
        let files = readings.compactMap { reading in
            Fingerprint(reading.submission.sha256).map { (reading.submission, $0) }
        }
        let outcomes = await reader.process(files)
        let batch = readings.compactMap { reading in
            outcomes[reading.submission.sha256].map {
                (submissionID: reading.submissionID, entry: $0.entry(for: reading.submission))
            }
        }
        let told = try readings.map { try ledger.findings(of: $0.id) }
        _ = try ledger.replay(batch, in: run)
        for (reading, findings) in zip(readings, told) {
            guard let outcome = outcomes[reading.submission.sha256] else { continue }
            if reading.outcome == .returned, let form = outcome.form, findings != outcome.findings {
                try shelving.takeBack(reading.submission, form: form, findings: findings)
            }
            let file = IntakeReport.File(reading.submission, outcome: outcome, language: language)
            if file.outcome.rawValue != reading.outcome.rawValue {
                report.replayed.append(file)
                if reading.outcome == .quarantined { try shelving.release(reading.submission) }
            }
            try shelve(reading.submission, outcome)
        }
    }

    private func settle(_ record: Recorded, _ outcome: Pipeline.Outcome?) throws {
        let submission = record.submission
        if case .duplicate(let first) = record.fate {
            try shelving.duplicate(submission, of: first.name, received: first.received)
            report.add(.init(duplicate: submission, of: first.name, language: language))
        } else if let outcome {
            try shelve(submission, outcome)
            report.add(IntakeReport.File(submission, outcome: outcome, language: language))
        }
    }

    private func shelve(_ submission: Submission, _ outcome: Pipeline.Outcome) throws {
        switch outcome {
        case .accepted(let scored):
            let form = scored.validated.form
            let history = try ledger.history(of: form.unit.code, in: form.cycle)
            let current = history.last { $0.state == .current }?.submission
            guard current == submission else { return }
            try shelving.accept(submission, form: form, history: history) {
                try ledger.findings(of: $0.id)
            }
        case .returned(let form, let findings):
            try shelving.giveBack(submission, form: form, findings: findings)
        case .quarantined(let findings):
            try shelving.quarantine(submission, findings: findings)
        }
    }

    /// Closes the run.
    func close() throws -> IntakeReport {
        try ledger.closeRun(run)
        try ledger.close()
        return report
    }
}

extension ArraySlice {
    /// Takes the next elements off the front, as many as there are up to a number.
    fileprivate mutating func next(_ count: Int) -> ArraySlice {
        let first = prefix(count)
        removeFirst(first.count)
        return first
    }
}

extension IntakeReport.File {
    /// Reports a file that came in before.
    fileprivate init(duplicate submission: Submission, of first: String, language: Language) {
        let reason = Wording(zh: "与“\(first)”逐字节相同", en: "the same bytes as \(first)")
        self.init(
            file: submission.name,
            outcome: .duplicate,
            sha256: submission.sha256,
            reason: reason.text(language),
            findings: 0
        )
    }
}

extension Pipeline.Outcome {
    /// The outcome as the ledger takes it.
    fileprivate func entry(for submission: Submission) -> LedgerEntry {
        switch self {
        case .accepted(let form): .accepted(form)
        case .returned(let form, let findings): .returned(form, findings)
        case .quarantined(let findings): .quarantined(submission, findings)
        }
    }
}
