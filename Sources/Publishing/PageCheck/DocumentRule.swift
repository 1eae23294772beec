package import Norms

/// One clause of GB/T 9704-2012 that can be held against a document; each has an identity and a clause of its own.
///
/// A rule says one thing. Where it rests on another that is broken, it does not apply, so that one fault shows once.
package protocol DocumentRule: Sendable {
    /// The stable name: `number-format`.
    var id: String { get }
    /// The clause for documents with a red head: `7.2.5`.
    var clause: String { get }
    /// The clause for letters, where they have one of their own.
    var letterClause: String? { get }
    /// Whether it binds.
    var strength: RuleStrength { get }
    /// What it asks, in a few words.
    var title: Wording { get }
    /// How to mend it.
    var remedy: Wording { get }
    /// What should be found.
    func expected(in document: CheckedDocument) -> Wording
    /// Holds it against a document.
    func judge(_ document: CheckedDocument) -> Verdict
}

extension DocumentRule {
    /// The same for both forms.
    package var letterClause: String? { nil }
    /// Most bind.
    package var strength: RuleStrength { .required }

    /// The clause as it is cited: `GB/T 9704-2012 §7.2.5`.
    package func citation(_ kind: DocumentKind) -> String {
        let number = kind == .letter ? letterClause ?? clause : clause
        return number.isEmpty ? "" : "GB/T 9704-2012 §\(number)"
    }
}

/// How much a rule binds.
package enum RuleStrength: String, Sendable, Hashable, Codable, CaseIterable {
    /// The standard fixes it: 必须.
    case required
    /// Custom, or left open by the standard: 建议.
    case advised
}
