import Foundation
import Intake
import Norms
import Recording
import Support
import TenNorms
import Testing

/// A marked copy that went back is known again, whichever program marked it.
@Suite struct OwnCopyTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    private let name = "U044 云岭县妇女联合会.xlsx"

    private func form(_ cells: [String: String] = [:]) throws -> [UInt8] {
        let path = SampleQuarter.project + "/samples/2023Q2/inbox/第5组/县妇联/新建表格.xlsx"
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        return cells.isEmpty ? bytes : try AlteredWorkbook.make(bytes, cells)
    }

    private func take(_ quarter: SampleQuarter) async throws -> IntakeReport {
        try await Intaking(quarter.open()).run(language: .zh)
    }

    private func copy(_ quarter: SampleQuarter) -> URL {
        URL(filePath: "\(quarter.root)/returned/2023Q2/\(name)")
    }

    private func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

    /// Makes the marked copy of a workspace what a program of before would have written: other bytes, known to the ledger.
    private func age(_ quarter: SampleQuarter) throws -> [UInt8] {
        let old = try AlteredFile.bytes(bytes(copy(quarter)), part: "xl/workbook.xml") {
            $0 + "<!-- 1.0 -->"
        }
        try FileManager.default.removeItem(at: copy(quarter))
        try Data(old).write(to: copy(quarter))
        try Ledger(path: "\(quarter.root)/ledger.sqlite")
            .note(copy: Fingerprint(of: old).hex, of: Fingerprint(of: form()).hex)
        return old
    }

    @Test func `a copy that comes back as it went is told as that, also behind another form`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(form(), as: "一.xlsx")
        #expect(try await take(quarter).files.map(\.outcome) == [.returned])
        let marked = try bytes(copy(quarter))
        // Half mended: one of two reasons.
        try quarter.drop(form(["J16": "没有配备党务工作者"]), as: "二.xlsx")
        #expect(try await take(quarter).files.map(\.outcome) == [.returned])
        try quarter.drop(marked, as: "三.xlsx")
        let back = try await take(quarter)
        #expect(back.files.map(\.outcome) == [.returned])
        #expect(back.files.first?.reason.hasPrefix("报来的就是附批注退回的那个文件") == true)
        let unit = try LedgerView(quarter.open(), language: .zh).status(cycle).units
            .first { $0.unit == "U044" }
        #expect(unit?.reasons.first?.code == "resubmission-unchanged")
    }

    @Test func `a copy that an older program marked is known, and leaves the shelf in its time`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(form(), as: "一.xlsx")
        _ = try await take(quarter)
        let old = try age(quarter)
        try quarter.drop(old, as: "二.xlsx")
        let back = try await take(quarter)
        #expect(back.files.first?.reason.hasPrefix("报来的就是附批注退回的那个文件") == true)
        // Only the new copy lies there, not the old one beside it under another name.
        let shelf = copy(quarter).deletingLastPathComponent().path
        let there = try FileManager.default.contentsOfDirectory(atPath: shelf)
        #expect(there.filter { $0.hasSuffix(".xlsx") } == [name])
        #expect(try bytes(copy(quarter)) != old)
        try quarter.drop(form(["J16": "没有配备党务工作者", "J32": "没有会议记录"]), as: "三.xlsx")
        #expect(try await take(quarter).files.map(\.outcome) == [.accepted])
        #expect(!FileManager.default.fileExists(atPath: copy(quarter).path))
    }
}
