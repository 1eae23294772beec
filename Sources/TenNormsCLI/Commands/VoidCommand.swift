import ArgumentParser
import Norms
import TenNorms

/// `tennorms void NUMBER --reason WHY`.
struct VoidCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "作废一个发文字号，写明原因 / void a number, for a reason"
    )

    @Argument(help: "发文字号，如 云直工函〔2023〕5号；括号可用 [] / the number")
    var number: NumberArgument

    @Option(help: "作废原因，记入登记簿 / why, kept in the register")
    var reason: String

    @Option(help: "谁作废的；不写则用 workspace.yaml 里的 signer / who voids it")
    var by: String?

    @OptionGroup var options: RunOptions

    func validate() throws {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("请写明作废原因 / the reason is empty")
        }
    }

    func run() throws {
        let workspace = try options.open()
        let report = try Voider(workspace, language: options.language).void(
            number.number,
            reason: reason,
            by: by ?? workspace.settings.office.signer
        )
        let terminal = options.terminal
        if options.json { terminal.emit(try JSONText.of(report)) }
        terminal.say([outcome(report).text(options.language)] + report.warnings)
        terminal.advise(advice(workspace))
    }

    private func outcome(_ report: VoidReport) -> Wording {
        let document = report.document
        guard report.changed else {
            return Wording(
                zh: "\(document.number)早已作废（\(document.voided ?? "")），没有改动",
                en:
                    "\(document.number) was voided before (\(document.voided ?? "")), nothing changed"
            )
        }
        return Wording(
            zh: "已作废 \(document.number)《\(document.title)》：\(document.voided ?? "")；号码保留，不再使用；"
                + "文件移到 \(document.file)",
            en:
                "voided \(document.number), \(document.title): \(document.voided ?? ""); the number is "
                + "never used again; the file is now \(document.file)"
        )
    }

    private func advice(_ workspace: Workspace) -> Wording {
        Wording(
            zh: "已经发出的请收回；要重发的，改好后运行 tennorms publish 和 tennorms approve，编下一个号",
            en:
                "call back what was sent; to send it anew, publish and approve: it gets the next number"
        )
    }
}

/// A number on the command line, with brackets of any kind.
struct NumberArgument: ExpressibleByArgument {
    /// The number.
    let number: DocumentNumber

    init?(argument: String) {
        guard let number = DocumentNumber(typed: argument) else { return nil }
        self.number = number
    }
}
