import ArgumentParser
import Norms
import TenNorms

/// `tennorms score CYCLE`.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "总分、等次、名次 / totals, grades, ranks"
    )

    @Argument(help: "考核周期，如 2023Q2 / the cycle")
    var cycle: CycleArgument

    @OptionGroup var options: RunOptions

    func run() throws {
        let view = try LedgerView(options.open(), language: options.language)
        let terminal = options.terminal
        if options.json {
            try view.writeScores(cycle.cycle) { terminal.emit(piece: $0) }
            terminal.emit("")
        } else {
            terminal.say(lines(try view.standings(cycle.cycle)))
        }
        terminal.advise(
            Wording(
                zh:
                    "tennorms explain \(cycle.cycle) 单位编码 查看每一分的来处；tennorms publish \(cycle.cycle) 出文书",
                en: "tennorms explain \(cycle.cycle) UNIT shows where each point came from; "
                    + "tennorms publish \(cycle.cycle) drafts the documents"
            )
        )
    }

    private func lines(_ standings: [Standing]) -> [String] {
        let headings =
            options.language == .zh
            ? ["类别", "名次", "编码", "单位", "组", "总分", "等次", "并列"]
            : ["category", "rank", "unit", "name", "group", "total", "grade", "tie"]
        // A month only guides: nobody is ranked or graded.
        let kept = cycle.cycle.isGuidance ? [0, 2, 3, 4, 5] : Array(headings.indices)
        let right = Set(kept.indices.filter { [1, 4, 5].contains(kept[$0]) })
        var table = TextTable(kept.map { headings[$0] }, rightAligned: right)
        for standing in standings {
            let cells = [
                standing.unit.category, "\(standing.rank)", standing.unit.code.text,
                standing.unit.name, "\(standing.unit.group)", standing.tally.total.fixed,
                standing.grade, standing.tie.map(tieWords) ?? "",
            ]
            table.add(kept.map { cells[$0] })
        }
        guard !standings.isEmpty else {
            let words = Wording(
                zh: "本期还没有计入的评分表",
                en: "no form counts in this cycle"
            )
            return [words.text(options.language)]
        }
        return table.lines
    }

    private func tieWords(_ tie: TieBreak) -> String {
        switch tie {
        case .partyLife: Wording(zh: "按党内生活得分", en: "by party life").text(options.language)
        case .queries: Wording(zh: "按核实项数", en: "by queries").text(options.language)
        case .losses: Wording(zh: "按失分项数", en: "by rows with a loss").text(options.language)
        case .shared: Wording(zh: "并列", en: "shared").text(options.language)
        }
    }
}
