import Foundation
import Norms
import OOXML
import Publishing
import Support
import Testing

/// A template that another program wrote, with all that adds parts and links, filled at once.
///
/// With `FILLED_TEMPLATE` set to a path the document is written there, for `make check` to hold it against the
/// published schemas and the SDK's validator.
@Suite struct TemplateWholeTests {
    private let fields = [
        TemplateField("二维码", .picture), TemplateField("印章", .picture),
        TemplateField(
            "各组",
            .list([
                TemplateField("组"),
                TemplateField(
                    "各项",
                    .list([TemplateField("方面"), TemplateField("题"), TemplateField("码", .picture)])
                ),
            ])
        ),
    ]

    private func group(_ name: String, _ items: [(String, String)], _ code: TemplateValue)
        -> TemplateRecord
    {
        let records = items.map { aspect, title -> TemplateRecord in
            ["方面": .text(aspect), "题": .text(title), "码": code]
        }
        return ["组": .text(name), "各项": .list(records)]
    }

    private func filled() throws -> [UInt8] {
        let source = try FixtureFile.bytes("template.docx")
        let stored = try ZipArchive(bytes: source).contents(of: "word/media/image1.png")
        let code = TemplateValue.picture(try #require(TemplatePicture(stored)))
        let groups = [
            group("甲", [("学", "1"), ("学", "2"), ("会", "3")], code),
            group("乙", [("会", "4"), ("会", "5")], code),
        ]
        return try DocumentTemplate(source, fields: fields)
            .render(["二维码": code, "印章": code, "各组": .list(groups)])
    }

    @Test func `pictures, merged cells and lists that begin anew live in one document`() throws {
        let document = try filled()
        if let path = ProcessInfo.processInfo.environment["FILLED_TEMPLATE"] {
            try Data(document).write(to: URL(filePath: path))
        }
        let text = try TemplateFixture.body(document)
        #expect(text.matches(of: /r:embed="rIdTNP1"/).count == 7)
        let merges = text.matches(of: /<w:vMerge( w:val="restart")?\/>/).map { $0.1 != nil }
        #expect(merges == [true, true, false, false, false, true, true, true, false, false])
        let lists = text.matches(of: /<w:numId w:val="(\d+)"/).map { $0.1 }
        #expect(lists.count == 5 && Set(lists[..<3]).count == 1 && Set(lists[3...]).count == 1)
        #expect(Set(lists).count == 2)
        let shapes = text.matches(of: /<wp:docPr id="(\d+)"/).map { $0.1 }
        #expect(shapes.count == 7 && Set(shapes).count == 7)
        #expect(!text.contains("{{"))
    }
}
