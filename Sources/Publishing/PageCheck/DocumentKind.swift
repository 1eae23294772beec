/// The form of an official document that its page shows.
package enum DocumentKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The common form with a red head (GB/T 9704-2012 §7).
    case redhead
    /// The form of a letter, 信函格式 (§10.1).
    case letter
}
