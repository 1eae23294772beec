import ArgumentParser
import Norms
import TenNorms

/// `tennorms status [CYCLE]`.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "谁交了、谁没交、为什么退回 / who has returned, who is missing, and why"
    )

    @Argument(help: "考核周期；不写则为最近一期 / the cycle, the latest if left out")
    var cycle: CycleArgument?

    @OptionGroup var options: RunOptions

    func run() throws {
        let workspace = try options.open()
        let overview = try LedgerView(workspace, language: options.language)
        var report = try overview.status(cycle?.cycle)
        if let cycle = Cycle(report.cycle) {
            report.documents = try DocumentsView(workspace).documents(cycle)
        }
        if options.json { options.terminal.emit(try JSONText.of(report)) }
        options.terminal.say(
            lines(report) + DocumentLines(report.documents, options.language).all
        )
        options.terminal.advise(advice(report))
    }

    private func lines(_ report: StatusReport) -> [String] {
        let isChinese = options.language == .zh
        var table = TextTable(
            isChinese
                ? ["编码", "单位", "组", "状态", "文件"] : ["unit", "name", "group", "state", "file"],
            rightAligned: [2]
        )
        for unit in report.units where unit.state != .accepted || !options.quiet {
            let state = words(unit.state).text(options.language)
            table.add([unit.unit, unit.name, "\(unit.group)", state, unit.file])
        }
        let reasons = report.units.filter { !$0.reasons.isEmpty }.flatMap { unit in
            [back(unit).text(options.language)] + FindingLines.of(unit.reasons, options.language)
        }
        let resubmitted = report.units.flatMap { unit in
            unit.resubmission.map {
                ["\(unit.unit) \(unit.name)："]
                    + ReturnLines.of($0, options.language, details: false)
            } ?? []
        }
        let counts = StatusReport.State.allCases.map {
            "\(words($0).text(options.language)) \(report.counts[$0.rawValue] ?? 0)"
        }
        let files =
            report.quarantined.map { file in
                "  \(OutcomeWords.of(.quarantined).text(options.language)) \(file.file): \(file.reason)"
            }
            + report.superseded.map { ReturnLines.of($0).text(options.language) }
            + report.dismissed.map { ReturnLines.of($0).text(options.language) }
        return ["\(report.cycle)"] + table.lines + reasons + resubmitted + files + [
            counts.joined(separator: "  ")
        ] + ReturnLines.of(report.trial, options.language)
    }

    /// The form of a unit that went back; an earlier one may count all the same.
    private func back(_ unit: StatusReport.Unit) -> Wording {
        let name = "\(unit.unit) \(unit.name)"
        return unit.returnedFile.map {
            Wording(
                zh: "\(name)：“\(unit.file)”计入；之后报来的“\($0)”已退回",
                en: "\(name): \(unit.file) counts; \($0) came after it and went back"
            )
        } ?? Wording(zh: "\(name)：\(unit.file)", en: "\(name): \(unit.file)")
    }

    private func words(_ state: StatusReport.State) -> Wording {
        switch state {
        case .accepted: Wording(zh: "已收", en: "accepted")
        case .returned: Wording(zh: "已退回", en: "returned")
        case .missing: Wording(zh: "未交", en: "missing")
        case .notApplicable: Wording(zh: "不适用", en: "not applicable")
        }
    }

    private func advice(_ report: StatusReport) -> Wording {
        let open = report.units.count { $0.state == .missing || $0.state == .returned }
        let stuck = report.quarantined.count
        let dismissing = Wording(
            zh: stuck == 0 ? "" : "；待查的文件里不可能是评分表的，用 tennorms dismiss 办结",
            en: stuck == 0 ? "" : "; tennorms dismiss closes files in quarantine that are no forms"
        )
        return open == 0
            ? Wording(
                zh: "tennorms run \(report.cycle)\(dismissing.zh)",
                en: "tennorms run \(report.cycle)\(dismissing.en)"
            )
            : Wording(
                zh: "\(open) 个单位还没有计入的表；催报后运行 tennorms ingest，"
                    + "或直接 tennorms run \(report.cycle)" + dismissing.zh,
                en: "\(open) units have no form that counts; remind them and ingest, "
                    + "or go on with tennorms run \(report.cycle)" + dismissing.en
            )
    }
}
