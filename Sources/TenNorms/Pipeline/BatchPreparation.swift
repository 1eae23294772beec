import Intake
import Norms
import Recording

/// A batch of files that lie in the archive and have been read, but of which the ledger knows nothing yet.
struct PreparedBatch: Sendable {
    /// What keeping each file came to, in inbox order.
    var keepings: [Keeping]
    /// The files that are kept, each zip archive with the files in it behind it.
    var arrivals: [Arrival]
    /// What each file came to that the ledger did not know, by SHA-256.
    var outcomes: [String: [Pipeline.Outcome]]
}

/// Takes batches as far as they go without the ledger, so that one is read while the one before is recorded.
struct BatchPreparation: Sendable {
    private let archive: Archive
    private let reader: BatchReader
    private let ledger: Ledger
    private let unpacking: Unpacking

    /// Prepares files for a ledger.
    init(archive: Archive, reader: BatchReader, ledger: Ledger) {
        self.archive = archive
        self.reader = reader
        self.ledger = ledger
        unpacking = Unpacking(archive: archive)
    }

    /// Keeps the files in the archive and reads each that is new.
    ///
    /// A file that came in with a batch not yet recorded is read once more than needed; the ledger tells that it is a
    /// duplicate.
    func prepare(_ files: ArraySlice<InboxFile>) async throws -> PreparedBatch {
        let keepings = try archive.keep(Array(files))
        var parcels: Set<String> = []
        var arrivals: [Arrival] = []
        for kept in keepings.compactMap(\.file) {
            let submission = kept.submission
            let isParcel = try kept.kind == .zip && !ledger.isKnown(submission.sha256)
            if isParcel, parcels.insert(submission.sha256).inserted {
                arrivals += try unpacking.arrivals(submission, kept.fingerprint)
            } else {
                arrivals.append(Arrival(submission: submission, fingerprint: kept.fingerprint))
            }
        }
        let outcomes = try await outcomes(of: arrivals)
        return PreparedBatch(keepings: keepings, arrivals: arrivals, outcomes: outcomes)
    }

    /// What the files came to that the ledger does not know, by SHA-256.
    func outcomes(of arrivals: [Arrival]) async throws -> [String: [Pipeline.Outcome]] {
        var known = try Set(arrivals.map(\.submission.sha256).filter(ledger.isKnown))
        return await read(arrivals.filter { known.insert($0.submission.sha256).inserted })
    }

    /// What files of the archive come to, known or not; of a zip archive that was taken apart, what could not be taken
    /// out of it.
    func read(_ arrivals: [Arrival]) async -> [String: [Pipeline.Outcome]] {
        let files = arrivals.filter { $0.troubles == nil }
        let read = await reader.process(files.map { ($0.submission, $0.fingerprint) })
        return arrivals.reduce(into: read) { outcomes, arrival in
            if let own = arrival.outcomes { outcomes[arrival.submission.sha256] = own }
        }
    }

    /// A file of the archive that is read again, with the files in it if it is a parcel.
    func arrivals(again reading: FileReading) throws -> [Arrival] {
        guard let fingerprint = Fingerprint(reading.submission.sha256) else { return [] }
        guard !reading.isFromParcel else {
            return [Arrival(submission: reading.submission, fingerprint: fingerprint)]
        }
        return try unpacking.arrivals(reading.submission, fingerprint)
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
