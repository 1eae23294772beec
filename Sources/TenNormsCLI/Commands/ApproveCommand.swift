import ArgumentParser
import Foundation
import Norms
import TenNorms

/// `tennorms approve CYCLE`.
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "签发审阅过的稿子，编发文字号 / issue reviewed drafts under their numbers"
    )

    @Argument(help: "考核周期，如 2023Q2 / the cycle")
    var cycle: CycleArgument

    @Option(
        parsing: .upToNextOption,
        help: "只签发这几种：\(PublishKind.documentNames)；accountability 须指明才签发 / only these kinds"
    )
    var kind: [PublishKind] = []

    @Option(parsing: .upToNextOption, help: "只签发给这些单位的（编码）/ only to these units")
    var unit: [String] = []

    @Option(help: "成文日期，如 2023-07-10；不写为今天 / the day of signing, today if left out")
    var date: DateArgument?

    @Option(help: "签发人；不写则用 workspace.yaml 里的 signer / who signs")
    var by: String?

    @Flag(help: "有异议、有退回的也签发，须写明 --reason / issue in spite of disputes")
    var override = false

    @Flag(help: "照人工改过文字的稿子签发，须写明 --reason / issue drafts whose words were edited")
    var acceptEdits = false

    @Flag(help: "照人工改过数字、日期或名称的稿子签发，须写明 --reason / … whose figures were edited too")
    var acceptFigures = false

    @Option(help: "先行签发或照改稿签发的理由，记入登记簿 / why, kept in the register")
    var reason: String?

    @Flag(help: "写回缺失或被改动的已签发文件，不签发新的 / write issued files again")
    var restore = false

    @OptionGroup var pdf: PDFOptions
    @OptionGroup var options: RunOptions

    func validate() throws {
        let isReasoned = reason?.contains { !$0.isWhitespace } ?? false
        let flags = [
            (override, "--override"), (acceptEdits, "--accept-edits"),
            (acceptFigures, "--accept-figures"),
        ].filter(\.0).map(\.1)
        guard flags.isEmpty == !isReasoned else {
            throw ValidationError(
                flags.first.map { "\($0) 须写明理由：--reason 理由 / \($0) needs a --reason" }
                    ?? "--reason 与 --override、--accept-edits 或 --accept-figures 同用 / "
                    + "--reason goes with --override, --accept-edits or --accept-figures"
            )
        }
    }

    func run() throws {
        let workspace = try options.open()
        if restore { return try restoreFiles(workspace) }
        let report = try Approver(workspace, language: options.language)
            .approve(order(workspace), pdf: pdf.maker)
        let terminal = options.terminal
        if options.json { terminal.emit(try JSONText.of(report)) }
        let lines = ApproveLines(report, options.language)
        terminal.say(options.quiet ? lines.brief : lines.all)
        terminal.advise(lines.advice(workspace))
        if !report.held.isEmpty || report.pdf?.needsPerson == true {
            throw ExitStatus.needsPerson.ending
        }
    }

    private func order(_ workspace: Workspace) throws -> ApprovalOrder {
        let signer = by ?? workspace.settings.office.signer
        guard signer.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("请写明签发人：--by 姓名 / say who signs: --by NAME")
        }
        return ApprovalOrder(
            cycle: cycle.cycle,
            kinds: Set(kind),
            units: Set(try unit.map { try workspace.unit($0).code }),
            date: date?.date ?? .today,
            signer: signer,
            override: override ? reason : nil,
            edits: acceptEdits || acceptFigures
                ? EditAcceptance(figures: acceptFigures, reason: reason ?? "") : nil
        )
    }

    private func restoreFiles(_ workspace: Workspace) throws {
        let files = try Approver(workspace, language: options.language).restore(cycle.cycle)
        if options.json { options.terminal.emit(try JSONText.of(["restored": files])) }
        options.terminal.say(
            files.map { "  \($0)" } + [
                Wording(
                    zh: files.isEmpty ? "已签发的文件都完好，没有改动" : "已写回 \(files.count) 份文件；被改动的另存在“作废”文件夹",
                    en: files.isEmpty
                        ? "all issued files are sound, nothing changed"
                        : "wrote \(files.count) files again; altered ones lie in 作废"
                ).text(options.language)
            ]
        )
        options.terminal.advise(
            Wording(zh: "tennorms status \(cycle.cycle)", en: "tennorms status \(cycle.cycle)")
        )
    }
}

extension PublishKind {
    /// The names on the command line, of documents only.
    static var documentNames: String {
        allCases.filter { $0 != .summary }.map(\.rawValue).joined(separator: " ")
    }
}

/// A day on the command line: `2023-07-10`, `2023-7-10`, `2023.7.10` or `2023年7月10日`.
struct DateArgument: ExpressibleByArgument {
    /// The day.
    let date: CalendarDate

    init?(argument: String) {
        let parts = argument.split { "-./年月日".contains($0) }.map(String.init)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2]),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        self.date = date
    }
}

extension CalendarDate {
    /// The day on this machine's calendar.
    fileprivate static var today: CalendarDate {
        let parts = Calendar(identifier: .gregorian)
            .dateComponents([.year, .month, .day], from: Date())
        return CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
            ?? CalendarDate(daysSinceEpoch: 0)
    }
}
