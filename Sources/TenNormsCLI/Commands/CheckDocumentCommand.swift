import ArgumentParser
import Foundation
import Norms
import TenNorms

/// `tennorms check-document FILE…`.
struct CheckDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-document",
        abstract: "按GB/T 9704-2012核对公文格式 / hold Word documents against GB/T 9704-2012"
    )

    @Argument(help: "要核对的 Word 文件 / Word documents", completion: .file())
    var files: [String]

    @Flag(help: "用 LibreOffice 排出页面并量 / measure the pages with LibreOffice")
    var render = false

    @Flag(help: "另存一份改正了能放心改的地方 / write a copy with what can be mended safely")
    var fix = false

    @Option(help: "校正件的路径（只有一个文件时）/ the path of the copy, of one document", completion: .file())
    var output: String?

    @Option(help: "公文形式：redhead 或 letter；不写则由红线判断 / the form")
    var kind: DocumentForm?

    @OptionGroup var options: RunOptions

    func validate() throws {
        guard output != nil else { return }
        guard fix, files.count == 1 else {
            throw ValidationError("--output 要和 --fix 及一个文件同用 / goes with --fix and one file")
        }
    }

    func run() throws {
        let terminal = options.terminal
        let page = try office()
        let checking = DocumentChecking(
            language: options.language,
            form: kind,
            profile: page ?? .standard,
            rendering: rendering(terminal)
        )
        var report = fix ? try checking.correct(files, output: output) : try checking.check(files)
        if let page, page != .standard { report.notes.append(Self.ownPage.text(options.language)) }
        if options.json { terminal.emit(try JSONText.of(report)) }
        terminal.say(DocumentCheckLines(options.language).lines(of: report))
        terminal.advise(DocumentCheckLines.advice(report))
        if let status = Self.status(report) { throw status.ending }
    }

    private static let ownPage = Wording(
        zh: "按工作区 workspace.yaml 中 page 的版面核对；与国家标准不同的地方以该设置为准",
        en: "held against the page that workspace.yaml sets, where it differs from the standard"
    )

    /// The page of the workspace that is named, or in which the command runs; nil when there is none.
    private func office() throws -> PageProfile? {
        if options.workspace != nil { return try Workspace.page(root: options.root()) }
        guard let root = try? options.root() else { return nil }
        return try? Workspace.page(root: root)
    }

    /// What draws the pages, when that is asked for and possible; what is missing is said.
    private func rendering(_ terminal: Terminal) -> PageRendering? {
        guard render else { return nil }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        switch PageTools.find(searching: path) {
        case .found(let tools): return PageRendering(tools)
        case .missing(let wording):
            terminal.complain(wording.text(options.language))
            return nil
        }
    }

    private static func status(_ report: DocumentReport) -> ExitStatus? {
        if report.files.contains(where: { $0.outcome == .unreadable }) { return .badData }
        let isClean = report.files.allSatisfy { $0.corrected?.holds ?? ($0.outcome == .holds) }
        return isClean ? nil : .needsPerson
    }
}

extension DocumentForm: ExpressibleByArgument {}
