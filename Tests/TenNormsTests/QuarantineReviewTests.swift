import Foundation
import Norms
import TenNorms
import Testing

/// Files in quarantine stop being open once a form came in their place, and are never lost.
@Suite struct QuarantineReviewTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)

    private func sample(_ name: String) throws -> [UInt8] {
        let path = SampleQuarter.project + "/samples/2023Q2/inbox/\(name)"
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    private func take(_ quarter: SampleQuarter) async throws -> IntakeReport {
        try await Intaking(quarter.open()).run(language: .zh)
    }

    private func status(_ quarter: SampleQuarter) throws -> StatusReport {
        try LedgerView(quarter.open(), language: .zh).status(cycle)
    }

    private func shelf(_ quarter: SampleQuarter) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(quarter.root)/quarantine")
            .filter { !$0.hasPrefix(".") }
    }

    @Test(arguments: [
        // The same name, as another kind of file, and as a second copy of it.
        ("统计局评分表.pdf", "统计局评分表.docx"), ("评分表.pdf", "评分表 (2).docx"), ("表 - 副本.pdf", "表.docx"),
        // The unit that the name tells.
        ("县统计局扫描.pdf", "新建文档.docx"), ("U036 盖章.pdf", "新建文档.docx"),
    ])
    func `a form of a later delivery takes the place of a file in quarantine`(
        scan: String,
        form: String
    ) async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop("%PDF-1.4", as: scan)
        let first = try await take(quarter)
        #expect(first.superseded.isEmpty)
        try quarter.drop(sample("云岭县统计局.docx"), as: form)
        let second = try await take(quarter)
        #expect(second.superseded.map(\.file) == [scan])
        #expect(second.superseded.map(\.replacedBy) == [form])
        let status = try status(quarter)
        #expect(status.quarantined.isEmpty)
        #expect(status.superseded == second.superseded)
        #expect(try shelf(quarter).isEmpty)
        let kept = try #require(status.superseded.first?.sha256)
        let archive = "\(quarter.root)/archive/\(kept.prefix(2))"
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: archive)
                .contains { $0.hasPrefix(kept) }
        )
        #expect(try await take(quarter).isEmpty)
        let settings = URL(filePath: "\(quarter.root)/workspace.yaml")
        let text = try String(contentsOf: settings, encoding: .utf8)
        try text.replacing("self-points-gap: 10", with: "self-points-gap: 12")
            .write(to: settings, atomically: true, encoding: .utf8)
        #expect(try await take(quarter).isEmpty)
        #expect(try self.status(quarter).superseded.map(\.replacedBy) == [form])
        #expect(try shelf(quarter).isEmpty)
    }

    @Test(arguments: ["县财政局扫描.pdf", "别的材料.pdf", "第1组/云岭县统计局.pdf"])
    func `a file of another unit or of another name stays in quarantine`(scan: String) async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try FileManager.default.createDirectory(
            atPath: "\(quarter.root)/inbox/第1组",
            withIntermediateDirectories: true
        )
        try quarter.drop("%PDF-1.4", as: scan)
        _ = try await take(quarter)
        try quarter.drop(sample("U004.xlsx"), as: "云岭县统计局.xlsx")
        let second = try await take(quarter)
        #expect(second.superseded.isEmpty)
        #expect(try status(quarter).quarantined.map(\.file) == [scan])
        #expect(try shelf(quarter).count == 2)
    }

    @Test func `what came together is told by nobody to be the same`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop("%PDF-1.4", as: "云岭县统计局.pdf")
        try quarter.drop(sample("云岭县统计局.docx"), as: "云岭县统计局.docx")
        let report = try await take(quarter)
        #expect(report.superseded.isEmpty)
        #expect(try status(quarter).quarantined.map(\.file) == ["云岭县统计局.pdf"])
    }
}
