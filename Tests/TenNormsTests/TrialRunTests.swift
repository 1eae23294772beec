import Foundation
import Norms
import TenNorms
import Testing

/// Checks on trial in a whole run, and files of before that come to something else when the settings are mended.
@Suite struct TrialRunTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)

    private func put(_ quarter: SampleQuarter, _ checks: String) throws {
        let url = URL(filePath: "\(quarter.root)/workspace.yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        let changed = text.replacing("checks: {}", with: "checks: \(checks)")
        try changed.write(to: url, atomically: true, encoding: .utf8)
    }

    private func form() throws -> [UInt8] {
        let path = SampleQuarter.project + "/samples/2023Q2/inbox/第5组/县妇联/新建表格.xlsx"
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    @Test func `a check on trial sends no form back and counts what it would have done`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try put(quarter, "{deduction-without-reason: {enforce: trial}}")
        try quarter.drop(form(), as: "一.xlsx")
        let report = try await QuarterEnd(quarter.open()).run(cycle, language: .zh)
        #expect(report.intake.files.map(\.outcome) == [.accepted])
        #expect(report.trial?.returned == 1)
        #expect(report.trial?.checks.map(\.code) == ["deduction-without-reason"])
        #expect(report.trial?.checks.first?.returned == 1)
        #expect(report.intake.trial == report.trial)
        let again = try await QuarterEnd(quarter.open()).run(cycle, language: .zh)
        #expect(again.trial == report.trial)
    }

    @Test
    func `a form that went back counts by itself once its check is on trial, and that is said`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try quarter.drop(form(), as: "一.xlsx")
        let first = try await Intaking(quarter.open()).run(language: .zh)
        #expect(first.files.map(\.outcome) == [.returned])
        #expect(first.trial == nil)
        try put(quarter, "{deduction-without-reason: {enforce: trial}}")
        let second = try await Intaking(quarter.open()).run(language: .zh)
        #expect(second.replayed.map(\.outcome) == [.accepted])
        #expect(second.replayed.map(\.file) == ["一.xlsx"])
        let left = try FileManager.default.contentsOfDirectory(
            atPath: "\(quarter.root)/returned/2023Q2"
        )
        #expect(left.filter { !$0.hasPrefix(".") } == [])
    }
}
