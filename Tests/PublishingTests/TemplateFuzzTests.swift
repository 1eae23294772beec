import OOXML
import Publishing
import Testing

/// Templates as people's programs cut them up, against the same templates in one piece.
@Suite struct TemplateFuzzTests {
    private typealias Fixture = TemplateFixture

    private func fill(_ body: String, _ record: TemplateRecord) throws -> [String] {
        try Fixture.fill(body, TemplateFuzz.fields, record)
    }

    @Test(arguments: 0..<400)
    func `runs, marks and wrappers at any place make no difference`(seed: Int) throws {
        var fuzz = TemplateFuzz(seed: UInt64(seed))
        let record = fuzz.record()
        let paragraphs = fuzz.paragraphs()
        let plain = try fill(paragraphs.map(\.plain).joined(), record)
        let noisy = try fill(paragraphs.map(\.noisy).joined(), record)
        #expect(noisy == plain)
    }

    @Test(arguments: 400..<520)
    func `the same holds in headers, footers and notes`(seed: Int) throws {
        var fuzz = TemplateFuzz(seed: UInt64(seed))
        let record = fuzz.record()
        let paragraphs = fuzz.paragraphs()
        let fill = { (text: String, kind: String) in
            let story = kind == "footnotes" ? "<w:footnote w:id=\"1\">\(text)</w:footnote>" : text
            let file = try Fixture.file("<w:p/>", stories: [kind: story])
            let document = try DocumentTemplate(file, fields: TemplateFuzz.fields).render(record)
            let name = kind == "footnotes" ? kind : kind + "1"
            return try Fixture.lines(document, part: "word/\(name).xml")
        }
        let kind = ["header", "footer", "footnotes"][seed % 3]
        let plain = try fill(paragraphs.map(\.plain).joined(), kind)
        #expect(try fill(paragraphs.map(\.noisy).joined(), kind) == plain)
    }

    @Test func `two cuts at every pair of places make no difference`() throws {
        let text = Array("致{{单位}}{{#如果 非 有}}甲{{#否则}}乙{{/如果}}{{#每个 各项}}{{第几个 一}}{{名}}{{/每个}}")
        let record: TemplateRecord = [
            "单位": "县", "有": true, "各项": .list([["名": "丙"], ["名": "丁"]]),
        ]
        for first in 1..<(text.count - 1) {
            var body = ""
            for second in (first + 1)..<text.count {
                let pieces = [text[..<first], text[first..<second], text[second...]]
                let runs = pieces.map { "<w:r><w:t>\(String($0))</w:t></w:r>" }
                body +=
                    "<w:p>\(runs.joined(separator: "<w:proofErr w:type=\"spellStart\"/>"))</w:p>"
            }
            let lines = try fill(body, record)
            #expect(lines.allSatisfy { $0 == "致县乙一丙二丁" }, "first cut after \(first)")
            #expect(lines.count == text.count - 1 - first)
        }
    }
}
