import Foundation
import Testing

/// How the command says no: the exit code, the language, and nothing on standard output.
@Suite struct RefusalTests {
    @Test func `an error is said in the language asked for, whatever the environment says`() throws
    {
        let program = try Self.workspace()
        let zh = try program.run(["explain", "2023Q2", "U999"])
        let en = try program.run(["explain", "2023Q2", "U999", "--locale", "en"])
        let joined = try program.run(["explain", "2023Q2", "U999", "--locale=en"])
        #expect(zh.complaints.contains("名册中没有单位 U999"))
        #expect(en.complaints.contains("the roster has no unit U999"))
        #expect(joined.complaints == en.complaints)
        #expect([zh.status, en.status, joined.status] == [65, 65, 65])
        #expect(en.output.isEmpty)
    }

    @Test func `a row that the schema does not have is an error, not an empty answer`() throws {
        let result = try Self.workspace()
            .run(["explain", "2023Q2", "U001", "--indicator", "A99-9"])
        #expect(result.status == 65)
        #expect(result.complaints.contains("A99-9"))
    }

    @Test(arguments: ["inspect", "check"])
    func `a folder is no file, and what is not there is another thing`(_ verb: String) throws {
        let program = try Self.workspace()
        #expect(try program.run([verb, "."]).status == 65)
        #expect(try program.run([verb, "nosuch.xlsx"]).status == 66)
    }

    @Test(arguments: [["run", "2023Q2"], ["publish", "2023Q2"], ["issue", "2023Q2"], ["ingest"]])
    func `what changes a workspace waits for nobody and disturbs nobody`(_ words: [String]) throws {
        let program = try Self.workspace()
        let lock = open(program.folder.appending(path: ".lock").path, O_RDWR | O_CREAT, 0o644)
        defer { close(lock) }
        try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
        #expect(try program.run(words).status == 75)
    }

    /// A fresh workspace without forms; the program runs in it.
    private static func workspace() throws -> Program {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let made = try Program(folder: folder).run(["init", "w"])
        try #require(made.status == 0, "\(made.complaints)")
        return Program(folder: folder.appending(path: "w"))
    }
}
