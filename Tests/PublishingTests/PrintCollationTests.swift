import Norms
import OOXML
import Publishing
import Support
import Testing

/// Issued documents put together for the printer.
@Suite struct PrintCollationTests {
    private static let day = CalendarDate(daysSinceEpoch: 19_550)  // 2023-07-12

    /// Issued rectification notices of the invented quarter.
    private func notices(_ count: Int) throws -> [[UInt8]] {
        let writer = try NoticeWriter(
            report: NoticeFixture.report(),
            templates: NoticeTemplates.all()
        )
        return try writer.plans([.rectification]).prefix(count).enumerated().map { index, plan in
            let number = "云直工函〔2023〕\(index + 1)号"
            return try writer.make(plan, stamp: .issued(number: number, date: Self.day)).bytes
        }
    }

    private func body(_ bytes: [UInt8]) throws -> XMLTree {
        let part = "word/document.xml"
        return try XMLTree(ZipArchive(bytes: bytes).contents(of: part), part: part)
    }

    @Test func `one file says what all documents say, in their order`() throws {
        let notices = try notices(3)
        let files = try PrintCollation.collate(notices)
        #expect(files.count == 1)
        let lines = try TemplateFixture.lines(files[0]).filter { !$0.isEmpty }
        #expect(
            try lines == notices.flatMap { try TemplateFixture.lines($0).filter { !$0.isEmpty } }
        )
        #expect(try PrintCollation.collate(notices) == files)
    }

    @Test func `each document begins on an odd page with page 1`() throws {
        let files = try PrintCollation.collate(notices(3))
        var tree = try body(files[0])
        let sections = tree.descendants(of: tree.root, named: "w:sectPr")
        let types = sections.compactMap { tree.children(of: $0, named: "w:type").first }
            .compactMap { tree.attribute("w:val", of: $0) }
        let starts = sections.compactMap { tree.children(of: $0, named: "w:pgNumType").first }
            .compactMap { tree.attribute("w:start", of: $0) }
        #expect(types == ["oddPage", "oddPage", "oddPage"])
        #expect(starts == ["1", "1", "1"])
    }

    @Test func `names and numbers that must be unique are unique`() throws {
        let marked = try notices(3).map { bytes in
            try AlteredFile.bytes(bytes, part: "word/document.xml") {
                $0.replacing(
                    "<w:body>",
                    with:
                        "<w:body><w:bookmarkStart w:id=\"7\" w:name=\"here\"/><w:bookmarkEnd w:id=\"7\"/>"
                )
            }
        }
        var tree = try body(PrintCollation.collate(marked)[0])
        let starts = tree.descendants(of: tree.root, named: "w:bookmarkStart")
        #expect(Set(starts.compactMap { tree.attribute("w:id", of: $0) }).count == 3)
        #expect(
            Set(starts.compactMap { tree.attribute("w:name", of: $0) }) == [
                "here", "here_2", "here_3",
            ]
        )
    }

    @Test func `a document of another template begins a new file`() throws {
        var notices = try notices(3)
        notices[1] = try AlteredFile.bytes(notices[1], part: "word/styles.xml") {
            $0.replacing("FF0000", with: "C00000")
        }
        let files = try PrintCollation.collate(notices)
        #expect(files.count == 3)
        #expect(files == notices)
    }

    @Test func `one document is its own file, and none is none`() throws {
        let notices = try notices(1)
        #expect(try PrintCollation.collate(notices) == notices)
        #expect(try PrintCollation.collate([]).isEmpty)
    }

    @Test func `what is no Word file is refused`() throws {
        let files = try notices(1) + [Array("x".utf8)]
        #expect(throws: PackageFault.self) { try PrintCollation.collate(files) }
    }
}
