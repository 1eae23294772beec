import Norms
import TenNorms

/// What was published, as lines of text.
enum PublishLines {
    /// A line a kind with its count and whether anything changed.
    static func of(_ report: PublishReport, _ language: Language) -> [String] {
        var lines = PublishKind.allCases.compactMap { kind in
            report.counts[kind.rawValue].map { "  \(kind.name.text(language)) \($0)" }
        }
        lines += corrections(report, language) + PDFLines.of(report.pdf, language)
        lines += report.stopped.map { "  \($0.file): \($0.message)" } + edited(report, language)
        let words =
            report.written == 0
            ? Wording(
                zh: "共 \(report.files.count) 份，与上次逐字节相同，没有改动",
                en: "\(report.files.count) documents, the same bytes as before, nothing changed"
            )
            : Wording(
                zh: "共 \(report.files.count) 份，其中新写或改写 \(report.written) 份",
                en: "\(report.files.count) documents, \(report.written) of them new or changed"
            )
        return lines + issued(report, language) + [words.text(language)]
    }

    private static func issued(_ report: PublishReport, _ language: Language) -> [String] {
        let count = report.issued.values.reduce(0, +)
        guard count > 0 else { return [] }
        let words = Wording(
            zh: "已签发 \(count) 份，内容没有变化，不再起草",
            en: "\(count) were issued and say the same, not drafted again"
        )
        return [words.text(language)]
    }

    /// What became of drafts that a person edited: never overwritten, never in silence.
    private static func edited(_ report: PublishReport, _ language: Language) -> [String] {
        let kept = report.edited.map {
            Wording(zh: "  人工改过，原样保留 \($0)", en: "  edited by hand, left as it is: \($0)")
        }
        let aside = report.aside.map {
            Wording(
                zh: "  人工改过，数据、设置或模板又有变化：改稿另存为 \($0.movedTo)；要留的改动请誊到新稿里",
                en:
                    "  edited by hand, and data, settings or template changed: put aside as \($0.movedTo); carry "
                    + "over what is to stay"
            )
        }
        return (kept + aside).map { $0.text(language) }
    }

    private static func corrections(_ report: PublishReport, _ language: Language) -> [String] {
        report.corrections.map {
            Wording(
                zh: "  更正稿 \($0.file)：\($0.corrects)已签发，现内容有变",
                en:
                    "  correction \($0.file): \($0.corrects) was issued and would say something else"
            ).text(language)
        }
    }

    /// What to do with the drafts.
    static func advice(_ report: PublishReport, workspace: Workspace) -> Wording {
        let folder = workspace.path(workspace.folders.out, report.cycle)
        guard report.files.contains(where: { $0.contains("/drafts/") }) else {
            return Wording(
                zh: "没有待审的稿子；tennorms status \(report.cycle) 查看收表和发文情况",
                en: "no drafts to review; tennorms status \(report.cycle) shows forms and documents"
            )
        }
        return Wording(
            zh: "审阅 \(folder)/drafts 中的稿子和 \(folder)/summary.xlsx，"
                + "同意后运行 tennorms approve \(report.cycle)",
            en: "review the drafts in \(folder)/drafts and \(folder)/summary.xlsx, "
                + "then tennorms approve \(report.cycle)"
        )
    }
}
