import Intake
import Norms

/// Takes the files of a batch through the pipeline on all cores.
struct BatchReader: Sendable {
    private let pipeline: Pipeline
    private let archive: Archive

    /// Reads files of an archive.
    init(pipeline: Pipeline, archive: Archive) {
        self.pipeline = pipeline
        self.archive = archive
    }

    /// The outcomes by SHA-256; the same files give the same outcomes whatever the number of cores.
    ///
    /// As many files are in hand at a time as there are cores, and a slow one holds up no other.
    func process(_ files: [(Submission, Fingerprint)]) async -> [String: [Pipeline.Outcome]] {
        await withTaskGroup { group in
            for (submission, fingerprint) in files {
                group.addTask { (submission.sha256, process(submission, fingerprint)) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    /// The outcomes of one file, one a form; one that the archive cannot give is in trouble, not a failure.
    func process(_ submission: Submission, _ fingerprint: Fingerprint) -> [Pipeline.Outcome] {
        do {
            return pipeline.process(submission, bytes: try archive.bytes(of: fingerprint))
        } catch {
            let wording =
                (error as? IntakeFault)?.wording ?? Wording(zh: "\(error)", en: "\(error)")
            let trouble = Finding(
                "file-unreadable",
                .refusal,
                cause: wording,
                remedy: Wording(zh: "请核对文件后重新放入收件箱", en: "check the file and drop it again")
            )
            return [.quarantined([trouble])]
        }
    }
}
