import Norms
import TenNorms

/// The files that `init` copies, and what becomes of them when one thing is changed.
enum Template {
    /// A text with one place changed, and the line of the change.
    struct Edited {
        let text: String
        let line: Int
    }

    /// What was to be changed is not in the file.
    struct NotFound: Error { let text: String }

    static let factsUsedByChecks: Set<FactKey> = [
        "probationaryMembers", "formalMembers", "totalMembers", "meetingDate", "votersDue",
        "votersPresent", "duesDue", "duesPaid",
    ]

    static func read(_ name: String) throws -> String {
        try TemplateFile(name: name).text()
    }

    static func edit(_ name: String, _ old: String, _ new: String) throws -> Edited {
        let text = try read(name)
        // The comments at the head show examples of everything; they are not to be changed.
        let head = text.firstRange(of: "\n\n")?.upperBound
        let body = String(text[(head ?? text.startIndex)...])
        guard let range = body.firstRange(of: old) else { throw NotFound(text: old) }
        let edited = text.dropLast(body.count) + body.replacingOnce(old, new)
        let before = text.dropLast(body.count) + body[..<range.lowerBound]
        return Edited(
            text: String(edited),
            line: before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        )
    }

    static func schema(
        _ text: String,
        checks: Set<FactKey> = factsUsedByChecks,
        printed: Set<String>? = []
    ) -> (schema: Schema?, findings: [Finding]) {
        SchemaLoader.load(text: text, fingerprint: "f", factsUsedByChecks: checks, printed: printed)
    }
}

extension String {
    /// The text with the first occurrence of a part replaced.
    func replacingOnce(_ old: String, _ new: String) -> String {
        replacing(old, with: new, maxReplacements: 1)
    }
}

extension Finding {
    /// The line it points at.
    var line: Int? { if case .line(let line, _) = place { line } else { nil } }
}
