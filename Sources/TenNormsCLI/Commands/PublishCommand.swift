import ArgumentParser
import Norms
import TenNorms

/// `tennorms publish CYCLE`.
struct PublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "起草文书和汇总表 / draft the documents and the summary"
    )

    @Argument(help: "考核周期，如 2023Q2 / the cycle")
    var cycle: CycleArgument

    @Option(
        parsing: .upToNextOption,
        help: "只做这几种：\(PublishKind.names) / only these kinds"
    )
    var only: [PublishKind] = []

    @OptionGroup var pdf: PDFOptions
    @OptionGroup var options: RunOptions

    func run() throws {
        let workspace = try options.open()
        let bar = ProgressBar(Wording(zh: "文书", en: "documents"), terminal: options.terminal)
        let report = try Publisher(workspace).publish(
            cycle.cycle,
            only: Set(only),
            language: options.language,
            pdf: pdf.maker,
            progress: bar.show
        )
        if options.json { options.terminal.emit(try JSONText.of(report)) }
        options.terminal.say(PublishLines.of(report, options.language))
        options.terminal.advise(PublishLines.advice(report, workspace: workspace))
        if report.pdf?.needsPerson == true { throw ExitStatus.needsPerson.ending }
    }
}

extension PublishKind: ExpressibleByArgument {
    /// The names on the command line.
    static var names: String { allCases.map(\.rawValue).joined(separator: " ") }
}
