import Norms

/// A finding in the making: many of one cause are told as one.
struct Remark: Sendable {
    var finding: Finding
    /// What is told when there are many, without places and values.
    var together: Wording

    init(_ finding: Finding, together: Wording) {
        self.finding = finding
        self.together = together
    }

    /// How many remarks of one cause are told one by one.
    static let separately = 5
    /// How many places a folded finding lists.
    static let listed = 20

    /// The findings, refusals first, each cause that occurs more than ``separately`` times folded into one.
    static func fold(_ remarks: [Remark]) -> [Finding] {
        var groups: [Wording: [Remark]] = [:]
        var order: [Wording] = []
        for remark in remarks {
            if groups[remark.together] == nil { order.append(remark.together) }
            groups[remark.together, default: []].append(remark)
        }
        let findings = order.flatMap { cause -> [Finding] in
            let group = groups[cause] ?? []
            return group.count > separately ? [folded(group)] : group.map(\.finding)
        }
        return findings.filter { $0.severity == .refusal }
            + findings.filter { $0.severity == .query } + findings.filter { $0.severity == .note }
    }

    private static func folded(_ group: [Remark]) -> Finding {
        var finding = group[0].finding
        finding.field = nil
        let count = group.count
        let (zh, en) = (list(group, .zh), list(group, .en))
        finding.value = zh
        finding.cause = Wording(
            zh: "\(group[0].together.zh)，共\(count)处：\(zh)",
            en: "\(group[0].together.en), \(count) places: \(en)"
        )
        return finding
    }

    private static func list(_ group: [Remark], _ language: Language) -> String {
        let shown = group.prefix(listed).map { remark in
            // What is not in the form has no place, only a name.
            guard remark.finding.place != .file else { return remark.finding.value }
            let place = remark.finding.place.text(language)
            return remark.finding.value.isEmpty ? place : "\(place)=\(remark.finding.value)"
        }
        let rest = group.count - shown.count
        let more = language == .zh ? "等" : "and \(rest) more"
        let mark = language == .zh ? "、" : ", "
        return shown.joined(separator: mark) + (rest > 0 ? mark + more : "")
    }
}
