import Foundation
import Norms
import Testing
import Validation

/// `Documentation/Findings.md` against the catalogue: what the page says is what the program says.
@Suite struct FindingsPageTests {
    private static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Documentation/Findings.md")

    /// The row of a check in the table of the page.
    private func row(_ check: any Check) -> String {
        let severity =
            switch check.severity {
            case .refusal: "退回"
            case .query: "核实"
            case .note: "提示"
            }
        let cells = [
            "`\(check.code)`", severity, check.source == "form" ? "" : check.source,
            check.title.zh, check.remedy.zh, "\(check.title.en): \(check.remedy.en)",
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    @Test(arguments: Validator.small.checks.map(\.code))
    func `the page explains every check in the words of the program`(code: String) throws {
        let check = try #require(Validator.small.checks.first { $0.code == code })
        let lines = try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n")
        #expect(lines.contains(Substring(row(check))), "\(row(check))")
    }

    @Test func `the page explains no code twice`() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let codes = page.matches(of: /\| `([a-z-]+)` \|/).map { String($0.output.1) }
        #expect(Set(codes).count == codes.count)
        #expect(codes.count >= Validator.small.checks.count)
    }
}
