import Foundation
import Norms
import TenNorms
import Testing

/// From drafts to numbers, on the worked example.
@Suite struct IssuingTests {
    private static let cycle = Cycle.quarter(year: 2_023, quarter: 2)
    private static let day = CalendarDate(daysSinceEpoch: 19_548)  // 2023-07-10
    private let drafts = "out/2023Q2/drafts"

    private func approve(
        _ quarter: SampleQuarter,
        _ kinds: Set<PublishKind> = [],
        units: Set<UnitCode> = [],
        on day: CalendarDate = day,
        override reason: String? = nil
    ) throws -> ApproveReport {
        let order = ApprovalOrder(
            cycle: Self.cycle,
            kinds: kinds,
            units: units,
            date: day,
            signer: "书记",
            override: reason
        )
        return try Approver(quarter.open(), language: .zh).approve(order)
    }

    private func documents(_ quarter: SampleQuarter) throws -> DocumentsReport {
        try DocumentsView(quarter.open()).documents(Self.cycle)
    }

    @Test func `everything is issued once, in gapless series, and a second call changes nothing`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let report = try approve(quarter)
        #expect(report.held.isEmpty)
        for (series, count) in [("云直工通", 2), ("云直工函", 81)] {
            let serials = report.issued.filter { $0.series == series }.map(\.serial)
            #expect(serials == Array(1...count))
        }
        #expect(report.issued.allSatisfy { $0.state == "sound" && $0.date == "2023-07-10" })
        #expect(report.warnings.contains { $0.contains("尚未经县里确认") })

