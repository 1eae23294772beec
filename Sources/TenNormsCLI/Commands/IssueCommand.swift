import ArgumentParser
import Norms
import TenNorms

/// `tennorms issue CYCLE`.
struct IssueCommand: ParsableCommand {
    /// The formats to write.
    enum Formats: String, ExpressibleByArgument, CaseIterable {
        case xlsx, docx, both

        /// The formats themselves.
        var chosen: Set<FilledForm.Format> {
            switch self {
            case .xlsx: [.xlsx]
            case .docx: [.docx]
            case .both: [.xlsx, .docx]
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "生成预填好的空白评分表 / blank forms, prefilled"
    )

    @Argument(help: "考核周期，如 2023Q2 / the cycle")
    var cycle: CycleArgument

    @Option(parsing: .upToNextOption, help: "只做这些单位（编码）/ only these units")
    var unit: [String] = []

    @Option(help: "xlsx、docx 或 both / the format")
    var format = Formats.both

    @OptionGroup var options: RunOptions

    func run() throws {
        let workspace = try options.open()
        let bar = ProgressBar(Wording(zh: "制表", en: "forms"), terminal: options.terminal)
        let paths = try FormBatch(workspace).issue(
            cycle.cycle,
            units: unit.map(workspace.unit),
            formats: format.chosen,
            progress: bar.show
        )
        if options.json {
            options.terminal.emit(
                try JSONText.of(IssueReport(cycle: cycle.cycle.description, forms: paths))
            )
        }
        let folder = workspace.path(workspace.folders.forms, cycle.cycle.description)
        options.terminal.say(
            Wording(
                zh: "已生成 \(paths.count) 份空白表：\(folder)",
                en: "\(paths.count) blank forms in \(folder)"
            )
        )
        options.terminal.advise(
            Wording(
                zh: "把表发给各单位；收回的表放进 \(workspace.folders.inbox) 文件夹，再运行 tennorms ingest",
                en: "send them out; drop what comes back into \(workspace.folders.inbox), "
                    + "then tennorms ingest"
            )
        )
    }
}
