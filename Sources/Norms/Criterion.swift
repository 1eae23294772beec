/// The printed criterion of a row, made from its rules so that form and arithmetic cannot differ.
///
/// Every rule is a lead and a tail, `召开次数不少于3次` and `每少1次扣0.9分`; neighbouring rules with the
/// same tail share it.
struct Criterion {
    let indicator: Indicator

    /// The whole text: rules, judged losses, remark, applicability.
    var text: String {
        var parts = clauses
        if !indicator.judged.isEmpty { parts.append(indicator.judged) }
        if !indicator.remark.isEmpty { parts.append(indicator.remark) }
        if parts.isEmpty { parts.append("由检查组评判") }
        if indicator.rules.contains(where: \.isUnbounded) { parts.append("扣完为止") }
        let limits = indicator.applicability.text
        return parts.joined(separator: "；") + (limits.isEmpty ? "" : "（\(limits)）")
    }

    private var clauses: [String] {
        var clauses: [(lead: String, tail: String)] = []
        for rule in indicator.rules {
            let (lead, tail) = (lead(of: rule), tail(of: rule))
            if let last = clauses.last, last.tail == tail, !lead.isEmpty, !last.lead.isEmpty {
                clauses[clauses.count - 1].lead += "，\(lead)"
            } else {
                clauses.append((lead, tail))
            }
        }
        return clauses.map { $0.lead + $0.tail }
    }

    private var verb: String { indicator.kind == .bonus ? "加" : "扣" }

    private func subject(of rule: Rule) -> String {
        rule.subject.isEmpty ? indicator.factLabel : rule.subject
    }

    private func measure(of rule: Rule) -> String {
        rule.fact == nil ? indicator.asks.unit : rule.measure
    }

    private func lead(of rule: Rule) -> String {
        let names = rule.conditions.map(\.name).joined(separator: "、")
        let only = names.isEmpty ? "" : "\(names)的"
        let subject = subject(of: rule)
        switch rule.form {
        case .perMissing(let required, _):
            return "\(only)\(subject)不少于\(required)\(measure(of: rule))"
        case .byDate(.validity(let months), _):
            let time = months % 12 == 0 ? "\(months / 12)年" : "\(months)个月"
            return "\(only)自\(subject)起\(time)内"
        case .byDate(.afterCycle(let days), _):
            let limit = days == 0 ? "" : days > 0 ? "后\(days)天" : "前\(-days)天"
            return "\(only)\(subject)不晚于考核期末\(limit)"
        case .choice: return only
        case .perCase, .proportion, .shortfall, .yesNo, .bonus, .veto: return only + subject
        }
    }

    private func tail(of rule: Rule) -> String {
        let measure = measure(of: rule)
        switch rule.form {
        case .perMissing(let required, let each):
            let missing = required == Quantity(1) ? "不足的" : "每少1\(measure)"
            return "，\(missing)\(verb)\(each)分"
        case .perCase(let each), .bonus(let each): return "，每\(measure)\(verb)\(each)分"
        case .proportion: return "乘以分值为得分"
        case .shortfall(let floor, let step, let each):
            guard step < floor else { return "低于\(floor)%\(verb)\(each)分" }
            return "低于\(floor)%的，每低\(step)个百分点\(verb)\(each)分，不足的按\(step)个计"
        case .yesNo(let losesOn, let loss):
            let answer = rule.subject.isEmpty ? "为“\(losesOn ? "是" : "否")”" : ""
            return "\(answer)\(verb)\(loss)分"
        case .choice(let options):
            return options.filter { $0.points > .zero }
                .map { "\($0.name)\(verb)\($0.points)分" }.joined(separator: "，")
        case .byDate(_, let bands):
            return bands.map { band in
                let over = band.overMonths == 0 ? "逾期" : "逾期超过\(band.overMonths)个月"
                return "，\(over)\(verb)\(band.loss)分"
            }.joined()
        case .veto: return "的，等次定为最低"
        }
    }
}

extension Rule {
    /// Whether the loss grows with the fact without end.
    fileprivate var isUnbounded: Bool {
        if case .perCase = form { true } else { false }
    }
}

extension Applicability {
    /// The limits in words: `设支委会的适用，第四季度考核`; empty when there are none.
    package var text: String {
        var parts: [String] = []
        if !categories.isEmpty { parts.append("\(categories.joined(separator: "、"))适用") }
        let names = conditions.map(\.name).filter { !$0.isEmpty }
        if !names.isEmpty { parts.append("\(names.joined(separator: "、"))的适用") }
        if Set(quarters).count < 4 {
            let numerals = ["一", "二", "三", "四"]
            let list = quarters.sorted().map { numerals[($0 - 1) & 3] }.joined(separator: "、")
            parts.append("第\(list)季度考核")
        }
        return parts.joined(separator: "，")
    }
}

extension Indicator {
    /// The text of the column 评分标准, made from the rules: `召开次数不少于3次，每少1次扣0.9分`.
    package var criterion: String { Criterion(indicator: self).text }

    /// What to write in 实际情况: `填写召开次数（次）`.
    package var factPrompt: String { asks.prompt(for: factLabel) }

    /// The help beside 实际情况: the prompt and, if there is one, the sentence of the schema.
    package var factHelp: String { help.isEmpty ? factPrompt : "\(factPrompt)。\(help)" }

    /// What to write in 考核得分: `填写0至2.5之间的数，最小单位0.05；不适用的填“不适用”`.
    package func pointsPrompt(step schemaStep: Points) -> String {
        let range = "填写0至\(maximum)之间的数，最小单位\(step ?? schemaStep)"
        switch kind {
        case .scored: return applicability == .always ? range : "\(range)；不适用的填“不适用”"
        case .bonus: return "\(range)；没有加分的填0"
        case .penalty: return "\(range)，即所扣的分；没有扣分的填0"
        case .veto: return "本栏不填"
        }
    }
}
