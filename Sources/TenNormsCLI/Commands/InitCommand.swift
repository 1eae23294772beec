import ArgumentParser
import Foundation
import Norms
import TenNorms

/// `tennorms init DIR [--sample]`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "新建工作区 / make a new workspace"
    )

    @Argument(help: "文件夹 / the folder", completion: .directory)
    var folder: String

    @Flag(help: "带一个季度的样例：71 个单位的回表 / with the worked example of 71 units")
    var sample = false

    @OptionGroup var options: RunOptions

    func run() throws {
        let executable = Bundle.main.executablePath ?? CommandLine.arguments[0]
        try Installation(executable: executable).makeWorkspace(at: folder, sample: sample)
        let path = URL(filePath: folder).standardizedFileURL.path
        if options.json {
            options.terminal.emit(try JSONText.of(["workspace": path]))
        }
        options.terminal.say(Wording(zh: "已新建工作区：\(path)", en: "made the workspace \(path)"))
        options.terminal.advise(advice)
    }

    private var advice: Wording {
        sample
            ? Wording(
                zh: "tennorms run 2023Q2 --workspace \(folder)",
                en: "tennorms run 2023Q2 --workspace \(folder)"
            )
            : Wording(
                zh: "改好 workspace.yaml 和 roster.xlsx，再运行 tennorms lint --workspace \(folder)",
                en: "edit workspace.yaml and roster.xlsx, then tennorms lint --workspace \(folder)"
            )
    }
}