        let before = try Snapshot(of: "\(quarter.root)/out/2023Q2/issued")
        let again = try approve(quarter)
        #expect(again.issued.isEmpty)
        #expect(again.already == report.issued.count)
        #expect(!again.changed)
        let run = try await quarter.run()
        #expect(!run.changed)
        #expect(run.publish.corrections.isEmpty)
        #expect(try Snapshot(of: "\(quarter.root)/out/2023Q2/issued") == before)
        // The proposal to the leaders must be named.
        #expect(try documents(quarter).drafts.map(\.kind) == ["accountability"])
    }

    @Test func `a draft that a person edited is held back, with what was changed`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let draft = try #require(
            try documents(quarter).drafts.first {
                $0.kind == "reminder" && $0.file.contains("U015")
            }
        )
        try quarter.edit(draft.file, replacing: "催报", with: "催办")
        let report = try approve(quarter, [.reminder])
        #expect(report.issued.map(\.serial) == [1, 2, 3, 4])
        let held = try #require(report.held.first)
        #expect(report.held.count == 1)
        #expect(held.code == "draft-edited")
        #expect(held.file == draft.file)
        #expect(held.flag == "--accept-edits" && !held.changes.isEmpty)
        #expect(held.changes.allSatisfy { $0.before.contains("催报") && $0.after.contains("催办") })
        let overridden = try approve(quarter, [.reminder], override: "急")
        #expect(overridden.issued.isEmpty, "an override is for disputes, not for unread words")
    }

    @Test func `a draft that the data would write otherwise today must be read again`() async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        try quarter.set("0851-00000000", to: "0851-11112222")
        let report = try approve(quarter, [.reminder])
        #expect(report.issued.isEmpty)
        #expect(Set(report.held.map(\.code)) == ["draft-outdated"])
        #expect(report.held.allSatisfy { $0.message.contains("11112222") })
        _ = try await quarter.run()
        #expect(try approve(quarter, [.reminder]).issued.count == 5)
    }

    @Test func `what was issued and says something else now becomes a correction of its number`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let first = try approve(quarter, [.reminder])
        let before = try first.issued.map { try quarter.bytes($0.file) }
        try quarter.set("0851-00000000", to: "0851-11112222")
        let publish = try await quarter.run().publish
        #expect(publish.corrections.map(\.corrects) == first.issued.map(\.number))
        #expect(try first.issued.map { try quarter.bytes($0.file) } == before)
        let second = try approve(quarter, [.reminder])
        #expect(second.issued.map(\.serial) == Array(6...10))
        #expect(second.issued.map(\.corrects) == first.issued.map(\.number))
        #expect(try await quarter.run().publish.corrections.isEmpty)
    }

    @Test func `a voided document leaves the folder, and is due again under the next number`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let issued = try approve(quarter, [.interview]).issued
        let number = try #require(DocumentNumber(typed: issued[1].number))
        let report = try Voider(quarter.open(), language: .zh)
            .void(number, reason: "单位名称有误", by: "书记")
        #expect(report.changed)
        #expect(!quarter.has(issued[1].file))
        #expect(issued[1].enclosures.allSatisfy { !quarter.has($0) })
        #expect(quarter.has(report.document.file) && report.document.file.contains("作废"))
        #expect(report.document.state == "sound")
        _ = try await quarter.run()
        let next = try approve(quarter, [.interview]).issued
        #expect(next.map(\.serial) == [12])
        #expect(next.map(\.title) == [issued[1].title])
        #expect(try documents(quarter).voided.map(\.voided) == ["单位名称有误"])
    }

    @Test func `a file that was altered or lost is reported and can be written again`() async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let issued = try approve(quarter, [.reminder]).issued
        let before = try issued.map { try quarter.bytes($0.file) }
        try quarter.write("被改动", to: issued[0].file)
        try FileManager.default.removeItem(atPath: "\(quarter.root)/\(issued[1].file)")
        #expect(try documents(quarter).damaged.map(\.state) == ["altered", "missing"])
        let lint = try WorkspaceLint(root: quarter.root).report(language: .zh)
        let codes = lint.files.flatMap(\.findings).map(\.code).filter { $0.hasPrefix("issued") }
        #expect(Set(codes) == ["issued-file-altered", "issued-file-missing"])

        _ = try await quarter.run()
        #expect(try documents(quarter).damaged.map(\.state) == ["altered", "missing"])
        let restored = try Approver(quarter.open(), language: .zh).restore(Self.cycle)
        #expect(restored == [issued[0].file, issued[1].file])
        #expect(try issued.map { try quarter.bytes($0.file) } == before)
        #expect(try documents(quarter).damaged.isEmpty)
        let aside = try FileManager.default
            .contentsOfDirectory(atPath: "\(quarter.root)/out/2023Q2/issued/作废")
        #expect(aside.count == 1 && aside[0].hasSuffix("（被改动）.docx"))
    }

    @Test func `what rests on a disputed score waits, or is issued with the reason on record`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let voider = try Voider(quarter.open(), language: .zh)
        #expect(try voider.dispute(UnitCode("U040"), in: Self.cycle, reason: "扣分有异议"))
        let report = try approve(quarter, [.circular, .rectification])
        #expect(report.issued.count == 64)
        #expect(report.held.map(\.kind) == ["circular", "rectification"])
        #expect(report.held.map(\.unit) == [nil, "U040"])
        #expect(report.held.allSatisfy { $0.code == "disputed" && $0.canBeOverridden })

        let unit: Set<UnitCode> = [UnitCode("U040")]
        let overridden = try approve(quarter, [.rectification], units: unit, override: "书记同意")
        #expect(overridden.issued.map(\.override) == ["书记同意"])
        #expect(try voider.settle(UnitCode("U040"), in: Self.cycle, outcome: "维持"))
        #expect(try approve(quarter, [.circular]).issued.map(\.override) == [nil])
    }

    @Test func `the year of the number is the year of signing`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        _ = try approve(quarter, [.circular])
        let next = try approve(quarter, [.commendation], on: Self.day.adding(months: 6))
        #expect(next.issued.map(\.number) == ["云直工通〔2024〕1号"])
    }
}

extension SampleQuarter {
    /// The bytes of a file below the workspace.
    func bytes(_ path: String) throws -> Data {
        try Data(contentsOf: URL(filePath: "\(root)/\(path)"))
    }

    /// Whether a file is there.
    func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }

    /// Replaces a file.
    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(root)/\(path)"))
    }

    /// Changes a value in `workspace.yaml`.
    func set(_ old: String, to new: String) throws {
        let path = "\(root)/workspace.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Changes words in the text of a Word file, as Word does: the package is written anew.
    func edit(_ path: String, replacing old: String, with new: String) throws {
        let url = URL(filePath: "\(root)/\(path)")
        try WordEdit.replace(old, with: new, in: url)
    }
}
