import Foundation
import Support
import Testing

/// Every page of `Transcripts`, typed again.
@Suite struct TranscriptTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Transcripts")

    static var pages: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
    }

    @Test(arguments: pages)
    func `the program says what the page says`(page: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: page), encoding: .utf8)
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "transcript-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        if page == "several.md" { try SeveralFiles.lay(in: scratch) }
        let steps = Transcript(page: text).steps
        #expect(!steps.isEmpty)
        for step in steps {
            if step.edit.isEmpty {
                try check(step, in: scratch)
            } else {
                try edit(step, in: scratch)
            }
        }
    }

    private func edit(_ step: Transcript.Step, in scratch: URL) throws {
        try #require(step.edit.count == 3 && step.expected.allSatisfy(\.isEmpty))
        let file = scratch.appending(path: step.edit[0])
        let bytes = try AlteredFile.bytes(
            Array(Data(contentsOf: file)),
            part: "word/document.xml"
        ) { $0.replacing(step.edit[1], with: step.edit[2]) }
        try Data(bytes).write(to: file)
    }

    private func check(_ step: Transcript.Step, in scratch: URL) throws {
        guard step.copied == nil else { return try copy(step, in: scratch) }
        let result = try Program(folder: scratch).run(step.arguments)
        let said = (result.output + result.complaints)
            .replacing(scratch.resolvingSymlinksInPath().path, with: "$DIR")
            .replacing(scratch.path, with: "$DIR")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            Transcript.matches(said[...], step.expected[...]),
            "% tennorms \(step.arguments.joined(separator: " "))\n\(said.joined(separator: "\n"))"
        )
        #expect(result.status == step.status, "\(step.arguments)")
    }

    private func copy(_ step: Transcript.Step, in scratch: URL) throws {
        let (file, place) = try #require(step.copied)
        let data = try Data(contentsOf: Self.folder.appending(path: "Files/\(file)"))
        try data.write(to: scratch.appending(path: place))
    }

    @Test func `every command has a page that types it`() throws {
        let commands = try Set(
            Self.pages.flatMap { page in
                let url = Self.folder.appending(path: page)
                return Transcript(page: try String(contentsOf: url, encoding: .utf8)).steps
                    .compactMap(\.arguments.first)
            }
        )
        let help = try Program(folder: FileManager.default.temporaryDirectory).run(["--help"])
        let listed = help.output.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }
            .compactMap { $0.firstMatch(of: #/^ {2}([a-z-]+) /#)?.1 }.map(String.init)
        #expect(listed.count >= 11)
        for command in listed { #expect(commands.contains(command), "\(command)") }
    }
}
