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
        let lead = ChineseText.score(standing.tally.total - digest.mean)
        var text = "考核总分\(ChineseText.score(standing.tally.total))分，等次为“\(standing.grade)”，"
        text += "在\(unit.category)类\(size)个单位中排第\(standing.rank)名"
        text += standing.tally.total > digest.mean ? "，高出全县平均\(lead)分。" : "。"
        let full = standing.tally.norms.filter { $0.applicable > .zero && $0.got == $0.applicable }
        let names = full.compactMap { sum in
            digest.report.schema.norms.first { $0.code == sum.code }?.name
        }
        if !names.isEmpty {
            let count = names.count > 3 ? "等\(names.count)项" : "\(names.count)项"
            text += "\(ChineseText.list(names.prefix(3)))\(count)规范得满分。"
        }
        if standing.tally.bonus > .zero {
            text += "因获得表彰奖励、经验推广等加\(standing.tally.bonus)分。"
        }
        return text
    }
}
