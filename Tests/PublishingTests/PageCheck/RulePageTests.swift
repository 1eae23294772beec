import Foundation
import Norms
import Publishing
import Testing

/// `Documentation/DocumentRules.md` against the rules: what the page says is what the program says.
@Suite struct RulePageTests {
    static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/DocumentRules.md")

    /// The row of each rule as the page must have it.
    static var rows: [String] {
        RuleBook.rules.map { rule in
            let clause = [rule.clause, rule.letterClause].compactMap(\.self)
                .filter { !$0.isEmpty }.map { "§" + $0 }.joined(separator: "、")
            let strength = rule.strength == .required ? "必须" : "建议"
            return "| `\(rule.id)` | \(clause) | \(strength) | \(rule.title.zh) | "
                + "\(rule.remedy.zh) | \(rule.title.en) |"
        }
    }

    @Test func `the page lists every rule as it is`() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let listed = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
        #expect(listed == Self.rows, "\(Self.rows.joined(separator: "\n"))")
    }

    @Test func `no two rules have one name`() {
        let names = RuleBook.rules.map(\.id)
        #expect(Set(names).count == names.count)
    }
}
