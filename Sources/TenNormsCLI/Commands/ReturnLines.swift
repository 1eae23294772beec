import Norms
import TenNorms

/// Forms beside those that they replace, and checks on trial, as lines of text.
enum ReturnLines {
    /// The sum, and with `details` a line for each thing with both values.
    static func of(
        _ report: ResubmissionReport,
        _ language: Language,
        details: Bool
    ) -> [String] {
        let head = Wording(
            zh: "  与“\(report.replaces)”相比：\(report.summary)",
            en: "  against \(report.replaces): \(report.summary)"
        )
        let shown = report.items.filter { details || $0.verdict == .unasked }
        let few = details ? shown : Array(shown.prefix(mostUnasked))
        let rest = shown.count - few.count
        let more = Wording(
            zh: "    另有 \(rest) 处未要求而改动，见补正核对表",
            en: "    and \(rest) more changed although not asked: see the comparison sheet"
        )
        return [head.text(language)] + few.map { line($0, language) }
            + (rest > 0 ? [more.text(language)] : [])
    }

    /// A form that was filled in anew differs everywhere; more lines than these say nothing in a list of all units.
    private static let mostUnasked = 5

    private static func line(_ item: ResubmissionReport.Item, _ language: Language) -> String {
        let name = item.verdict.name.text(language)
        let blank = Wording(zh: "（空）", en: "(blank)").text(language)
        let before = item.before.isEmpty ? blank : item.before
        let after = item.after.isEmpty ? blank : item.after
        let what = item.field.isEmpty ? item.place : item.field
        let values = before == after ? before : "\(before) → \(after)"
        let finding =
            item.finding.isEmpty
            ? Wording(zh: "", en: "")
            : Wording(zh: "（\(item.finding)）", en: " (\(item.finding))")
        return Wording(
            zh: "    [\(name)] \(what)：\(values)\(finding.zh)",
            en: "    [\(name)] \(what): \(values)\(finding.en)"
        ).text(language)
    }

    /// A form that went back, of a unit of which nothing counts: why, and both values of all that was asked.
    static func of(_ report: ReturnedReport, _ language: Language) -> [String] {
        let head = Wording(
            zh: "\(report.cycle) \(report.unit) \(report.name)：已退回，没有计入的表",
            en: "\(report.cycle) \(report.unit) \(report.name): sent back, nothing counts"
        )
        return [head.text(language), "\(report.file)  sha256 \(report.sha256.prefix(12))…"]
            + FindingLines.of(report.findings, language)
            + (report.resubmission.map { of($0, language, details: true) } ?? [])
    }

    /// A file in quarantine in the place of which a form came.
    static func of(_ file: SupersededFile) -> Wording {
        Wording(
            zh: "  不再待查     \(file.file)：\(file.unit) 已另报“\(file.replacedBy)”，原件仍在归档",
            en:
                "  superseded   \(file.file): \(file.unit) sent \(file.replacedBy); it stays in the archive"
        )
    }

    /// A file in quarantine that a person closed.
    static func of(_ file: DismissalReport.File) -> Wording {
        Wording(
            zh: "  办结         \(file.file)：\(file.reason)",
            en: "  dismissed    \(file.file): \(file.reason)"
        )
    }

    /// What checks on trial would have done; nothing when none is on trial.
    static func of(_ report: TrialReport?, _ language: Language) -> [String] {
        guard let report else { return [] }
        let head = Wording(
            zh: "试运行的校验正式执行时，将多退回 \(report.returned) 份、多要求核实 \(report.queried) 份",
            en: "the checks on trial would have returned \(report.returned) more forms "
                + "and queried \(report.queried) more"
        )
        return [head.text(language)]
            + report.checks.map { check in
                Wording(
                    zh: "  \(check.code)（\(check.title)）：退回 \(check.returned)，核实 \(check.queried)",
                    en: "  \(check.code) (\(check.title)): \(check.returned) returned, "
                        + "\(check.queried) queried"
                ).text(language)
            }
    }
}
