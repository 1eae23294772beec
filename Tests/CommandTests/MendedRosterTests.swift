import Foundation
import Support
import Testing

/// A file whose unit nobody knew is taken up again by itself when the roster is mended, and the command says so.
@Suite struct MendedRosterTests {
    private let name = "地方志编纂中心评分表.docx"
    private let folder: ScratchFolder
    private let program: Program

    /// Makes a workspace with the file in its inbox, where it has lain for a day.
    init() throws {
        folder = try ScratchFolder()
        try #require(try Program(folder: folder.url).run(["init", "w"]).status == 0)
        program = Program(folder: folder.url.appending(path: "w"))
        let sample = Program.root.appending(path: "samples/2023Q2/inbox/邮件附件/0704/\(name)")
        let dropped = program.folder.appending(path: "inbox/\(name)")
        try Data(contentsOf: sample).write(to: dropped)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -86_400)],
            ofItemAtPath: dropped.path
        )
    }

    /// Adds an alias to the unit of a row of the roster.
    private func add(alias: String, row: Int) throws {
        let roster = program.folder.appending(path: "roster.xlsx")
        let altered = try AlteredWorkbook.make(
            Array(Data(contentsOf: roster)),
            ["C\(row)": alias]
        )
        try Data(altered).write(to: roster)
    }

    private func quarantined() throws -> [String] {
        let path = program.folder.appending(path: "quarantine").path
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { !$0.hasPrefix(".") }
    }

    @Test func `an alias in the roster takes up a quarantined file, and ingest says which`() throws
    {
        let first = try program.run(["ingest"])
        #expect(first.output.contains("待查         \(name): 名册里没有“云岭县地方志编纂中心”"))
        #expect(first.status == 1)
        #expect(try quarantined().contains { $0.hasSuffix(name) })
        let idle = try program.run(["ingest"])
        #expect(idle.output.contains("收件箱里没有新的文件，没有改动"))

        try add(alias: "云岭县地方志编纂中心", row: 47)
        let mended = try program.run(["ingest"])
        #expect(mended.output.contains("重新读取，改为"))
        #expect(mended.output.contains(name))
        #expect(try quarantined().isEmpty)
        let status = try program.run(["status", "2023Q2", "--json"])
        #expect(status.output.contains(name))
        #expect(try program.run(["ingest"]).output.contains("收件箱里没有新的文件，没有改动"))
    }

    @Test func `a change of the settings that helps no file takes up none`() throws {
        _ = try program.run(["ingest"])
        let settings = program.folder.appending(path: "workspace.yaml")
        let text = try String(contentsOf: settings, encoding: .utf8)
        try text.replacing("self-points-gap: 10", with: "self-points-gap: 12")
            .write(to: settings, atomically: true, encoding: .utf8)
        let again = try program.run(["ingest"])
        #expect(!again.output.contains("重新读取"))
        #expect(try quarantined().contains { $0.hasSuffix(name) })
    }
}
