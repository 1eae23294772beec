import Foundation
import Norms
import Testing

/// `Documentation/Formats/returned-forms.md` against the rules: what the page says is what the program does.
@Suite struct NormalisingRuleTests {
    private static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Documentation/Formats/returned-forms.md")

    @Test func `the page explains every rule once and says where it is queried`() throws {
        let lines = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
        for rule in NormalisingRule.allCases {
            let rows = lines.filter { $0.hasPrefix("| `\(rule.rawValue)` |") }
            let row = try #require(rows.first, "\(rule.rawValue) is not on the page")
            #expect(rows.count == 1)
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let onPoints = rule.isQueried(in: .answer("A08-1", .points))
            let elsewhere = rule.isQueried(in: .answer("A08-1", .fact))
            #expect(cells.suffix(2) == [onPoints ? "queried" : "", elsewhere ? "queried" : ""])
        }
    }

    @Test func `every test suite that the page names is there`() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let root = Self.page.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Tests")
        let files =
            FileManager.default.enumerator(atPath: root.path)?
            .compactMap { $0 as? String } ?? []
        let sources = try files.filter { $0.hasSuffix(".swift") }.map {
            try String(contentsOf: root.appending(path: $0), encoding: .utf8)
        }
        for name in Set(text.matches(of: /`([A-Z][A-Za-z]+Tests)`/).map { String($0.output.1) }) {
            #expect(sources.contains { $0.contains("struct \(name)") }, "\(name)")
        }
    }
}
