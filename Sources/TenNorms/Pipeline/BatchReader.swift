import Foundation
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
    func process(_ files: [(Submission, Fingerprint)]) async -> [String: Pipeline.Outcome] {
        let lanes = max(1, min(ProcessInfo.processInfo.activeProcessorCount, files.count))
        return await withTaskGroup { group in
            for lane in 0..<lanes {
                group.addTask {
                    stride(from: lane, to: files.count, by: lanes).map { index in
                        (files[index].0.sha256, process(files[index].0, files[index].1))
                    }
                }
            }
            var outcomes: [String: Pipeline.Outcome] = [:]
            for await results in group {
                for (sha256, outcome) in results { outcomes[sha256] = outcome }
            }
            return outcomes
        }
    }

    /// The outcome of one file; one that the archive cannot give is in trouble, not a failure.
    func process(_ submission: Submission, _ fingerprint: Fingerprint) -> Pipeline.Outcome {
        do {
            return pipeline.process(submission, bytes: try archive.bytes(of: fingerprint))
        } catch {
            let wording =
                (error as? IntakeFault)?.wording ?? Wording(zh: "\(error)", en: "\(error)")
            return .quarantined([
                Finding(
                    "file-unreadable",
                    .refusal,
                    cause: wording,
                    remedy: Wording(zh: "请核对文件后重新放入收件箱", en: "check the file and drop it again")
                )
            ])
        }
    }
}
