import Foundation
import Publishing
import Testing

/// The lists of fields in `Documentation/Formats/templates.md` are what the program knows.
@Suite struct TemplatePageTests {
    private static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Documentation/Formats/templates.md")

    private static let marks = ("<!-- fields -->\n", "<!-- /fields -->")

    /// What stands between the marks; with `TENNORMS_WRITE_PAGES` set the page is brought up to date instead.
    @Test func `the page lists the fields of every document`() throws {
        var text = try String(contentsOf: Self.page, encoding: .utf8)
        let start = try #require(text.firstRange(of: Self.marks.0)).upperBound
        let end = try #require(text.firstRange(of: Self.marks.1)).lowerBound
        let fresh = NoticeKind.allCases.map(Self.section).joined(separator: "\n")
        if ProcessInfo.processInfo.environment["TENNORMS_WRITE_PAGES"] != nil {
            text.replaceSubrange(start..<end, with: fresh)
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        } else {
            #expect(
                text[start..<end] == fresh,
                "TENNORMS_WRITE_PAGES=1 swift test --filter TemplatePageTests writes it anew"
            )
        }
    }

    private static func section(_ kind: NoticeKind) -> String {
        "### \(kind.chinese)\n\n" + rows(kind.fields).map { "- \($0)\n" }.joined()
    }

    private static func rows(_ fields: [TemplateField]) -> [String] {
        let kinds: [(String, TemplateField.Kind)] = [
            ("必填", .text), ("可空", .optional), ("是否", .flag), ("图片", .picture),
            ("可空的图片", .optionalPicture),
        ]
        var rows = kinds.compactMap { title, kind in
            let names = fields.filter { $0.kind == kind }.map { "`\($0.name)`" }
            return names.isEmpty ? nil : "\(title)：\(names.joined(separator: " "))"
        }
        for field in fields {
            guard case .list(let inner) = field.kind else { continue }
            rows.append("列表 `\(field.name)`，每条有：\(Self.rows(inner).joined(separator: "；"))")
        }
        return rows
    }
}
