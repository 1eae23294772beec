import Norms
import Recording

/// What an intake came to.
package struct IntakeReport: Sendable, Codable {
    /// One file.
    package struct File: Sendable, Codable {
        /// The name under which it came in.
        package var file: String
        /// Which form of the file it is, where the file holds several.
        package var part: String?
        /// What became of it.
        package var outcome: Outcome
        /// The unit, when it is known.
        package var unit: String?
        /// The cycle, when it is known.
        package var cycle: String?
        /// SHA-256.
        package var sha256: String
        /// Why it does not count, in one sentence; empty when it does.
        package var reason: String
        /// How many findings it has.
        package var findings: Int
    }

    /// The files, in inbox order.
    package var files: [File] = []
    /// How many files there are of each outcome.
    package var counts: [String: Int] = [:]
    /// Files that are still being copied; the next run takes them.
    package var unsettled: [String] = []
    /// Files that no program should send: locks, temporary files, folders of file systems.
    package var ignored: [String] = []
    /// Files that could not be taken, and why.
    package var troubles: [String] = []
    /// Files of earlier runs that were read again and came to something else.
    package var replayed: [File] = []
    /// Files in quarantine that need no person any more, since a form came in their place.
    package var superseded: [SupersededFile] = []
    /// Slips and comparison sheets that are new or changed, as paths below the workspace.
    package var papers: [String] = []
    /// What the checks on trial would have done to these forms; `nil` when none is on trial.
    package var trial: TrialReport?
    /// Whether nothing was changed on purpose.
    package var dryRun = false

    /// Adds a file.
    mutating func add(_ file: File) {
        files.append(file)
        counts[file.outcome.rawValue, default: 0] += 1
    }

    /// Gives the form of a reading the reason that was found once all was recorded: nothing in it was changed; whether it is one
    /// of these files.
    mutating func explainUnchanged(
        _ reading: FileReading,
        _ finding: Finding,
        _ language: Language
    ) -> Bool {
        var isHere = false
        for index in files.indices
        where files[index].sha256 == reading.submission.sha256
            && files[index].unit == reading.unit?.text && files[index].outcome == .returned
        {
            files[index].reason = finding.message(language)
            files[index].findings += 1
            isHere = true
        }
        return isHere
    }

    /// Says of each form that goes back when the same delivery brought a later one of the unit, so that nobody sends it back.
    mutating func noteReplaced(in ledger: Ledger, _ language: Language) throws {
        for (index, file) in files.enumerated() where file.outcome == .returned {
            guard let unit = file.unit, let cycle = file.cycle.flatMap({ Cycle($0) }) else {
                continue
            }
            let history = try ledger.history(of: UnitCode(unit), in: cycle)
            guard let own = history.last(where: { $0.submission.sha256 == file.sha256 }),
                own.state == .superseded,
                let newer = history.last(where: { $0.state == .current || $0.state == .returned })
            else { continue }
            let note = Wording(
                zh: "（之后又报来“\(newer.submission.name)”，以后者为准，本件不必退回）",
                en: " (\(newer.submission.name) came after it: nothing to send back)"
            )
            files[index].reason += note.text(language)
        }
    }

    /// Whether there was nothing to do.
    package var isEmpty: Bool {
        files.isEmpty && replayed.isEmpty && troubles.isEmpty && unsettled.isEmpty
            && papers.isEmpty && superseded.isEmpty
    }

    /// Whether a person must look: something went back, could not be attributed or could not be taken.
    package var needsPerson: Bool {
        files.contains { $0.outcome == .returned || $0.outcome == .quarantined }
            || !troubles.isEmpty
    }
}
