import ArgumentParser
import Norms
import TenNorms

/// `tennorms explain CYCLE UNIT`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "每一分的来处 / where each point came from"
    )

    @Argument(help: "考核周期，如 2023Q2 / the cycle")
    var cycle: CycleArgument

    @Argument(help: "单位编码或全称 / the unit")
    var unit: String

    @Option(help: "只看这一项 / only this row")
    var indicator: String?

    @OptionGroup var options: RunOptions

    func run() throws {
        let workspace = try options.open()
        let view = try LedgerView(workspace, language: options.language)
        let unit = try workspace.unit(unit)
        let row = indicator.map { IndicatorCode($0) }
        if let back = try view.returned(of: unit, in: cycle.cycle, indicator: row) {
            try tell(back)
            throw ExitStatus.needsPerson.ending
        }
        let report = try view.explanation(of: unit, in: cycle.cycle, indicator: row)
        if options.json { options.terminal.emit(try JSONText.of(report)) }
        options.terminal.say(ExplanationLines.of(report, options.language))
        options.terminal.advise(
            Wording(
                zh: "打开 \(report.archived)，在所列位置可以看到原值",
                en: "open \(report.archived) to see the values at the places listed"
            )
        )
    }

    /// Nothing of the unit counts: why its form went back, and what became of what was asked before.
    private func tell(_ back: ReturnedReport) throws {
        if options.json { options.terminal.emit(try JSONText.of(back)) }
        options.terminal.say(ReturnLines.of(back, options.language))
        options.terminal.advise(
            Wording(
                zh: "退回的表在 returned/\(back.cycle)；补正后放进 inbox，再运行 tennorms ingest",
                en: "the form lies in returned/\(back.cycle); put the mended one into inbox, "
                    + "then tennorms ingest"
            )
        )
    }
}
