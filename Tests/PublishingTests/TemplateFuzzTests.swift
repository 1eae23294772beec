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
