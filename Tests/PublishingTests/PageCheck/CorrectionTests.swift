import OOXML
import Publishing
import Testing

/// What `--fix` mends, and what it leaves alone.
@Suite struct CorrectionTests {
    /// The corrected copy of a document.
    private func corrected(_ file: RedHeadFile) throws -> [UInt8] {
        let check = try DocumentCheck(file.bytes)
        return try #require(try check.corrected(file.bytes, after: check.judge()))
    }

    private static let left: Set<String> = [
        "imprint-present", "heading-order", "heading-bold", "template-tags",
        "placeholder-values", "empty-titles", "mark-position", "number-row", "red-line-gap",
        "title-gap", "addressee-gap", "attachment-note-gap", "date-position",
        "signature-position", "signature-page",
    ]

    /// Where it is not certain what was meant.
    private static let uncertain = ["〔23〕12号", "云政发2023年12号"]

    @Test(
        arguments: PackageRuleTests.cases.filter {
            !left.contains($0.rule) && !uncertain.contains($0.new)
        }
    )
    func `what can be mended is mended, and the copy keeps every rule`(
        _ item: PackageRuleTests.Case
    ) throws {
        let bytes = try corrected(RedHeadFile.changed(item.old, item.new))
        let broken = try DocumentCheck(bytes).judge().results.filter { !$0.faults.isEmpty }
        #expect(broken.map(\.rule) == [])
    }

    @Test(arguments: uncertain)
    func `what may have been meant otherwise is left to a person`(_ new: String) throws {
        let item = try #require(PackageRuleTests.cases.first { $0.new == new })
        let file = RedHeadFile.changed(item.old, item.new)
        let bytes = try corrected(file)
        let text = try WordDocument(OfficePackage(bytes: bytes)).blocks
        #expect(try text == WordDocument(OfficePackage(bytes: file.bytes)).blocks)
    }

    @Test func `parts that are not touched keep their bytes`() throws {
        let file = RedHeadFile.changed("〔2023〕12号", "[2023]12号")
        let before = try ZipArchive(bytes: file.bytes)
        let after = try ZipArchive(bytes: corrected(file))
        #expect(before.names == after.names)
        for name in before.names {
            let same = try before.contents(of: name) == after.contents(of: name)
            #expect(same == (name != "main.xml"), "\(name)")
        }
    }

    @Test func `the same document gives the same copy`() throws {
        let file = RedHeadFile.changed("2023年4月10日</w:t>", "2023年04月10日</w:t>")
        #expect(try corrected(file) == corrected(file))
    }

    @Test func `a heading and its text in one run are parted`() throws {
        let heading = RedHeadFile.run("（一）加强学习。", RedHeadFile.faces("楷体"))
        let file = RedHeadFile.changed(heading, RedHeadFile.run("（一）加强学习。转变作风。"))
        #expect(try file.broken() == ["heading-2-face"])
        #expect(try DocumentCheck(corrected(file)).judge().holds)
    }

    @Test func `a good document has no copy`() throws {
        let bytes = RedHeadFile().bytes
        let check = try DocumentCheck(bytes)
        #expect(try check.corrected(bytes, after: check.judge()) == nil)
    }
}
