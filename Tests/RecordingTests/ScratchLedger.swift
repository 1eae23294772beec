import Foundation
import Recording

/// A ledger in a folder of its own, which goes when the test ends.
final class ScratchLedger {
    let folder: URL
    let ledger: Ledger

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        ledger = try Ledger(path: Self.path(in: folder))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { Self.path(in: folder) }

    private static func path(in folder: URL) -> String {
        folder.appending(path: "ledger.sqlite").path(percentEncoded: false)
    }

    /// Records a batch in a run of its own.
    @discardableResult
    func deliver(_ batch: [LedgerEntry], at time: String = "2023-07-01") throws -> [Recorded] {
        let run = try ledger.openRun(at: time, schema: SampleForms.schema)
        let recorded = try ledger.record(batch, in: run)
        try ledger.finish(recorded.map(\.submissionID))
        try ledger.closeRun(run)
        return recorded
    }
}
