import Norms
import TenNorms

/// What an intake came to, as lines of text.
enum IntakeLines {
    /// A line a file that needs a person, then the counts.
    static func of(_ report: IntakeReport, _ language: Language) -> [String] {
        guard !report.isEmpty else {
            return [
                Wording(zh: "收件箱里没有新的文件，没有改动", en: "nothing new in the inbox, nothing changed")
                    .text(language)
            ]
        }
        let troubled = report.files.filter { $0.outcome != .accepted }
        let lines = troubled.map { file in
            let outcome = OutcomeWords.of(file.outcome).text(language)
            return
                "  \(DisplayWidth.padded(outcome, to: 12)) \(file.file)\(file.part.map { "[\($0)]" } ?? ""): \(file.reason)"
        }
        let waiting = report.unsettled.map { name in
            "  "
                + Wording(
                    zh: "还没有传完，下次再收：\(name)",
                    en: "still being copied, next time: \(name)"
                ).text(language)
        }
        let replayed = report.replayed.map { file in
            let outcome = OutcomeWords.of(file.outcome)
            let reason = file.reason.isEmpty ? "" : ": \(file.reason)"
            return "  "
                + Wording(
                    zh: "重新读取，改为\(outcome.zh)：\(file.file)\(reason)",
                    en: "read again, now \(outcome.en): \(file.file)\(reason)"
                ).text(language)
        }
        let superseded = report.superseded.map { ReturnLines.of($0).text(language) }
        return replayed + lines + report.troubles.map { "  \($0)" } + waiting + superseded
            + [counts(report).text(language)] + papers(report, language)
    }

    private static func papers(_ report: IntakeReport, _ language: Language) -> [String] {
        guard !report.papers.isEmpty else { return [] }
        return [
            Wording(
                zh: "写好通知单和核对表 \(report.papers.count) 份，在所退、所收的表旁边",
                en: "\(report.papers.count) slips and comparison sheets lie beside the forms"
            ).text(language)
        ]
    }

    private static func counts(_ report: IntakeReport) -> Wording {
        func count(_ outcome: Outcome) -> Int { report.counts[outcome.rawValue] ?? 0 }
        let dry = report.dryRun
        let unpacked = count(.unpacked)
        return Wording(
            zh: (dry ? "（试运行）" : "") + "共 \(report.files.count) 个文件：收下 \(count(.accepted))，"
                + "退回 \(count(.returned))，待查 \(count(.quarantined))，重复 \(count(.duplicate))"
                + (unpacked > 0 ? "，拆开 \(unpacked)" : ""),
            en: (dry ? "(dry run) " : "") + "\(report.files.count) files: "
                + "\(count(.accepted)) accepted, \(count(.returned)) returned, "
                + "\(count(.quarantined)) quarantined, \(count(.duplicate)) duplicate"
                + (unpacked > 0 ? ", \(unpacked) unpacked" : "")
        )
    }

    /// What to do after an intake.
    static func advice(_ report: IntakeReport) -> Wording {
        report.needsPerson
            ? Wording(
                zh: "看 returned 和 quarantine 文件夹里的原因，通知单位补正；用 tennorms status 查看全部单位",
                en: "see the reasons in returned and quarantine, ask the units to mend; "
                    + "tennorms status shows every unit"
            )
            : Wording(zh: "用 tennorms status 查看收表情况", en: "tennorms status shows who has returned")
    }
}
