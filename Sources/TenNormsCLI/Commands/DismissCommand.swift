import ArgumentParser
import Norms
import TenNorms

/// `tennorms dismiss FILE… --reason …`.
struct DismissCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "办结不会成为评分表的待查文件 / close files in quarantine that will never be forms",
        discussion: """
            原件仍在归档，随时可以用 --undo 重新列为待查。
            They stay in the archive, and --undo takes them up again.
            """
    )

    @Argument(
        help: "待查的文件：名称、校验码开头八位，或 quarantine 里的副本 / its name, SHA-256 or copy"
    )
    var files: [String]

    @Option(help: "为什么不再查 / why")
    var reason: String?

    @Flag(help: "重新列为待查 / put them back into quarantine")
    var undo = false

    @OptionGroup var options: RunOptions

    func validate() throws {
        let isReasoned = reason?.contains { !$0.isWhitespace } ?? false
        guard isReasoned != undo, !files.isEmpty else {
            throw ValidationError(
                "办结写 --reason 说明理由，重新查看写 --undo / give either --reason or --undo"
            )
        }
    }

    func run() throws {
        let desk = Dismissing(try options.open(), language: options.language)
        let report = undo ? try desk.undo(files) : try desk.dismiss(files, reason: reason ?? "")
        if options.json { options.terminal.emit(try JSONText.of(report)) }
        options.terminal.say(
            undo
                ? Wording(
                    zh: "重新列为待查 \(files.count) 个文件",
                    en: "back in quarantine: \(files.count)"
                )
                : Wording(
                    zh: "办结 \(files.count) 个文件，原件仍在归档",
                    en: "dismissed: \(files.count); they stay in the archive"
                )
        )
        options.terminal.advise(advice(report))
    }

    private func advice(_ report: DismissalReport) -> Wording {
        if undo {
            return Wording(
                zh: "改好名册或指标后运行 tennorms ingest，会重新读取",
                en: "mend the roster or the schema, then tennorms ingest reads them again"
            )
        }
        let open = report.quarantined.count
        return open == 0
            ? Wording(zh: "用 tennorms status 查看收表情况", en: "tennorms status shows who has returned")
            : Wording(
                zh: "用 tennorms status 查看还在待查的 \(open) 个文件",
                en: "tennorms status shows the \(open) files that are still in quarantine"
            )
    }
}
