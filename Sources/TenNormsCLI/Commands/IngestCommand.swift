import ArgumentParser
import Foundation
import Norms
import TenNorms

/// `tennorms ingest`.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "收下 inbox 里的表 / take in what lies in the inbox"
    )

    @Flag(help: "一直看着文件夹，来一份收一份 / keep watching the folder")
    var watch = false

    @Flag(help: "只说会怎样，不改动任何东西 / say what would happen, change nothing")
    var dryRun = false

    @OptionGroup var day: DayOption
    @OptionGroup var options: RunOptions

    func run() async throws {
        let workspace = try options.open()
        repeat {
            let needsPerson = try await once(workspace)
            guard watch else {
                if needsPerson { throw ExitStatus.needsPerson.ending }
                return
            }
            try await Task.sleep(for: .seconds(5))
        } while !Task.isCancelled
    }

    private func once(_ workspace: Workspace) async throws -> Bool {
        let bar = ProgressBar(Wording(zh: "收表", en: "forms"), terminal: options.terminal)
        let report = try await Intaking(workspace, isDryRun: dryRun, date: day.day)
            .run(language: options.language, progress: bar.show)
        if watch, report.isEmpty { return report.needsPerson }
        if options.json { options.terminal.emit(try JSONText.of(report)) }
        let trial = report.files.isEmpty ? nil : report.trial
        options.terminal.say(
            IntakeLines.of(report, options.language) + ReturnLines.of(trial, options.language)
        )
        options.terminal.advise(IntakeLines.advice(report))
        return report.needsPerson
    }
}
