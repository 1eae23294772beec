import Foundation
import Norms
import TenNorms
import Testing

/// Documents held against the page of an office, and the copies that are mended for it.
@Suite struct DocumentCheckingTests {
    private func put(_ quarter: SampleQuarter, _ old: String, _ new: String) throws {
        let url = URL(filePath: "\(quarter.root)/workspace.yaml")
        let text = try String(contentsOf: url, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacing(old, with: new).write(to: url, atomically: true, encoding: .utf8)
    }

    private func rules(_ file: String, _ page: PageProfile) throws -> Set<String> {
        let report = try DocumentChecking(language: .zh, profile: page).check([file])
        return Set(try #require(report.files.first).faults.map(\.rule))
    }

    @Test func `the page of the workspace is what margins are held against`() throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        #expect(try Workspace.page(root: quarter.root) == .standard)
        let template = quarter.root + "/templates/通报.docx"
        #expect(try !rules(template, .standard).contains("page-margins"))
        try put(quarter, "  top: 37 ", "  top: 33 ")
        let page = try Workspace.page(root: quarter.root)
        #expect(try rules(template, page).contains("page-margins"))
    }

    @Test func `a roster that is broken does not keep the page from being read`() throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try Data("无".utf8).write(to: URL(filePath: quarter.root + "/roster.xlsx"))
        #expect(try Workspace.page(root: quarter.root) == .standard)
    }

    @Test func `a mended copy keeps the margins of the office`() throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        try put(quarter, "  top: 37 ", "  top: 33 ")
        let page = try Workspace.page(root: quarter.root)
        let checking = DocumentChecking(language: .zh, profile: page)
        let copy = quarter.root + "/校正.docx"
        let template = quarter.root + "/templates/通报.docx"
        let report = try checking.correct([template], output: copy)
        #expect(report.files.first?.corrected?.mended.contains("page-margins") == true)
        #expect(try !rules(copy, page).contains("page-margins"))
    }
}
