import Norms
import OOXML
import Publishing
import Testing

/// Pictures: in text, in place of others, once each, with their links and types.
@Suite struct TemplatePictureTests {
    private typealias Fixture = TemplateFixture
    private let fields = [
        TemplateField("码", .picture), TemplateField("章", .optionalPicture), TemplateField("名"),
        TemplateField("各项", .list([TemplateField("码", .picture)])),
    ]

    /// The head of a PNG of so many pixels, with a resolution in dots a metre, and its end.
    private static func png(_ width: UInt8, _ height: UInt8, dots: UInt8 = 0, salt: UInt8 = 0)
        -> [UInt8]
    {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        bytes += Array("IHDR".utf8) + [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0, 0, 0, 0, 0]
        if dots > 0 {
            bytes += [0, 0, 0, 9] + Array("pHYs".utf8)
            bytes += [0, 0, dots, 0, 0, 0, dots, 0, 1, 0, 0, 0, 0]
        }
        bytes += [0, 0, 0, 1] + Array("tEXt".utf8) + [salt, 0, 0, 0, 0]
        return bytes + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    }

    private static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8) + [0, 1, 1, 1, 0, 200, 0, 100, 0, 0]
        + [0xFF, 0xC0, 0, 17, 8, 0, 50, 0, 100, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
        + [0xFF, 0xDA, 0, 2, 0xFF, 0xD9]

    private func picture(_ bytes: [UInt8]) throws -> TemplateValue {
        .picture(try #require(TemplatePicture(bytes)))
    }

    private func render(
        _ body: String,
        _ record: TemplateRecord,
        stories: Fixture.Stories = [:]
    ) throws -> [UInt8] {
        let source = try Fixture.file(body, stories: stories, media: Self.png(9, 9))
        return try DocumentTemplate(source, fields: fields).render(record)
    }

    @Test func `a picture in text gets a part, a link and a type`() throws {
        let body = Fixture.paragraph("扫{{图片 码}}码")
        let filled = try render(body, ["码": picture(Self.jpeg)])
        let text = try Fixture.body(filled)
        #expect(text.contains("<a:blip xmlns:r=\"\(links)\" r:embed=\"rIdTNP1\"/>"))
        #expect(try Fixture.lines(filled) == ["扫码"])
        let stored = try ZipArchive(bytes: filled).contents(of: "word/media/tn1.jpeg")
        #expect(stored == Self.jpeg)
        let rels = try Fixture.part("word/_rels/document.xml.rels", of: filled)
        #expect(
            rels.contains("Id=\"rIdTNP1\" Type=\"\(links)/image\" Target=\"/word/media/tn1.jpeg\"")
        )
        let types = try Fixture.part("[Content_Types].xml", of: filled)
        #expect(types.contains("<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"))
    }

    private let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    @Test func `its line is as high as it needs, whatever the paragraph says`() throws {
        let body = """
            <w:p><w:pPr><w:jc w:val="center"/><w:rPr/></w:pPr><w:r><w:t>{{图片 码}}</w:t></w:r></w:p>\
            <w:p><w:pPr><w:spacing w:line="579" w:lineRule="exact"/></w:pPr><w:r><w:t>{{图片 码}}</w:t></w:r></w:p>
            """
        let text = try Fixture.body(render(body, ["码": picture(Self.png(1, 1))]))
        let lines = text.matches(of: /<w:spacing w:line="240" w:lineRule="auto"\/>/)
        #expect(lines.count == 2)
        #expect(text.contains("lineRule=\"auto\"/><w:jc"))
    }

    @Test(arguments: [
        ("{{图片 码}}", png(100, 50), 952_500, 476_250),
        ("{{图片 码 30}}", png(100, 50), 1_080_000, 540_000),
        ("{{图片 码 30毫米}}", png(100, 50, dots: 40), 1_080_000, 540_000),
        ("{{图片 码}}", png(100, 50, dots: 40), 351_562, 175_781),
        ("{{图片 码}}", jpeg, 457_200, 457_200),
    ])
    func `a picture is as wide as it is told, or as it is`(
        _ tag: String,
        _ bytes: [UInt8],
        _ width: Int,
        _ height: Int
    ) throws {
        let text = try Fixture.body(render(Fixture.paragraph(tag), ["码": picture(bytes)]))
        #expect(text.contains("<wp:extent cx=\"\(width)\" cy=\"\(height)\"/>"))
    }

    @Test func `the same picture is stored once, others by themselves`() throws {
        let seal = try picture(Self.png(2, 2))
        let other = try picture(Self.png(2, 2, salt: 1))
        let body = Fixture.paragraph("{{图片 码}}{{图片 章}}{{#每个 各项}}{{图片 码}}{{/每个}}")
        let filled = try render(
            body,
            ["码": seal, "章": other, "各项": .list([["码": seal], ["码": other], ["码": seal]])],
            stories: ["header": Fixture.paragraph("{{图片 章}}")]
        )
        let media = try ZipArchive(bytes: filled).names.filter { $0.contains("media/tn") }
        #expect(media == ["word/media/tn1.png", "word/media/tn2.png"])
        let used = try Fixture.body(filled).matches(of: /embed="(\w+)"/).map { String($0.1) }
        #expect(used == ["rIdTNP1", "rIdTNP2", "rIdTNP1", "rIdTNP2", "rIdTNP1"])
        let header = try Fixture.part("word/header1.xml", of: filled)
        #expect(header.contains("r:embed=\"rIdTNP1\""))
        let rels = try Fixture.part("word/_rels/header1.xml.rels", of: filled)
        #expect(rels.contains("Id=\"rIdTNP1\"") && rels.contains("/word/media/tn2.png"))
    }

    private let placeholder = """
        <w:p><w:r><w:drawing><wp:anchor><wp:extent cx="1" cy="2"/><wp:docPr id="5" name="p" descr="{{图片 章}}"/>\
        <a:blip r:embed="rIdPicture"><a:extLst/></a:blip></wp:anchor></w:drawing></w:r><w:r><w:pict>\
        <v:shape id="v" alt="｛｛图片 章｝｝"><v:imagedata r:id="rIdPicture"/></v:shape></w:pict></w:r></w:p>
        """

    @Test func `a picture whose alternative text is a tag gives way, and keeps its size`() throws {
        let text = try Fixture.body(render(placeholder, ["章": picture(Self.png(3, 3))]))
        #expect(text.contains("<wp:extent cx=\"1\" cy=\"2\"/>"))
        #expect(text.contains("<a:blip r:embed=\"rIdTNP1\"/>"))
        #expect(text.contains("<v:imagedata r:id=\"rIdTNP1\"/>"))
        #expect(!text.contains("图片 章"))
    }

    @Test func `without a picture the placeholder does not show`() throws {
        let text = try Fixture.body(render(placeholder, ["名": "甲"]))
        #expect(!text.contains("drawing") && !text.contains("shape"))
    }

    @Test func `a picture that must be there stops the document`() throws {
        let fault = #expect(throws: TemplateFault.self) {
            try render(Fixture.paragraph("") + Fixture.paragraph("{{图片 码}}"), [:])
        }
        #expect(fault?.findings.map(\.code) == ["template-empty-value"])
        #expect(fault?.findings.first?.place == .paragraph(2))
    }

    @Test(arguments: [
        [UInt8](), Array("GIF89a".utf8), Array(png(1, 1).dropLast(12)), png(0, 1),
        Array(jpeg.prefix(20)), [0xFF, 0xD8, 0xFF, 0xD9],
    ])
    func `what is neither a whole PNG nor a JPEG is no picture`(_ bytes: [UInt8]) {
        #expect(TemplatePicture(bytes) == nil)
    }

    @Test func `a document made here can be a template again`() throws {
        let body = Fixture.paragraph("{{图片 码}}") + Fixture.paragraph("{{名}}")
        let first: TemplateRecord = ["码": try picture(Self.png(3, 3)), "名": "{{图片 码}}"]
        let once = try render(body, first)
        let second: TemplateRecord = ["码": try picture(Self.png(3, 3, salt: 2))]
        let twice = try DocumentTemplate(once, fields: fields).render(second)
        let rels = try Fixture.part("word/_rels/document.xml.rels", of: twice)
        let ids = rels.matches(of: /Id="(\w+)"/).map { String($0.1) }
        #expect(ids.count == 4 && Set(ids).count == 4)
        let names = try ZipArchive(bytes: twice).names
        #expect(Set(names).count == names.count)
    }
}
