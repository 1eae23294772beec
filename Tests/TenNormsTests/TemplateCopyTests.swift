import Foundation
import Norms
import Support
import TenNorms
import Testing

/// What `lint` does with templates that people edited.
@Suite struct TemplateCopyTests {
    private func lint(_ quarter: SampleQuarter) throws -> [LintReport.File] {
        try WorkspaceLint(root: quarter.root).report(language: .zh).files
    }

    @Test func `a faulty template gets a copy with comments, which goes when it is mended`() throws
    {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let template = URL(filePath: "\(quarter.root)/templates/催报通知.docx")
        let sound = try Data(contentsOf: template)
        try Data(WordFile(WordFile.paragraph("致{{单味}}")).bytes).write(to: template)
        let faulty = try #require(try lint(quarter).first)
        #expect(faulty.file == "templates/催报通知.docx")
        #expect(faulty.annotated == "out/templates/催报通知.docx")
        #expect(faulty.findings.map(\.message) == ["标签“{{单味}}”不是这种文书的字段；是不是“单位”"])
        #expect(faulty.findings.map(\.place) == ["第1段"])
        let copy = "\(quarter.root)/out/templates/催报通知.docx"
        #expect(FileManager.default.contents(atPath: copy) != nil)
        try sound.write(to: template)
        #expect(try lint(quarter).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: copy))
    }

    @Test func `a template that is no Word file has no copy`() throws {
        let quarter = try SampleQuarter(hasForms: false)
        defer { quarter.remove() }
        let template = URL(filePath: "\(quarter.root)/templates/通报.docx")
        try Data("PK".utf8).write(to: template)
        let faulty = try #require(try lint(quarter).first)
        #expect(faulty.findings.map(\.code) == ["template-unreadable"])
        #expect(faulty.annotated == nil)
    }
}
