import Norms
import Validation

/// What the checks on trial (试运行) would have done to forms if they were in force.
package struct TrialReport: Sendable, Codable, Hashable {
    /// One check.
    package struct Check: Sendable, Codable, Hashable {
        /// Its code.
        package var code: String
        /// What it finds, in a few words.
        package var title: String
        /// How many forms it would have sent back.
        package var returned: Int
        /// How many forms it would have queried, those that it would have sent back not counted.
        package var queried: Int
    }

    /// How many forms count now and would have gone back.
    package var returned: Int
    /// How many forms count now and would have been queried more than they are.
    package var queried: Int
    /// The checks on trial, by code.
    package var checks: [Check]
}

/// Counts what the checks on trial would have done, form by form.
struct TrialTally {
    private let language: Language
    private let codes: [String]
    private var returned = 0
    private var queried = 0
    private var returnedBy: [String: Int] = [:]
    private var queriedBy: [String: Int] = [:]

    /// Counts for the checks of these codes.
    init(_ trials: Set<String>, language: Language) {
        codes = trials.sorted()
        self.language = language
    }

    /// Counts the findings of a form, once for each check.
    mutating func add(_ findings: [Finding], isAccepted: Bool) {
        let tried = findings.filter { $0.trial != nil }
        guard !tried.isEmpty else { return }
        let refusing = Set(tried.filter { $0.trial == .refusal }.map(\.code))
        let querying = Set(tried.filter { $0.trial == .query }.map(\.code)).subtracting(refusing)
        for code in refusing { returnedBy[code, default: 0] += 1 }
        for code in querying { queriedBy[code, default: 0] += 1 }
        guard isAccepted else { return }
        if !refusing.isEmpty { returned += 1 } else if !querying.isEmpty { queried += 1 }
    }

    /// The counts; `nil` when no check is on trial.
    var report: TrialReport? {
        guard !codes.isEmpty else { return nil }
        return TrialReport(
            returned: returned,
            queried: queried,
            checks: codes.map { code in
                TrialReport.Check(
                    code: code,
                    title: Validator.title(of: code)?.text(language) ?? code,
                    returned: returnedBy[code] ?? 0,
                    queried: queriedBy[code] ?? 0
                )
            }
        )
    }
}
