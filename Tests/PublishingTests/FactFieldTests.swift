import Foundation
import Publishing
import Testing

/// Documents tell scores and problems, never a fact; `lint` reports a fact that no rule uses and relies on it.
struct FactFieldTests {
    @Test func `no document has a field for a fact, so that what no rule uses nobody uses`() throws
    {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let schema = try String(
            contentsOf: root.appending(path: "templates/schema/ten-norms.yaml"),
            encoding: .utf8
        )
        let labels = schema.matches(of: /\{key: (\w+), label: ([^,]+),/)
            .flatMap { [String($0.1), String($0.2)] }
        #expect(labels.count > 26)
        let fields = NoticeKind.allCases.flatMap(\.fields) + ReturnPaper.allCases.flatMap(\.fields)
        #expect(fields.flatMap(\.allNames).filter(labels.contains).isEmpty)
    }
}

extension TemplateField {
    /// Its name and those of the fields in it.
    fileprivate var allNames: [String] {
        guard case .list(let fields) = kind else { return [name] }
        return [name] + fields.flatMap(\.allNames)
    }
}
