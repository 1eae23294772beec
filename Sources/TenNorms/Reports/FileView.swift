package import Norms
import Reading

/// What the reader sees in a file, for `inspect`.
package struct FileView: Sendable {
    /// One JSON document: the content, or `{"format":"unreadable","findings":[…]}`.
    package let json: String
    /// The same as lines of text.
    package let lines: [String]
    /// Whether the file cannot be read.
    package let isTrouble: Bool

    /// Reads a file; one that is not there is thrown as ``WorkspaceFault``.
    package init(path: String, language: Language) throws {
        switch FileInspector.look(at: try Workspace.bytes(ofGiven: path)) {
        case .seen(let json, let lines):
            self.json = json
            self.lines = lines
            isTrouble = false
        case .trouble(let finding):
            let report = FindingReport(finding, language: language)
            json = try JSONText.of(Unreadable(findings: [report]))
            lines = [report.message]
            isTrouble = true
        }
    }

    /// What to do next.
    package var advice: Wording {
        isTrouble
            ? Wording(
                zh: "按上面的提示另存后再看一次",
                en: "save it again as the message says, and look once more"
            )
            : Wording(
                zh: "tennorms check 文件 看它作为评分表读到了什么",
                en: "tennorms check FILE shows what it gives as a score sheet"
            )
    }

    private struct Unreadable: Encodable {
        var format = "unreadable"
        var findings: [FindingReport]
    }
}
