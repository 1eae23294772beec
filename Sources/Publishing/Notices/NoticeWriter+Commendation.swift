internal import Norms

extension NoticeWriter {
    /// The values of the commendation.
    func commendation() -> TemplateRecord {
        let report = digest.report
        return [
            "规范数": .text(ChineseText.numeral(report.schema.norms.count)),
            "已考核数": "\(report.standings.count)", "平均分": .text(ChineseText.score(digest.mean)),
            "表彰用语": .text(report.settings.office.commendationWord),
            "先进单位": .text(ChineseText.list(report.commended.map(\.unit.name))),
            "先进数": "\(report.commended.count)", "先进概述": .text(digest.names(report.commended)),
            "先进": .list(
                report.commended.enumerated().map { index, standing in
                    [
                        "序": .text(ChineseText.numeral(index + 1)),
                        "单位": .text(standing.unit.name), "事迹": .text(merit(standing)),
                    ]
                }
            ),
        ]
    }

    /// What a unit is commended for: its score, its rank, the norms with full marks, its bonus.
    private func merit(_ standing: Standing) -> String {
        let unit = standing.unit
        let size = digest.sizes[unit.category] ?? 0
        let lead = ChineseText.difference(standing.tally.total, digest.mean)
        var text = "考核总分\(ChineseText.score(standing.tally.total))分，等次为“\(standing.grade)”，"
        text += "在\(unit.category)类\(size)个单位中排第\(standing.rank)名"
        text += lead > .zero ? "，高出全县平均得分\(lead.fixed)分。" : "。"
        let full = standing.tally.norms.filter { $0.applicable > .zero && $0.got == $0.applicable }
        let names = full.compactMap { sum in
            digest.report.schema.norms.first { $0.code == sum.code }?.name
        }
        if !names.isEmpty { text += Self.fullMarks(names) }
        if standing.tally.bonus > .zero {
            text += "因获得表彰奖励、经验做法得到推广等加\(standing.tally.bonus)分。"
        }
        return text
    }

    /// `“规范组织设置”一项得满分。`; of many norms the first three are named.
    private static func fullMarks(_ names: [String]) -> String {
        let named = names.prefix(3).map { "“\($0)”" }.joined()
        if names.count == 1 { return "\(named)一项得满分。" }
        return "\(named)\(names.count > 3 ? "等" : "")\(names.count)项规范均得满分。"
    }
}
