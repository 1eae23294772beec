import Intake
import Norms
import Recording

/// A batch of files that lie in the archive and have been read, but of which the ledger knows nothing yet.
struct PreparedBatch: Sendable {
    /// What keeping each file came to, in inbox order.
    var keepings: [Keeping]
    /// What each file came to that the ledger did not know, by SHA-256.
    var outcomes: [String: Pipeline.Outcome]
}

/// Takes batches as far as they go without the ledger, so that one is read while the one before is recorded.
struct BatchPreparation: Sendable {
    private let archive: Archive
    private let reader: BatchReader
    private let ledger: Ledger

    /// Prepares files for a ledger.
    init(archive: Archive, reader: BatchReader, ledger: Ledger) {
        self.archive = archive
        self.reader = reader
        self.ledger = ledger
    }

    /// Keeps the files in the archive and reads each that is new.
    ///
    /// A file that came in with a batch not yet recorded is read once more than needed; the ledger tells that it is a
    /// duplicate.
    func prepare(_ files: ArraySlice<InboxFile>) async throws -> PreparedBatch {
        let keepings = try archive.keep(Array(files))
        let kept = keepings.compactMap(\.file)
        var known = try Set(kept.map(\.fingerprint.hex).filter(ledger.isKnown))
        let fresh = kept.filter { known.insert($0.fingerprint.hex).inserted }
        let outcomes = await reader.process(fresh.map { ($0.submission, $0.fingerprint) })
        return PreparedBatch(keepings: keepings, outcomes: outcomes)
    }
}

extension Keeping {
    /// The file, when it lies in the archive.
    var file: KeptFile? {
        switch self {
        case .kept(let file): file
        case .changed, .trouble: nil
        }
    }
}
