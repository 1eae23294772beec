import Foundation

/// Turns Word files into PDF with LibreOffice.
///
/// One process converts many files, in a profile of its own that nobody's settings, extensions or open windows touch. When
/// it stands still, it is ended with all that it started, and another one goes on with the rest; a file that fails twice is
/// given up. So a batch always ends.
package struct PDFConverter: Sendable {
    /// A file to convert.
    package struct Job: Sendable, Hashable {
        /// The path of the Word file.
        package var source: String
        /// The path of the PDF to make; its folder is made when it is not there.
        package var target: String

        /// Makes a job.
        package init(source: String, target: String) {
            self.source = source
            self.target = target
        }
    }

    private let program: OfficeProgram
    private let patience: TimeInterval
    private let environment: [String: String]

    /// So many rounds without a single PDF say that LibreOffice itself is at fault.
    static let vainRounds = 3

    /// Makes a converter that waits `patience` seconds for each file before it takes the program for stuck, and runs it in
    /// our environment with some changes.
    package init(
        _ program: OfficeProgram,
        patience: Double = 60,
        environment: [String: String] = [:]
    ) {
        self.program = program
        self.patience = patience
        self.environment = environment
    }

    /// Converts files and gives those that could not be converted, in the order given.
    ///
    /// A PDF has its name only when it is whole. Throws ``WorkspaceFault`` when a folder or a PDF cannot be written, or
    /// LibreOffice cannot be started.
    package func convert(
        _ jobs: [Job],
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws -> [Job] {
        guard !jobs.isEmpty else { return [] }
        var batch = try PDFBatch(jobs)
        defer { batch.remove() }
        var vain = 0
        while !batch.waiting.isEmpty, vain < Self.vainRounds {
            let before = batch.done
            let isWhole = try round(&batch) { progress($0, jobs.count) }
            batch.settle(isWhole: isWhole)
            vain = batch.done == before ? vain + 1 : 0
        }
        return batch.failed
    }

    /// One process for all that waits; whether it came to its own end.
    private func round(_ batch: inout PDFBatch, progress: (Int) -> Void) throws -> Bool {
        let child = try ChildProcess(
            program.executable,
            Self.arguments(batch),
            in: batch.folder,
            changes: environment
        )
        let folder = batch.folder
        let interruption = Interruption {
            child.end()
            try? FileManager.default.removeItem(atPath: folder)
        }
        defer { interruption.cancel() }
        var deadline = Date(timeIntervalSinceNow: patience)
        // Foundation takes a program for running as long as anything that it left behind is.
        while child.isRunning, !batch.waiting.isEmpty {
            Thread.sleep(forTimeInterval: 0.05)
            if try batch.collect() > 0 {
                progress(batch.done)
                deadline = Date(timeIntervalSinceNow: patience)
            } else if Date() >= deadline {
                child.end()
                _ = try batch.collect()
                return false
            }
        }
        child.end()
        if try batch.collect() > 0 { progress(batch.done) }
        return true
    }

    private static func arguments(_ batch: PDFBatch) -> [String] {
        let profile = URL(filePath: "\(batch.folder)/profile").absoluteString
        return [
            "-env:UserInstallation=\(profile)", "--headless", "--norestore", "--nologo",
            "--nodefault", "--nolockcheck", "--convert-to", "pdf", "--outdir", "pdf",
        ] + batch.waiting.map { $0.input }
    }
}
