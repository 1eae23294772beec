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
    private let desk: ReturnDesk
    private var report = IntakeReport()
    private var cycles: Set<Cycle> = []
    private var trials: TrialTally
    /// Submissions in quarantine in the place of which a form had come when they were read again; that is no news.
    private var settledBefore: Set<Int64> = []
    /// Files whose copies are flushed and whose rows are committed together; bounds the memory.
    private static let batchSize = 48

    /// Opens a run, or goes on with one that was interrupted.
    ///
    /// Its day is the one declared, or else the clock's.
    init(
        _ workspace: Workspace,
        ledger: Ledger,
        inbox: Inbox,
        date: CalendarDate?,
        language: Language
    ) throws {
        self.workspace = workspace
        self.ledger = ledger
        self.inbox = inbox
        self.language = language
        archive = Archive(root: workspace.path(workspace.folders.archive))
        shelving = Shelving(workspace, archive: archive, ledger: ledger)
        reader = BatchReader(pipeline: Pipeline(workspace), archive: archive)
        preparation = BatchPreparation(archive: archive, reader: reader, ledger: ledger)
        desk = ReturnDesk(workspace, ledger: ledger)
        trials = TrialTally(workspace.settings.trials, language: language)
        try archive.sweep()
        run = try ledger.openRun(
            at: RunDate.time(date),
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
                continue
            }
            let readings = try ledger.readings(of: left.id)
            for stuck in readings where stuck.outcome == .quarantined {
                try shelving.quarantine(left.submission, findings: ledger.findings(of: stuck.id))
            }
            // Of a zip archive nothing was read; the files in it are unfinished themselves.
            guard readings.contains(where: { $0.outcome != .quarantined }) else { continue }
            for outcome in reader.process(left.submission, fingerprint) where outcome.form != nil {
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
        var seen: Set<String> = []
        let filings = batch.arrivals.map { arrival in
            let submission = arrival.submission
            guard let outcomes = batch.outcomes[submission.sha256],
                seen.insert(submission.sha256).inserted
            else { return Filing(arrival, entries: [.duplicate(submission)]) }
            return Filing(arrival, entries: outcomes.map { $0.entry(for: submission) })
        }
        let recorded = try record(filings, batch.outcomes)
        for file in batch.keepings.compactMap(\.file) { try inbox.remove(file.file) }
        try ledger.finish(recorded)
    }

    /// Records and shelves files, and gives the rows of their submissions.
    private func record(
        _ filings: [Filing],
        _ outcomes: [String: [Pipeline.Outcome]]
    ) throws -> [Int64] {
        let recorded = try ledger.record(filings, in: run)
        for (filing, records) in zip(filings, recorded) {
            try settle(filing, records, outcomes[filing.submission.sha256] ?? [])
        }
        return recorded.compactMap(\.first?.submissionID)
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
        let unique = readings.filter { seen.insert($0.submissionID).inserted }
            .sorted { $0.id < $1.id }
        for start in stride(from: 0, to: unique.count, by: Self.batchSize) {
            try await replay(Array(unique[start...].prefix(Self.batchSize)))
        }
    }

    /// Reads files again, each of which is given by one of its readings.
    private func replay(_ readings: [FileReading]) async throws {
        let arrivals = try readings.flatMap(preparation.arrivals(again:))
        // An archive that could not be taken apart before: the files in it are new.
        let members = arrivals.filter { $0.parcel != nil }
        let fresh = try await preparation.outcomes(of: members)
        let filings = members.compactMap { member in
            fresh[member.submission.sha256].map { outcomes in
                Filing(member, entries: outcomes.map { $0.entry(for: member.submission) })
            }
        }
        try ledger.finish(record(filings, fresh))
        let outcomes = await preparation.read(arrivals.filter { $0.parcel == nil })
        let before = try readings.map { try ledger.readings(of: $0.submissionID) }
        settledBefore.formUnion(
            before.flatMap(\.self).filter { $0.replacedBy != nil }.map(\.submissionID)
        )
        let told = try before.flatMap(\.self).map { ($0.id, try ledger.findings(of: $0.id)) }
        let batch = readings.map { reading in
            let entries = (outcomes[reading.submission.sha256] ?? []).map {
                $0.entry(for: reading.submission)
            }
            return (reading.submissionID, Filing(reading.submission, entries: entries))
        }
        _ = try ledger.replay(batch, in: run)
        for (reading, before) in zip(readings, before) {
            let outcomes = outcomes[reading.submission.sha256] ?? []
            try settle(outcomes, of: reading.submission, before, Dictionary(told) { $1 })
        }
    }

    /// Shelves what a file came to when it was read again, and takes off the shelves what it no longer comes to.
    private func settle(
        _ outcomes: [Pipeline.Outcome],
        of submission: Submission,
        _ before: [FileReading],
        _ told: [Int64: [Finding]]
    ) throws {
        for reading in before {
            try takeOff(reading, outcomes.first { $0.isAbout(reading) }, told[reading.id] ?? [])
        }
        let isStuck = outcomes.contains { $0.form == nil }
        if before.contains(where: { $0.outcome == .quarantined }), !isStuck {
            try shelving.release(submission)
        }
        for outcome in outcomes {
            let file = IntakeReport.File(submission, outcome: outcome, language: language)
            let earlier = before.first { outcome.isAbout($0) }
            if earlier?.outcome.rawValue != file.outcome.rawValue { report.replayed.append(file) }
            try shelve(submission, outcome)
        }
    }

    /// Takes the copy of a file off the shelf where it no longer belongs after it was read again, and puts back the form that
    /// counts now or is to be mended.
    private func takeOff(
        _ reading: FileReading,
        _ outcome: Pipeline.Outcome?,
        _ told: [Finding]
    ) throws {
        guard let unit = reading.unit, let cycle = reading.cycle else { return }
        switch reading.outcome {
        case .quarantined: return
        case .accepted:
            if outcome?.isAccepted == true { return }
            try shelving.withdraw(reading.submission, of: unit, in: cycle, told: nil)
        case .returned:
            if let outcome, outcome.findings == told { return }
            try shelving.withdraw(reading.submission, of: unit, in: cycle, told: told)
        }
        cycles.insert(cycle)
        guard let unit = workspace.roster.unit(code: unit) else { return }
        for left in try ledger.history(of: unit.code, in: cycle)
        where left.submission != reading.submission {
            if left.state == .current {
                try shelving.restore(left.submission, of: unit, in: cycle)
            } else if left.state == .returned, let print = Fingerprint(left.submission.sha256) {
                for outcome in reader.process(left.submission, print) where outcome.isAbout(left) {
                    try shelve(left.submission, outcome)
                }
            }
        }
    }

    private func settle(
        _ filing: Filing,
        _ records: [Recorded],
        _ outcomes: [Pipeline.Outcome]
    ) throws {
        let submission = filing.submission
        if case .duplicate(let first) = records.first?.fate {
            try shelving.duplicate(submission, of: first.name, received: first.received)
            let dismissal = try ledger.dismissal(of: submission.sha256)
            report.add(
                .init(
                    duplicate: submission,
                    of: first.name,
                    dismissal: dismissal,
                    language: language
                )
            )
            return
        }
        if filing.entries.isEmpty {
            report.add(IntakeReport.File(unpacked: submission, language: language))
        }
        for outcome in outcomes {
            try shelve(submission, outcome)
            report.add(IntakeReport.File(submission, outcome: outcome, language: language))
            trials.add(outcome.findings, isAccepted: outcome.isAccepted)
        }
    }

    private func shelve(_ submission: Submission, _ outcome: Pipeline.Outcome) throws {
        if let cycle = outcome.form?.cycle { cycles.insert(cycle) }
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
            let history = try ledger.history(of: form.unit.code, in: form.cycle)
            // One that a newer form has replaced lies on no shelf.
            let isNewest = history.contains {
                $0.state == .returned && $0.submission.sha256 == submission.sha256
            }
            guard isNewest else { return }
            try shelving.giveBack(submission, form: form, findings: findings, history: history) {
                try ledger.findings(of: $0.id)
            }
        case .quarantined(let findings):
            try shelving.quarantine(submission, findings: findings)
        }
    }

    /// Lays the note beside a form that goes back anew, with what was found once all was recorded.
    private func tellAgain(_ reading: FileReading) throws {
        guard let print = Fingerprint(reading.submission.sha256) else { return }
        for outcome in reader.process(reading.submission, print) where outcome.isAbout(reading) {
            guard case .returned(let form, _) = outcome else { continue }
            try shelving.giveBack(
                reading.submission,
                form: form,
                findings: ledger.findings(of: reading.id),
                history: []
            ) { _ in [] }
        }
    }

    /// Takes off the shelf what forms of later deliveries have made needless.
    private func reviewQuarantine() throws {
        let change = try QuarantineReview(workspace.roster, ledger: ledger).settle()
        for file in change.opened {
            try shelving.quarantine(file.submission, findings: ledger.findings(of: file.id))
        }
        for (file, form) in change.closed {
            if !settledBefore.contains(file.submissionID) {
                report.superseded.append(SupersededFile(file, by: form))
            }
            let rest = try ledger.readings(of: file.submissionID)
            if !rest.contains(where: { $0.state == .quarantined }) {
                try shelving.release(file.submission)
            }
        }
    }

    /// Closes the run: lays out the papers of the cycles that it touched, and of one more.
    func close(_ cycle: Cycle?) throws -> IntakeReport {
        if let cycle { cycles.insert(cycle) }
        // What the interrupted part of the run touched is known to nobody.
        if run.isContinued { cycles.formUnion(try ledger.cycles()) }
        try reviewQuarantine()
        let papers = try desk.settle(cycles)
        report.papers = papers.written
        report.troubles += papers.troubles.map { $0.message(language) }
        for (reading, finding) in papers.unchanged
        where report.explainUnchanged(reading, finding, language) || run.isContinued {
            try tellAgain(reading)
        }
        try report.noteReplaced(in: ledger, language)
        report.trial = trials.report
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

extension Filing {
    /// Files what a file came to.
    fileprivate init(_ arrival: Arrival, entries: [LedgerEntry]) {
        self.init(arrival.submission, parcel: arrival.parcel, entries: entries)
    }
}

extension Pipeline.Outcome {
    /// Whether the form counts.
    fileprivate var isAccepted: Bool {
        guard case .accepted = self else { return false }
        return true
    }

    /// The outcome as the ledger takes it.
    fileprivate func entry(for submission: Submission) -> LedgerEntry {
        switch self {
        case .accepted(let form): .accepted(form)
        case .returned(let form, let findings): .returned(form, findings)
        case .quarantined(let findings): .quarantined(submission, findings)
        }
    }

    /// Whether an earlier reading of the file was of the same unit and cycle, or of none like this one.
    fileprivate func isAbout(_ reading: FileReading) -> Bool {
        form?.unit.code == reading.unit && form?.cycle == reading.cycle
    }
}
