import Foundation
import Norms
import Support
import TenNorms
import Testing

/// Forms that come to something else when they are read again lie where they belong then, and nowhere else.
@Suite struct ShelfReplayTests {
    private let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    private let name = "U044 云岭县妇女联合会.xlsx"
    private static let trial = "{deduction-without-reason: {enforce: trial}}"

    /// A form in which two deductions have no reason.
    private func form(_ cells: [String: String] = [:]) throws -> [UInt8] {
        let path = SampleQuarter.project + "/samples/2023Q2/inbox/第5组/县妇联/新建表格.xlsx"
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        return cells.isEmpty ? bytes : try AlteredWorkbook.make(bytes, cells)
    }

    /// The form with that of another unit, U045, on its second sheet.
    private func twoForms() throws -> [UInt8] {
        let cells = ["C2": "云岭县残疾人联合会", "G2": "U045", "C4": "TN/2023Q2/U045/2023.1/C"]
        let other = try Self.sheet(of: form(cells))
        let both = try AlteredFile.bytes(form(), part: "xl/worksheets/sheet2.xml") { _ in other }
        return try AlteredFile.bytes(both, part: "xl/workbook.xml") {
            $0.replacing(#"name="填表说明""#, with: #"name="县残联""#)
        }
    }

    private static func sheet(of bytes: [UInt8]) throws -> String {
        var text = ""
        _ = try AlteredFile.bytes(bytes, part: "xl/worksheets/sheet1.xml") {
            text = $0
            return $0 + " "
        }
        return text
    }

    private func put(_ checks: String, _ quarter: SampleQuarter) throws {
        let url = URL(filePath: "\(quarter.root)/workspace.yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        let changed = text.replacing(/checks: \{.*\}/, with: "checks: \(checks)")
        try changed.write(to: url, atomically: true, encoding: .utf8)
    }

    private func run(_ quarter: SampleQuarter) async throws -> RunReport {
        try await QuarterEnd(quarter.open()).run(cycle, language: .zh)
    }

    private func files(_ shelf: String, _ quarter: SampleQuarter) -> [String] {
        let path = "\(quarter.root)/\(shelf)/2023Q2"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".xlsx") }.sorted()
    }

    private func bytes(_ path: String, _ quarter: SampleQuarter) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(quarter.root)/\(path)")))
    }

    @Test func `a form that counted and goes back leaves accepted, and the other way round`()
        async throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try put(Self.trial, quarter)
        try quarter.drop(form(), as: "一.xlsx")
        _ = try await run(quarter)
        #expect(files("accepted", quarter) == [name])
        #expect(files("returned", quarter) == [])
        for _ in 1...2 {
            try put("{}", quarter)
            let back = try await run(quarter)
            #expect(back.intake.replayed.map(\.outcome) == [.returned])
            #expect(files("accepted", quarter) == [])
            #expect(files("returned", quarter) == [name])
            try put(Self.trial, quarter)
            _ = try await run(quarter)
            #expect(files("accepted", quarter) == [name])
            #expect(files("returned", quarter) == [])
        }
    }

    @Test func `the form before counts again and lies in accepted again`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let mended = try form(["J16": "没有配备党务工作者", "J32": "没有会议记录"])
        try quarter.drop(mended, as: "一.xlsx")
        _ = try await run(quarter)
        try put(Self.trial, quarter)
        try quarter.drop(form(), as: "二.xlsx")
        _ = try await run(quarter)
        #expect(try bytes("accepted/2023Q2/\(name)", quarter) == form())
        try put("{}", quarter)
        _ = try await run(quarter)
        #expect(files("accepted", quarter) == [name])
        #expect(try bytes("accepted/2023Q2/\(name)", quarter) == mended)
        #expect(files("returned", quarter) == [name])
    }

    @Test func `a file of several forms is read again form by form`() async throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let names = [name, "U045 云岭县残疾人联合会.xlsx"]
        try put(Self.trial, quarter)
        try quarter.drop(twoForms(), as: "两家.xlsx")
        let first = try await run(quarter)
        #expect(first.intake.files.map(\.outcome) == [.accepted, .accepted])
        #expect(files("accepted", quarter) == names)
        try put("{}", quarter)
        let back = try await run(quarter)
        #expect(back.intake.replayed.map(\.unit) == ["U044", "U045"])
        #expect(files("accepted", quarter) == [])
        #expect(files("returned", quarter) == names)
        try put(Self.trial, quarter)
        _ = try await run(quarter)
        #expect(files("accepted", quarter) == names)
        #expect(files("returned", quarter) == [])
    }
}
