internal import Norms

extension CircularText {
    /// How the cycle compares with the one before; empty when there is none to compare with.
    static func comparison(_ report: CycleReport) -> TemplateRecord {
        let before = Dictionary(report.previous.map { ($0.unit.code, $0.tally.total) }) { $1 }
        let changes = report.standings.compactMap { standing in
            before[standing.unit.code].map {
                Change(
                    unit: standing.unit,
                    points: ChineseText.difference(standing.tally.total, $0)
                )
            }
        }
        guard !changes.isEmpty else { return [:] }
        let rise = ChineseText.difference(
            CycleDigest.mean(report.standings),
            CycleDigest.mean(report.previous)
        )
        return [
            "有上期": true, "上期": .text(report.cycle.previous.chinese),
            "平均升降": .text(movement(rise)), "可比数": "\(changes.count)",
            "升降概述": .text(summary(changes)),
            "上升数": "\(changes.count { $0.points > .zero })",
            "持平数": "\(changes.count { $0.points == .zero })",
            "下降数": "\(changes.count { $0.points < .zero })",
            "进步单位": .text(named(changes, isRise: true)),
            "退步单位": .text(named(changes, isRise: false)),
        ]
    }

    private struct Change {
        var unit: Unit
        var points: Points
    }

    /// `两期均参加考核的18个单位中，得分上升的3个、下降的15个`.
    private static func summary(_ changes: [Change]) -> String {
        let counts = [
            ("上升", changes.count { $0.points > .zero }),
            ("持平", changes.count { $0.points == .zero }),
            ("下降", changes.count { $0.points < .zero }),
        ].filter { $0.1 > 0 }
        guard counts.count > 1 else {
            let units = changes.count == 1 ? changes[0].unit.name : "\(changes.count)个单位"
            return "两期均参加考核的\(units)得分\(changes.count == 1 ? "" : "全部")\(counts[0].0)"
        }
        let parts = counts.enumerated().map { index, count in
            "\(index == 0 ? "得分" : "")\(count.0)的\(count.1)个"
        }
        return "两期均参加考核的\(changes.count)个单位中，\(ChineseText.list(parts))"
    }

    private static func movement(_ points: Points) -> String {
        if points == .zero { return "持平" }
        let amount = ChineseText.score(points < .zero ? .zero - points : points)
        return points > .zero ? "上升\(amount)分" : "下降\(amount)分"
    }

    /// Up to three units that moved by at least three points, the most first.
    private static func named(_ changes: [Change], isRise: Bool) -> String {
        let amounts = changes.map { (unit: $0.unit, by: isRise ? $0.points : .zero - $0.points) }
        let most = amounts.filter { $0.by >= Points(3) }
            .sorted { ($1.by, $0.unit.code) < ($0.by, $1.unit.code) }
            .prefix(3)
        return ChineseText.list(
            most.map { "\($0.unit.name)（\(isRise ? "+" : "-")\(ChineseText.score($0.by))分）" }
        )
    }
}
