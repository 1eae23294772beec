import ArgumentParser
import Foundation
import Norms
import TenNorms

/// The options that every command has.
struct RunOptions: ParsableArguments {
    @Option(help: "工作区文件夹；不写则从当前文件夹向上找 / the workspace folder")
    var workspace: String?

    @Flag(help: "在标准输出给出一份 JSON / one JSON document on standard output")
    var json = false

    @Option(help: "语言：zh 或 en / the language")
    var locale: Language?

    @Flag(help: "只输出结果和错误 / results and errors only")
    var quiet = false

    /// Where words go.
    var terminal: Terminal {
        Terminal(language: language, isQuiet: quiet, isJSON: json)
    }

    /// The language of the words.
    var language: Language { locale ?? UserLanguage.current }

    /// The folder of the workspace.
    func root() throws -> String {
        guard let workspace else {
            return try Workspace.locate(from: FileManager.default.currentDirectoryPath)
        }
        let file = URL(filePath: workspace).appending(path: Workspace.settingsFile).path
        guard FileManager.default.fileExists(atPath: file) else {
            throw WorkspaceFault.notFound(from: workspace)
        }
        return URL(filePath: workspace).standardizedFileURL.path
    }

    /// The workspace, opened.
    func open() throws -> Workspace { try Workspace(root: root()) }
}

extension Language: ExpressibleByArgument {}

/// A cycle on the command line: `2023Q2`, `2023-05` or `2023`.
struct CycleArgument: ExpressibleByArgument {
    /// The cycle.
    let cycle: Cycle

    init?(argument: String) {
        guard let cycle = Cycle(argument) else { return nil }
        self.cycle = cycle
    }
}
