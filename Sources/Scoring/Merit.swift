import Norms

/// What a rank is decided by, in the order in which it is tried.
struct Merit: Hashable {
    let isVetoed: Bool
    let total: Points
    /// The share reached in the norm of party life, on a scale of 100, so that rows that do not apply
    /// are no disadvantage.
    let partyLife: Points
    let queries: Int
    let losses: Int

    init(_ contender: Contender) {
        let norm = contender.tally.norms.first { $0.code == Ranking.partyLife }
        isVetoed = contender.tally.isVetoed
        total = contender.tally.total
        partyLife = Points.rebased(got: norm?.got ?? .zero, applicable: norm?.applicable ?? .zero)
        queries = contender.queries
        losses = contender.losses
    }

    func isBetter(than other: Merit) -> Bool {
        if isVetoed != other.isVetoed { return other.isVetoed }
        if total != other.total { return total > other.total }
        if partyLife != other.partyLife { return partyLife > other.partyLife }
        if queries != other.queries { return queries < other.queries }
        return losses < other.losses
    }

    /// The last thing that had to be looked at to part this merit from its neighbours in the ranking.
    func tie(among neighbours: [Merit]) -> TieBreak? {
        let ties = neighbours.compactMap(tie(with:))
        return TieBreak.allCases.last { ties.contains($0) }
    }

    private func tie(with other: Merit) -> TieBreak? {
        if isVetoed != other.isVetoed || total != other.total { return nil }
        if partyLife != other.partyLife { return .partyLife }
        if queries != other.queries { return .queries }
        return losses != other.losses ? .losses : .shared
    }
}
