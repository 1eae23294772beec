/// A result that is bad in itself, whatever the rank; interviews and proposals to the leaders rest on it.
package enum Shortcoming: String, Sendable, Hashable, Codable, CaseIterable {
    /// A veto row was answered yes (一票否决).
    case veto
    /// The grade is one that calls for an interview at once.
    case lowGrade
    /// The grade is one that calls for an interview the second time running.
    case lowGradeTwice
}

extension InterviewThreshold {
    /// What is bad about a result, beside that of the cycle before.
    package func shortcomings(of standing: Standing, before: Standing?) -> [Shortcoming] {
        var found: [Shortcoming] = []
        if standing.tally.isVetoed { found.append(.veto) }
        if grades.contains(standing.grade) { found.append(.lowGrade) }
        if gradesTwice.contains(standing.grade), before?.grade == standing.grade {
            found.append(.lowGradeTwice)
        }
        return found
    }
}
