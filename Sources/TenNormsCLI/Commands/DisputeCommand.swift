import ArgumentParser
import Norms
import TenNorms

/// `tennorms dispute CYCLE UNIT`.
struct DisputeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispute",
        abstract: "登记、销去对某单位得分的异议 / mark a unit's score as disputed, or settle that"
    )

    @Argument(help: "考核周期，如 2023Q2 / the cycle")
    var cycle: CycleArgument

    @Argument(help: "单位编码或名称 / the unit")
    var unit: String

    @Option(help: "异议是什么 / what is disputed")
    var reason: String?

    @Option(help: "处理结论，写了就销去异议 / the outcome, which settles it")
    var settle: String?

    @OptionGroup var options: RunOptions

    func validate() throws {
        let words = [reason, settle].compactMap(\.self).filter { $0.contains { !$0.isWhitespace } }
        guard words.count == 1 else {
            throw ValidationError(
                "登记异议写 --reason，销去异议写 --settle / give either --reason or --settle"
            )
        }
    }

    func run() throws {
        let workspace = try options.open()
        let unit = try workspace.unit(unit)
        let register = Voider(workspace, language: options.language)
        let changed =
            if let settle {
                try register.settle(unit.code, in: cycle.cycle, outcome: settle)
            } else {
                try register.dispute(unit.code, in: cycle.cycle, reason: reason ?? "")
            }
        if options.json {
            let report = DisputeReport(
                cycle: cycle.cycle.description,
                unit: unit.code.text,
                open: settle == nil,
                changed: changed
            )
            options.terminal.emit(try JSONText.of(report))
        }
        options.terminal.say(outcome(unit, changed: changed))
        options.terminal.advise(advice)
    }

    private func outcome(_ unit: Norms.Unit, changed: Bool) -> Wording {
        let name = "\(unit.code.text) \(unit.name)"
        switch (settle == nil, changed) {
        case (true, true):
            return Wording(
                zh: "已登记 \(name) 的异议；销去之前，通报和给它的文书暂不签发",
                en: "\(name) is disputed; until that is settled, nothing that rests on it is issued"
            )
        case (true, false):
            return Wording(
                zh: "\(name) 已有未销去的异议，没有改动",
                en: "\(name) is disputed already, nothing changed"
            )
        case (false, true):
            return Wording(zh: "已销去 \(name) 的异议", en: "the dispute about \(name) is settled")
        case (false, false):
            return Wording(
                zh: "\(name) 没有未销去的异议，没有改动",
                en: "\(name) is not disputed, nothing changed"
            )
        }
    }

    private var advice: Wording {
        settle == nil
            ? Wording(
                zh: "核实后运行 tennorms dispute \(cycle.cycle) \(unit) --settle 结论",
                en: "look into it, then tennorms dispute \(cycle.cycle) \(unit) --settle OUTCOME"
            )
            : Wording(
                zh: "tennorms publish \(cycle.cycle)，审阅后 tennorms approve \(cycle.cycle)",
                en: "tennorms publish \(cycle.cycle), read, then tennorms approve \(cycle.cycle)"
            )
    }

    /// What `dispute` says to a script.
    private struct DisputeReport: Encodable {
        var cycle: String
        var unit: String
        var open: Bool
        var changed: Bool
    }
}
