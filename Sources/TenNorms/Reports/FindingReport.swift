package import Norms

/// A finding as JSON shows it.
package struct FindingReport: Sendable, Codable, Hashable {
    /// The stable code.
    package var code: String
    /// How much it matters.
    package var severity: Finding.Severity
    /// The indicator, or `nil` when it is about something else.
    package var indicator: String?
    /// The tag of the field, such as `TN.A08_1.points`, or `nil` when it is about more than one.
    package var field: String?
    /// The place in words.
    package var place: String
    /// The value as read.
    package var value: String
    /// Cause and remedy.
    package var message: String

    /// Puts a finding into words.
    package init(_ finding: Finding, language: Language) {
        code = finding.code
        severity = finding.severity
        indicator = finding.indicator?.text
        field = finding.field?.tag
        place = finding.place.text(language)
        value = finding.value
        message = finding.message(language)
    }
}
