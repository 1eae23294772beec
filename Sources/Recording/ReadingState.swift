/// What a reading of a file means today.
package enum ReadingState: String, Sendable, Hashable, Codable, CaseIterable {
    /// The form that counts for its unit and cycle.
    case current
    /// A form after which a newer one came, or a file in quarantine in the place of which a form came.
    case superseded
    /// The newest form of its unit and cycle, and it went back; an accepted one before it still counts.
    case returned
    /// No form, or of an unknown unit or cycle.
    case quarantined
    /// The same file was read again under a mended schema or roster.
    case replaced
}

/// What came of reading a file.
package enum ReadingOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    /// A form without a refusal.
    case accepted
    /// A form with a refusal.
    case returned
    /// No form that could be attributed.
    case quarantined
}
