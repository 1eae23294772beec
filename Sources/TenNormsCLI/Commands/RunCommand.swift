import ArgumentParser
import Norms
import TenNorms

/// `tennorms run CYCLE`.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "季末一条龙：收表、计分、出文书 / ingest, score, publish"
    )

    @Argument(help: "考核周期，如 2023Q2 / the cycle")
    var cycle: CycleArgument

    @OptionGroup var day: DayOption
    @OptionGroup var pdf: PDFOptions
    @OptionGroup var options: RunOptions

    func run() async throws {
        let workspace = try options.open()
        let terminal = options.terminal
        let forms = ProgressBar(Wording(zh: "收表", en: "forms"), terminal: terminal)
        let documents = ProgressBar(Wording(zh: "文书", en: "documents"), terminal: terminal)
        let report = try await QuarterEnd(workspace).run(
            cycle.cycle,
            date: day.day,
            language: options.language,
            pdf: pdf.maker,
            formProgress: forms.show,
            documentProgress: documents.show
        )
        if options.json { terminal.emit(try JSONText.of(report)) }
        terminal.say(lines(report))
        terminal.advise(PublishLines.advice(report.publish, workspace: workspace))
        if report.needsPerson { throw ExitStatus.needsPerson.ending }
    }

    private func lines(_ report: RunReport) -> [String] {
        let counts = report.counts
        let units = Wording(
            zh: "\(report.cycle)：计入 \(counts["accepted"] ?? 0) 个单位，退回 \(counts["returned"] ?? 0)，"
                + "未交 \(counts["missing"] ?? 0)",
            en: "\(report.cycle): \(counts["accepted"] ?? 0) units count, "
                + "\(counts["returned"] ?? 0) returned, \(counts["missing"] ?? 0) missing"
        )
        let same = Wording(
            zh: "与上次运行相比没有任何变化",
            en: "nothing has changed since the last run"
        )
        return IntakeLines.of(report.intake, options.language)
            + [units.text(options.language)]
            + PublishLines.of(report.publish, options.language)
            + ReturnLines.of(report.trial, options.language)
            + (report.changed ? [] : [same.text(options.language)])
    }
}
