import ArgumentParser
import Norms
import TenNorms

/// `tennorms lint`.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "检查设置、指标、名册和模板 / all that is wrong with settings, schema, roster, templates"
    )

    @OptionGroup var options: RunOptions

    func run() throws {
        let report = try WorkspaceLint(root: options.root()).report(language: options.language)
        let terminal = options.terminal
        if options.json { terminal.emit(try JSONText.of(report)) }
        terminal.say(lines(report))
        terminal.advise(
            report.isClean
                ? Wording(
                    zh: "tennorms issue 2023Q2 生成空白表",
                    en: "tennorms issue 2023Q2 makes blank forms"
                )
                : Wording(zh: "按文件和行号改好，再运行一次", en: "mend them by file and line and run again")
        )
        if !report.isClean { throw ExitStatus.badWorkspace.ending }
    }

    private func lines(_ report: LintReport) -> [String] {
        let found = report.files.flatMap { file in
            file.findings.map { "\(file.file) \($0.place): \($0.message)（\($0.code)）" }
        }
        let summary =
            found.isEmpty
            ? Wording(zh: "没有发现问题", en: "nothing is wrong")
            : Wording(zh: "共 \(found.count) 处", en: "\(found.count) in all")
        let copies = report.files.compactMap(\.annotated).map { path in
            Wording(zh: "逐处批注的副本：\(path)", en: "a copy with comments: \(path)")
                .text(options.language)
        }
        return found + copies + [summary.text(options.language)]
    }
}
