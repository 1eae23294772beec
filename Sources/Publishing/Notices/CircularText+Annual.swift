internal import Norms

extension CircularText {
    /// `月抽查平均得分占20%、季考核平均得分占50%、年终考评得分占30%`; parts without weight are left out.
    static func composition(_ weights: CycleWeights) -> String {
        let parts = [
            ("月抽查平均得分", weights.months), ("季考核平均得分", weights.quarters),
            ("年终考评得分", weights.yearEnd),
        ]
        return ChineseText.list(parts.filter { $0.1 > 0 }.map { "\($0.0)占\($0.1)%" })
    }

    /// What there was in the year: `月抽查、季考核和年终考评`.
    static func stages(_ review: AnnualReview) -> String {
        let units = review.parts.keys
        let stages = [
            ("月抽查", units.contains { !review.months(of: $0).isEmpty }),
            ("季考核", units.contains { !review.quarters(of: $0).isEmpty }),
            ("年终考评", units.contains { review.yearEnd(of: $0) != nil }),
        ].filter(\.1).map(\.0)
        guard let last = stages.last, stages.count > 1 else { return stages.first ?? "考评" }
        return "\(ChineseText.list(stages.dropLast()))和\(last)"
    }

    /// The mean of each quarter and of the year-end review: `第一季度93.10分，第二季度94.02分，年终考评95.00分`.
    static func course(_ review: AnnualReview, year: Int) -> String {
        let parts = review.parts.values.joined()
        let quarters = (1...4).map { Cycle.quarter(year: year, quarter: $0) }
        return (quarters + [.year(year)]).compactMap { cycle in
            let points = parts.filter { $0.cycle == cycle }.map(\.points)
            guard !points.isEmpty else { return nil }
            let mean = Points.mean(of: points)
            let name = cycle == .year(year) ? "年终考评" : "第\(ChineseText.numeral(cycle.quarter))季度"
            return "\(name)\(ChineseText.score(mean))分"
        }.joined(separator: "，")
    }
}
