import Norms

/// How long ago the branch elected its leaders, against its term of office.
enum ElectionTerm: Sendable, Hashable {
    /// The term has not run out.
    case running
    /// It has, with approval and by a year at most (R4).
    case extended
    /// It has, without approval.
    case expired
    /// It has, by more than the year that an approval may add.
    case overextended

    /// The state on the day of inspection; `nil` when a date is missing.
    init?(in context: ReviewContext) {
        guard let last = context.date(.fact(.lastElection)) else { return nil }
        let inspected = context.date(.header(.inspectionDate)) ?? context.form.cycle.lastDay
        let end = last.adding(months: Organisation(in: context)?.term ?? 36)
        guard end < inspected else {
            self = .running
            return
        }
        guard !context.isEmpty(.fact(.extensionApproval)) else {
            self = .expired
            return
        }
        self = end.adding(months: 12) < inspected ? .overextended : .extended
    }

    /// Whether a row's points follow from the day of the last election.
    static func isScored(by row: Indicator) -> Bool {
        row.rules.contains { $0.fact == .lastElection }
    }
}
