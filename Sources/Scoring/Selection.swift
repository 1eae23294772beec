package import Norms

/// Chooses who is commended and who is called to an interview, as the county's thresholds say.
package struct Selection: Sendable {
    private let settings: Settings
    private let standings: [Standing]
    private let previous: [UnitCode: Standing]
    private let sizes: [UnitCategory: Int]

    /// Makes a selection over the standings of a cycle and of the one before.
    package init(settings: Settings, standings: [Standing], previous: [Standing] = []) {
        self.settings = settings
        self.standings = standings
        self.previous = Dictionary(previous.map { ($0.unit.code, $0) }) { first, _ in first }
        sizes = standings.reduce(into: [:]) { $0[$1.unit.category, default: 0] += 1 }
    }

    /// The units that are commended, in the order of the standings.
    ///
    /// Units that share the last rank that is commended are all commended; none under a veto.
    package var commended: [Standing] {
        let threshold = settings.commendation
        return standings.filter { standing in
            let share = size(of: standing) * threshold.sharePercent / 100
            return standing.rank <= min(threshold.perCategory, max(share, 1))
                && standing.tally.total >= threshold.floor && !standing.tally.isVetoed
        }
    }

    /// The units that are called to an interview, with the grounds, in the order of the standings.
    ///
    /// Units that share a rank partly outside the last ones are not called for their rank.
    package var interviewed: [InterviewCase] {
        standings.compactMap { standing in
            let grounds = grounds(against: standing)
            return grounds.isEmpty ? nil : InterviewCase(standing: standing, grounds: grounds)
        }
    }

    private func size(of standing: Standing) -> Int { sizes[standing.unit.category] ?? 0 }

    private func grounds(against standing: Standing) -> [String] {
        let threshold = settings.interview
        let category = standing.unit.category
        let size = size(of: standing)
        var grounds: [String] = []
        let before = previous[standing.unit.code]
        for shortcoming in threshold.shortcomings(of: standing, before: before) {
            grounds.append(Self.wording(shortcoming, standing))
        }
        if size >= threshold.smallestCategory, standing.rank > size - threshold.lastPerCategory {
            grounds.append("名次列\(category)类\(size)个单位的后\(threshold.lastPerCategory)名")
        }
        return grounds
    }

    private static func wording(_ shortcoming: Shortcoming, _ standing: Standing) -> String {
        switch shortcoming {
        case .veto: "发生一票否决情形"
        case .lowGrade: "等次为“\(standing.grade)”"
        case .lowGradeTwice: "连续两期考核等次为“\(standing.grade)”"
        }
    }
}
