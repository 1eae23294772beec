import ArgumentParser
import Norms
import TenNorms

/// `tennorms check FILE…`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "读取并校验表格，不收下 / read and validate forms without taking them in"
    )

    @Argument(help: "要检查的文件 / the files", completion: .file())
    var files: [String]

    @Flag(help: "JSON 中列出每一项的原文、位置和依据 / list every field, as written, in the JSON")
    var fields = false

    @OptionGroup var options: RunOptions

    func run() throws {
        let check = FormCheck(
            try options.open(),
            showsFields: fields,
            language: options.language
        )
        let report = try check.check(files)
        let terminal = options.terminal
        if options.json { terminal.emit(try JSONText.of(report)) }
        for file in report.files { terminal.say(Self.lines(file, language: options.language)) }
        let isClean = report.files.allSatisfy { $0.outcome == .accepted }
        terminal.advise(Self.advice(isClean: isClean))
        if !isClean { throw ExitStatus.needsPerson.ending }
    }

    private static func lines(_ file: CheckReport.File, language: Language) -> [String] {
        let outcome = OutcomeWords.of(file.outcome).text(language)
        let whose = [file.unit, file.cycle].compactMap(\.self).joined(separator: " ")
        let part = file.part.map { "[\($0)]" } ?? ""
        return ["\(file.file)\(part): \(outcome) \(whose)"]
            + FindingLines.of(file.findings, language)
    }

    private static func advice(isClean: Bool) -> Wording {
        isClean
            ? Wording(
                zh: "放进 inbox 文件夹后运行 tennorms ingest",
                en: "drop it into the inbox and run tennorms ingest"
            )
            : Wording(
                zh: "按上面所列逐项改好，再检查一次",
                en: "mend what is listed above and check again"
            )
    }
}
