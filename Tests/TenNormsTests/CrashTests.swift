import Foundation
import Norms
import TenNorms
import Testing

/// What a run that was cut off leaves behind, and what the next one makes of it.
@Suite struct CrashTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    private let list = "out/2023Q2/.written.json"
    private let journal = "out/2023Q2/.writing"

    @Test func `a run killed before it saved its list takes no draft of its own for a person's`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        let first = try await quarter.run()
        let before = try Snapshot(of: quarter.root)
        try interrupt(quarter, first.publish.files.filter { $0.hasSuffix(".docx") })
        let second = try await quarter.run()
        #expect(second.publish.written == 0)
        #expect(try Snapshot(of: quarter.root) == before)
    }

    @Test func `a draft that only a killed run wrote is withdrawn when it is no longer due`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        let first = try await quarter.run()
        let before = try Snapshot(of: quarter.root)
        let stray = "out/2023Q2/drafts/约谈通知书/U001-稿子.docx"
        let source = try #require(first.publish.files.first { $0.contains("约谈通知书") })
        try FileManager.default.copyItem(
            atPath: "\(quarter.root)/\(source)",
            toPath: "\(quarter.root)/\(stray)"
        )
        let drafts = first.publish.files.filter { $0.hasSuffix(".docx") }
        try interrupt(quarter, drafts, stray: [stray: source])
        let second = try await quarter.run()
        #expect(second.publish.withdrawn == [stray])
        #expect(try Snapshot(of: quarter.root) == before)
    }

    @Test func `a draft that a person edited is kept even after a killed run`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        let first = try await quarter.run()
        let draft = try #require(first.publish.files.first { $0.contains("约谈通知书") })
        try interrupt(quarter, first.publish.files.filter { $0.hasSuffix(".docx") })
        try Data("edited".utf8).write(to: URL(filePath: "\(quarter.root)/\(draft)"))
        _ = try await quarter.run()
        #expect(try Data(contentsOf: URL(filePath: "\(quarter.root)/\(draft)")).count == 6)
    }

    /// Makes the folder look as after a kill: a journal with a torn last line, and no list.
    private func interrupt(
        _ quarter: SampleQuarter,
        _ files: [String],
        stray: [String: String] = [:]
    ) throws {
        let saved = try Data(contentsOf: URL(filePath: "\(quarter.root)/\(list)"))
        let prints = try JSONDecoder().decode([String: String].self, from: saved)
        let pairs = files.map { ($0, $0) } + stray.map { ($0.key, $0.value) }
        let lines = try pairs.map { file, source in
            let print = try #require(prints[String(source.dropFirst("out/2023Q2/".count))])
            return "\(print) \(file.dropFirst("out/2023Q2/".count))\n"
        }
        try Data((lines.joined() + "0123").utf8)
            .write(to: URL(filePath: "\(quarter.root)/\(journal)"))
        try FileManager.default.removeItem(atPath: "\(quarter.root)/\(list)")
    }
}
