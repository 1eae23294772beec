import ArgumentParser
import TenNorms

/// `tennorms inspect FILE`.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "看程序在文件里读到了什么 / what the reader sees in a file"
    )

    @Argument(help: "Word 或 Excel 文件 / a Word or Excel file", completion: .file())
    var file: String

    @OptionGroup var options: RunOptions

    func run() throws {
        let view = try FileView(path: file, language: options.language)
        let terminal = options.terminal
        if options.json { terminal.emit(view.json) }
        terminal.say(view.lines)
        terminal.advise(view.advice)
        if view.isTrouble { throw ExitStatus.badData.ending }
    }
}
