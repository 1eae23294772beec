import Norms
import Reading
import Support
import Testing

/// The specimen form after other programs and people have been at it; `Fixtures/Dirt/provenance.md` says how.
enum DirtyForm {
    /// All that a file comes to.
    static func outcomes(_ name: String) throws -> [ReadOutcome] {
        let bytes = try FixtureFile.bytes("Dirt/\(name)")
        return reader.read(Submission(sha256: "", name: name, size: bytes.count), bytes: bytes)
    }

    /// The one form in a file.
    static func read(_ name: String) throws -> FilledForm { try form(outcomes(name)) }
}

extension FilledForm {
    /// What stands in a row: `raw → meaning (rules)` at its place.
    func read(_ code: IndicatorCode, _ part: AnswerPart = .points) -> String {
        guard let entry = self[.answer(code, part)] else { return "not found" }
        return entry.line
    }

    /// The findings of a code: severity, place and value.
    func findings(_ code: String) -> [String] {
        findings.filter { $0.code == code }.map {
            "\($0.severity.rawValue) \($0.place.text(.zh)) “\($0.value)”"
        }
    }
}

extension Entry {
    /// `raw → meaning (rules) @ place`.
    var line: String {
        let rules =
            normalising.isEmpty ? "" : " (\(normalising.map(\.rawValue).joined(separator: " ")))"
        return "\(raw) → \(meaning)\(rules) @ \(place.text(.zh))"
    }
}
