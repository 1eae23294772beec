import Foundation
import Norms
import Support
import TenNorms
import Testing

/// Files in quarantine that will never be forms are closed with a reason, and nothing is lost.
@Suite struct DismissalTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)

    private func take(_ quarter: SampleQuarter) async throws -> IntakeReport {
        try await Intaking(quarter.open()).run(language: .zh)
    }

    private func status(_ quarter: SampleQuarter) throws -> StatusReport {
        try LedgerView(quarter.open(), language: .zh).status(cycle)
    }

    private func desk(_ quarter: SampleQuarter) throws -> Dismissing {
        Dismissing(try quarter.open(), language: .zh)
    }

    private func shelf(_ quarter: SampleQuarter) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(quarter.root)/quarantine")
            .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".txt") }
    }

    /// Puts a photo and a scan into quarantine; a workspace whose `FILE` is named in one of the ways.
    private func quarter() async throws -> SampleQuarter {
        let quarter = try SampleQuarter(hasForms: false)
        try FileManager.default.createDirectory(
            atPath: "\(quarter.root)/inbox/第一组",
            withIntermediateDirectories: true
        )
        try quarter.drop([0xFF, 0xD8, 0xFF, 0xE0] + Array("lunch".utf8), as: "第一组/午餐.jpg")
        try quarter.drop("%PDF-1.4 scan", as: "扫描件.pdf")
        #expect(try await take(quarter).counts["quarantined"] == 2)
        return quarter
    }

    @Test(arguments: ["as it came", "name", "fingerprint", "copy"])
    func `a file is closed under whatever name a clerk has for it, and kept`(_ way: String)
        async throws
    {
        let quarter = try await quarter()
        defer { quarter.remove() }
        let files = try status(quarter).quarantined
        let lunch = try #require(files.first { $0.file.hasSuffix("午餐.jpg") })
        let copy = try #require(shelf(quarter).first { $0.contains("午餐") })
        let name =
            switch way {
            case "as it came": "第一组/午餐.jpg"
            case "name": "午餐.jpg"
            case "fingerprint": String(lunch.sha256.prefix(10)).uppercased()
            default: "\(quarter.root)/quarantine/\(copy)"
            }
        let report = try desk(quarter).dismiss([name], reason: "发错的照片")
        #expect(report.dismissed.map(\.file) == ["第一组/午餐.jpg"])
        #expect(report.quarantined.map(\.file) == ["扫描件.pdf"])
        #expect(try shelf(quarter) == ["扫描件.pdf"])
        let told = try status(quarter)
        #expect(told.dismissed.map(\.reason) == ["发错的照片"])
        #expect(told.quarantined.map(\.file) == ["扫描件.pdf"])
        let archive = "\(quarter.root)/archive/\(lunch.sha256.prefix(2))"
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: archive)
                .contains { $0.hasPrefix(lunch.sha256) }
        )
        #expect(try await take(quarter).isEmpty)
    }

    @Test func `the same file again is a duplicate that repeats the reason`() async throws {
        let quarter = try await quarter()
        defer { quarter.remove() }
        _ = try desk(quarter).dismiss(["扫描件.pdf"], reason: "不是评分表")
        try quarter.drop("%PDF-1.4 scan", as: "再报.pdf")
        let report = try await take(quarter)
        #expect(report.files.map(\.outcome) == [.duplicate])
        #expect(report.files.first?.reason.contains("已办结：不是评分表") == true)
        #expect(try status(quarter).quarantined.map(\.file) == ["第一组/午餐.jpg"])
        let notes = try FileManager.default.contentsOfDirectory(
            atPath: "\(quarter.root)/duplicates"
        )
        let note = try #require(notes.first { $0.hasSuffix(".txt") })
        let text = try String(
            contentsOfFile: "\(quarter.root)/duplicates/\(note)",
            encoding: .utf8
        )
        #expect(text.contains("该文件已办结：不是评分表"))
    }

    @Test func `what was closed is taken up again with its reasons, and can be closed again`()
        async throws
    {
        let quarter = try await quarter()
        defer { quarter.remove() }
        let before = try status(quarter).quarantined
        _ = try desk(quarter).dismiss(["午餐.jpg", "扫描件.pdf"], reason: "发错")
        #expect(try status(quarter).quarantined.isEmpty)
        #expect(try shelf(quarter).isEmpty)
        let back = try desk(quarter).undo(["扫描件.pdf", "午餐.jpg"])
        #expect(back.dismissed.isEmpty)
        #expect(try status(quarter).quarantined.map(\.reason) == before.map(\.reason))
        #expect(try shelf(quarter).count == 2)
        _ = try desk(quarter).dismiss(["扫描件.pdf"], reason: "再看过，仍不是")
        #expect(try status(quarter).dismissed.map(\.reason) == ["再看过，仍不是"])
    }

    @Test func `a name that is not in quarantine stops the command before anything is changed`()
        async throws
    {
        let quarter = try await quarter()
        defer { quarter.remove() }
        let fault = #expect(throws: WorkspaceFault.self) {
            try desk(quarter).dismiss(["扫描件.pdf", "晚餐.jpg"], reason: "发错")
        }
        #expect(fault?.wording.zh == "“晚餐.jpg”不在待查的文件中；待查的有：扫描件.pdf、第一组/午餐.jpg")
        #expect(throws: WorkspaceFault.self) { try desk(quarter).undo(["扫描件.pdf"]) }
        #expect(try status(quarter).quarantined.count == 2)
    }

    @Test func `a file that was closed is not read again until it is taken up again`() async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let form = SampleQuarter.project + "/samples/2023Q2/inbox/云岭县统计局.docx"
        let roster = URL(filePath: "\(quarter.root)/roster.xlsx")
        let sound = try Data(contentsOf: roster)
        // A roster without the unit: its form cannot be attributed.
        let other = try AlteredFile.bytes(Array(sound), part: "xl/sharedStrings.xml") {
            $0.replacing("统计局", with: "某某局").replacing("U036", with: "U936")
        }
        try Data(other).write(to: roster)
        try quarter.drop(Array(try Data(contentsOf: URL(filePath: form))), as: "统计局.docx")
        #expect(try await take(quarter).counts["quarantined"] == 1)
        _ = try desk(quarter).dismiss(["统计局.docx"], reason: "单位已撤销")
        try sound.write(to: roster)
        #expect(try await take(quarter).replayed.isEmpty)
        #expect(try status(quarter).counts["accepted"] == 0)
        _ = try desk(quarter).undo(["统计局.docx"])
        let replayed = try await take(quarter).replayed
        #expect(replayed.map(\.file) == ["统计局.docx"])
        #expect(try status(quarter).quarantined.isEmpty)
    }
}
