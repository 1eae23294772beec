internal import Norms

/// The sentences of the circular, made of the figures of the cycle.
struct CircularText {
    private let digest: CycleDigest
    private let norms: [NormDigest]
    private var report: CycleReport { digest.report }

    init(_ digest: CycleDigest) {
        self.digest = digest
        norms = NormDigest.all(digest)
    }

    /// `应考核单位71个，完成考核66个，覆盖率92.96%`.
    var coverage: String {
        let all = report.roster.units.count
        let done = report.standings.count
        return all == done
            ? "应考核的\(all)个单位全部完成考核，覆盖率100.00%"
            : "应考核单位\(all)个，完成考核\(done)个，覆盖率\(ChineseText.percent(done, of: all))"
    }

    /// `考核平均得分90.12分，最高99.00分，最低70.65分`; of one unit only its score.
    var scores: String {
        let totals = report.standings.map(\.tally.total)
        guard totals.count > 1, let best = totals.max(), let worst = totals.min() else {
            return "考核得分\(ChineseText.score(digest.mean))分"
        }
        return "考核平均得分\(ChineseText.score(digest.mean))分，最高\(ChineseText.score(best))分，最低"
            + "\(ChineseText.score(worst))分"
    }

    /// `“优秀”30个、占44.12%，“良好”…，没有“较差”的单位`.
    var grades: String {
        let counts = report.settings.grades.map { grade in
            (name: "“\(grade.name)”", count: report.standings.count { $0.grade == grade.name })
        }
        let present = counts.filter { $0.count > 0 }.map { grade in
            let share = ChineseText.percent(grade.count, of: report.standings.count)
            return "\(grade.name)\(grade.count)个、占\(share)"
        }
        let absent = counts.filter { $0.count == 0 }.map(\.name).joined()
        return (present + (absent.isEmpty ? [] : ["没有\(absent)的单位"])).joined(separator: "，")
    }

    /// Number, mean, best and last of each category.
    var categories: String {
        report.schema.categories.compactMap { category in
            let units = report.standings.filter { $0.unit.category == category }
            guard let best = units.map(\.tally.total).max(),
                let worst = units.map(\.tally.total).min()
            else { return nil }
            let mean = ChineseText.score(CycleDigest.mean(units))
            let range =
                best == worst
                ? "" : "，最高\(ChineseText.score(best))分、最低\(ChineseText.score(worst))分"
            return "\(category)\(units.count)个，平均\(mean)分\(range)"
        }.joined(separator: "；")
    }

    /// Who is missing and who was sent back; empty when all forms count.
    var outstanding: String {
        let missing = digest.outstanding(.missing).count
        let returned = digest.outstanding(.returned).count
        return [
            missing > 0 ? "尚未报送评分表的\(missing)个" : "",
            returned > 0 ? "报送后退回补正、尚未重新报送的\(returned)个" : "",
        ].filter { !$0.isEmpty }.joined(separator: "，")
    }

    /// How many units were not looked at; empty when all were.
    var passedOver: String {
        let count = report.roster.units.count - report.standings.count
        return count > 0 ? String(count) : ""
    }

    /// The three norms that went best, of those with at least 90 % of the points.
    var highlights: [TemplateRecord] {
        let best = norms.enumerated()
            .filter { $0.element.got.thousandths * 10 >= $0.element.applicable.thousandths * 9 }
            .filter { $0.element.applicable > .zero }
            .sorted {
                $0.element.isBetter(than: $1.element)
                    || (!$1.element.isBetter(than: $0.element) && $0.offset < $1.offset)
            }
            .prefix(3).map(\.element)
        var named: Set<UnitCode> = []
        return best.enumerated().map { index, norm in
            [
                "序": .text(ChineseText.numeral(index + 1)),
                "题": .text("\(norm.topic)\(["基础扎实", "推进有力", "成效较好"][index % 3])"),
                "文": .text(highlight(norm, &named)),
            ]
        }
    }

    /// What is good about a norm; no unit is named for two norms while there are others.
    private func highlight(_ norm: NormDigest, _ named: inout Set<UnitCode>) -> String {
        let isGuidance = report.cycle.isGuidance
        let lead = isGuidance ? "" : "全县得分率\(norm.rate)，"
        guard norm.fullCount > 0 else { return lead + "各单位均按要求推进。" }
        let fresh = norm.full.filter { !named.contains($0.code) }
        let units = (fresh.isEmpty ? norm.full : fresh).prefix(3)
        named.formUnion(units.map(\.code))
        let names = ChineseText.list(units.map(\.name)) + (norm.fullCount > 3 ? "等单位" : "")
        let all = isGuidance ? "抽查的" : "参加考核的"
        let done = isGuidance ? "达到要求" : "得满分"
        let count =
            norm.fullCount == report.standings.count
            ? "\(all)单位均\(done)" : "\(all)\(report.standings.count)个单位中有\(norm.fullCount)个\(done)"
        return lead + "\(count)，\(names)落实较好。"
    }

    /// The norms with problems, most problems first.
    var problems: [TemplateRecord] {
        let worst = norms.enumerated().filter { $0.element.problems.count > 0 }
            .sorted {
                ($1.element.problems.count, $0.offset) < ($0.element.problems.count, $1.offset)
            }
            .map(\.element)
        return worst.enumerated().map { index, norm in
            [
                "序": .text(ChineseText.numeral(index + 1)), "题": .text("\(norm.topic)方面"),
                "文": .text(problem(norm)),
            ]
        }
    }

    private func problem(_ norm: NormDigest) -> String {
        let commonest = norm.commonest(3).map { common in
            let count = norm.problems.units > 1 ? "（\(common.units)个单位）" : ""
            return "“\(Self.short(common.row.name))”落实不到位\(count)"
        }
        let heaviest = norm.problems.heaviest.map { digest.unitName($0.unit) }
        let isGuidance = report.cycle.isGuidance
        let lead = (isGuidance ? "" : "得分率\(norm.rate)，") + "发现问题\(norm.problems.count)个，"
        let what =
            (norm.problems.count > commonest.count ? "主要是" : "即") + ChineseText.list(commonest)
        guard norm.problems.count > 1 else {
            return "\(lead)为\(ChineseText.list(heaviest))\(ChineseText.list(commonest))。"
        }
        guard norm.problems.units > 1 else {
            return "\(lead)均在\(ChineseText.list(heaviest))，\(what)。"
        }
        let most = isGuidance ? "较为突出的有" : "失分较多的有"
        let last = norm.problems.units > heaviest.count ? most : "分别是"
        return "\(lead)涉及\(norm.problems.units)个单位，\(what)。\(last)\(ChineseText.list(heaviest))。"
    }

    /// A name without what it says in brackets.
    static func short(_ name: String) -> String {
        let short = name.split(separator: "（").first.map(String.init) ?? name
        return short.filter { !"“”".contains($0) }
    }
}
