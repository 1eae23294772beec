import Norms
import TenNorms

/// Where the points of a unit came from, as lines of text.
enum ExplanationLines {
    /// Head, a line a row with a loss (or every row asked for), and the sum.
    static func of(_ report: ExplanationReport, _ language: Language) -> [String] {
        var lines = [
            "\(report.cycle) \(report.unit) \(report.name)",
            "\(report.file)  sha256 \(report.sha256.prefix(12))…",
        ]
        for item in report.items { lines += of(item, language) }
        for finding in report.findings where finding.severity != .note {
            lines.append("  [\(finding.code)] \(finding.place): \(finding.message)")
        }
        if report.vetoed {
            let words = Wording(
                zh: "一票否决：等次定为最低，名次列在同类最后",
                en: "a veto: the lowest grade, ranked after all others of the category"
            )
            lines.append(words.text(language))
        }
        if let later = report.returnedFile {
            let words = Wording(
                zh: "之后报来的“\(later)”已退回，没有计入；原因见 tennorms status \(report.cycle)",
                en: "\(later) came later, went back and does not count: "
                    + "see tennorms status \(report.cycle)"
            )
            lines.append(words.text(language))
        }
        if let resubmission = report.resubmission {
            lines += ReturnLines.of(resubmission, language, details: true)
        }
        return lines + [sum(report).text(language)]
    }

    private static func of(_ item: ExplanationReport.Item, _ language: Language) -> [String] {
        if item.kind == "veto" {
            return ["\(item.code) \(item.name)", "    \(details(item))"]
        }
        guard item.applies else {
            let words = Wording(zh: "不适用，不计入满分", en: "does not apply").text(language)
            return ["\(item.code) \(item.name): \(words)"]
        }
        guard item.kind == "scored" else { return extra(item, language) }
        let rule = item.ruleResult.map {
            Wording(zh: "，按规则应得 \($0)", en: ", by the rule \($0)").text(language)
        }
        let head = Wording(
            zh: "\(item.code) \(item.name)：\(item.points)/\(item.max)，失 \(item.lost)\(rule ?? "")",
            en:
                "\(item.code) \(item.name): \(item.points)/\(item.max), lost \(item.lost)\(rule ?? "")"
        )
        return [head.text(language), "    \(details(item))"]
    }

    /// A bonus or penalty row: what it adds or takes, and the most that it can.
    private static func extra(_ item: ExplanationReport.Item, _ language: Language) -> [String] {
        let sign = item.kind == "penalty" ? "−" : "+"
        let head = Wording(
            zh: "\(item.code) \(item.name)：\(sign)\(item.points)（上限 \(item.max)）",
            en: "\(item.code) \(item.name): \(sign)\(item.points) (at most \(item.max))"
        )
        return [head.text(language), "    \(details(item))"]
    }

    private static func details(_ item: ExplanationReport.Item) -> String {
        ([item.place, item.fact, item.reason, item.evidence, item.criterion]
            + ["fact", "selfPoints", "points"].compactMap { rewritten(item.readings[$0]) })
            .filter { !$0.isEmpty }.joined(separator: " | ")
    }

    /// `“满分”→2.5（full-marks）`, where rules were needed to read what was written.
    private static func rewritten(_ reading: ReadingReport?) -> String? {
        guard let reading, !reading.rules.isEmpty else { return nil }
        return "“\(reading.raw)”→\(reading.value)（\(reading.rules.joined(separator: " "))）"
    }

    private static func sum(_ report: ExplanationReport) -> Wording {
        let place = place(of: report)
        return Wording(
            zh: "适用分值 \(report.applicable) − 失分 \(report.lost) = 得分 \(report.got)；"
                + "\(report.got) ÷ \(report.applicable) × 100 + 加分 \(report.bonus) − 扣分 "
                + "\(report.penalty) = 总分 \(report.total)\(place.text(.zh))",
            en: "applicable \(report.applicable) − lost \(report.lost) = got \(report.got); "
                + "\(report.got) ÷ \(report.applicable) × 100 + bonus \(report.bonus) − penalty "
                + "\(report.penalty) = total \(report.total)\(place.text(.en))"
        )
    }

    /// What a score earns among the others; nothing in a month, which only guides.
    private static func place(of report: ExplanationReport) -> Wording {
        guard let grade = report.grade, let rank = report.rank else {
            return Wording(zh: "", en: "")
        }
        return Wording(zh: "（\(grade)，第 \(rank) 名）", en: " (\(grade), rank \(rank))")
    }
}
