import Foundation
import Norms
import OOXML
import TenNorms
import Testing

/// Drafts that people edited, and numbers that were used elsewhere, on the worked example.
@Suite struct EditedIssuingTests {
    private static let cycle = Cycle.quarter(year: 2_023, quarter: 2)

    private func approve(
        _ quarter: SampleQuarter,
        _ kinds: Set<PublishKind>,
        override reason: String? = nil,
        edits: EditAcceptance? = nil
    ) throws -> ApproveReport {
        let order = ApprovalOrder(
            cycle: Self.cycle,
            kinds: kinds,
            date: CalendarDate(daysSinceEpoch: 19_548),
            signer: "书记",
            override: reason,
            edits: edits
        )
        return try Approver(quarter.open(), language: .zh).approve(order)
    }

    private func documents(_ quarter: SampleQuarter) throws -> DocumentsReport {
        try DocumentsView(quarter.open()).documents(Self.cycle)
    }

    @Test func `what rests on a form whose newest version went back waits for it`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let form = URL(filePath: "\(SampleQuarter.project)/samples/2023Q2/inbox/云岭县统计局.docx")
        let copy = FileManager.default.temporaryDirectory.appending(
            path: "\(UUID().uuidString).docx"
        )
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: form, to: copy)
        try WordEdit.replace("７８．７６", with: "９９", in: copy)
        try WordEdit.replace("２０２３年７月２日", with: "２０２３年７月８日", in: copy)
        try quarter.drop(Array(Data(contentsOf: copy)), as: "统计局重报.docx")
        _ = try await quarter.run()

        let report = try approve(quarter, [.circular, .rectification, .reminder])
        #expect(report.held.map(\.code) == ["resubmission-returned", "resubmission-returned"])
        #expect(report.held.map(\.unit) == [nil, "U036"])
        #expect(report.held.allSatisfy { $0.message.contains("统计局重报.docx") })
        #expect(report.held.allSatisfy { $0.flag == "--override" && $0.canBeOverridden })
        #expect(report.issued.contains { $0.kind == "reminder" })
        let overridden = try approve(quarter, [.circular], override: "会期已定")
        #expect(overridden.issued.map(\.override) == ["会期已定"])
    }

    @Test func `an edited draft is issued as it is, and drafted again only when the data change`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let drafts = try documents(quarter).drafts.filter { $0.kind == "reminder" }
        try quarter.edit(drafts[0].file, replacing: "特此通知", with: "请抓紧办理")
        try quarter.edit(drafts[1].file, replacing: "0851-00000000", with: "0851-22222222")
        #expect(try await quarter.run().publish.edited == drafts.prefix(2).map(\.file))
        let words = EditAcceptance(figures: false, reason: "领导审改")
        let first = try approve(quarter, [.reminder], edits: words)
        #expect(first.issued.count == 4)
        #expect(first.held.map(\.code) == ["draft-figures-edited"])
        #expect(first.held.map(\.flag) == ["--accept-figures"])
        #expect(first.issued[0].editReason == "领导审改" && first.issued[0].edits.count == 1)
        #expect(try quarter.text(first.issued[0].file).contains("请抓紧办理"))
        let figures = EditAcceptance(figures: true, reason: "电话已换")
        let second = try approve(quarter, [.reminder], edits: figures)
        #expect(second.issued.map(\.serial) == [5])
        #expect(second.issued[0].edits.allSatisfy { $0.figures && $0.after.contains("22222222") })

        let run = try await quarter.run()
        #expect(run.publish.corrections.isEmpty && run.publish.edited.isEmpty)
        #expect(try documents(quarter).drafts.allSatisfy { $0.kind != "reminder" })
        try quarter.set("0851-00000000", to: "0851-33333333")
        let corrections = try await quarter.run().publish.corrections
        #expect(corrections.count == 5)
        #expect(try quarter.text(corrections[0].file).contains("经人工修改"))
    }

    @Test func `an edited draft of old data is put aside, never overwritten`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let draft = try documents(quarter).drafts.filter { $0.kind == "reminder" }[0]
        try quarter.edit(draft.file, replacing: "特此通知", with: "请抓紧办理")
        let edited = try quarter.bytes(draft.file)
        try quarter.set("0851-00000000", to: "0851-11112222")
        let all = EditAcceptance(figures: true, reason: "急")
        let held = try approve(quarter, [.reminder], edits: all).held
        #expect(Set(held.map(\.code)) == ["draft-outdated"])
        let publish = try await quarter.run().publish
        #expect(publish.aside.map(\.file) == [draft.file])
        #expect(try quarter.bytes(publish.aside[0].movedTo) == edited)
        #expect(try !quarter.text(draft.file).contains("请抓紧办理"))
        let report = try approve(quarter, [.reminder])
        #expect(report.issued.count == 5)
        #expect(report.warnings.contains { $0.contains("没有采用") })
    }

    @Test func `a draft that a program has open waits`() async throws {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        _ = try await quarter.run()
        let draft = try documents(quarter).drafts.filter { $0.kind == "commendation" }[0].file
        let name = (draft as NSString).lastPathComponent
        let lock = (draft as NSString).deletingLastPathComponent + "/~$" + name.dropFirst(2)
        try quarter.write("", to: lock)
        #expect(try approve(quarter, [.commendation]).held.map(\.code) == ["draft-open"])
        try FileManager.default.removeItem(atPath: "\(quarter.root)/\(lock)")
        #expect(try approve(quarter, [.commendation]).issued.count == 1)
    }

    @Test func `numbers used outside the program are passed over, and one used twice stops all`()
        async throws
    {
        let quarter = try SampleQuarter()
        defer { quarter.remove() }
        try quarter.set(
            "locale: zh",
            to: "numbering:\n  - {series: 云直工函, year: 2023, used: 1—12、15, note: 手工}\nlocale: zh"
        )
        _ = try await quarter.run()
        let report = try approve(quarter, [.reminder])
        #expect(report.issued.map(\.serial) == [13, 14, 16, 17, 18])
        try quarter.set("1—12、15", to: "1—13、15")
        #expect(throws: WorkspaceFault.self) { try approve(quarter, [.commendation]) }
        let lint = try WorkspaceLint(root: quarter.root).report(language: .zh)
        #expect(lint.files.flatMap(\.findings).contains { $0.code == "number-used-twice" })
    }
}

extension SampleQuarter {
    /// The words of a Word file.
    fileprivate func text(_ path: String) throws -> String {
        let body = try ZipArchive(bytes: Array(bytes(path))).contents(of: "word/document.xml")
        return String(decoding: body, as: UTF8.self).replacing(/<[^>]*>/, with: "")
    }
}
