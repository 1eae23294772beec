/// Something about a form, a schema, a roster or a template that its author should know.
package struct Finding: Sendable, Hashable {
    /// How much a finding matters.
    package enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// The form goes back until it is mended.
        case refusal
        /// A person should look; the form counts.
        case query
        /// Worth knowing.
        case note

        private var rank: Int {
            switch self {
            case .refusal: 0
            case .query: 1
            case .note: 2
            }
        }

        /// Orders refusals first.
        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// The stable, documented code: `score-out-of-range`.
    package var code: String
    /// How much it matters.
    package var severity: Severity
    /// The field it is about, or `nil` for the file as a whole.
    package var field: FieldID?
    /// Where it stands.
    package var place: Place
    /// The value as it was read, before any normalising.
    package var value: String
    /// What is wrong.
    package var cause: Wording
    /// What to do about it.
    package var remedy: Wording
    /// How many places it stands for; more than one when findings of one cause were told as one.
    package var places: Int
    /// How much it would matter if its check were not on trial (试运行); `nil` unless it is.
    package var trial: Severity?

    /// Makes a finding.
    package init(
        _ code: String,
        _ severity: Severity,
        field: FieldID? = nil,
        place: Place = .file,
        value: String = "",
        cause: Wording,
        remedy: Wording,
        places: Int = 1,
        trial: Severity? = nil
    ) {
        self.code = code
        self.severity = severity
        self.field = field
        self.place = place
        self.value = value
        self.cause = cause
        self.remedy = remedy
        self.places = places
        self.trial = trial
    }

    /// The indicator it is about, if any.
    package var indicator: IndicatorCode? {
        guard case .answer(let code, _) = field else { return nil }
        return code
    }

    /// Cause and remedy in one sentence.
    package func message(_ language: Language) -> String {
        let mark = language == .zh ? "；" : "; "
        let remedy = remedy.text(language)
        return remedy.isEmpty ? cause.text(language) : cause.text(language) + mark + remedy
    }
}
