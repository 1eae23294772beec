import Norms
import TenNorms

/// What was published, as lines of text.
enum PublishLines {
    /// A line a kind with its count and whether anything changed.
    static func of(_ report: PublishReport, _ language: Language) -> [String] {
        var lines = PublishKind.allCases.compactMap { kind in
            report.counts[kind.rawValue].map { "  \(kind.name.text(language)) \($0)" }
        }
        lines += report.stopped.map { "  \($0.file): \($0.message)" }
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
        return lines + [words.text(language)]
    }

    /// What to do with the drafts.
    static func advice(_ report: PublishReport, workspace: Workspace) -> Wording {
        let folder = workspace.path(workspace.folders.out, report.cycle)
        return Wording(
            zh: "审阅 \(folder)/drafts 中的稿子和 \(folder)/summary.xlsx",
            en: "review the drafts in \(folder)/drafts and \(folder)/summary.xlsx"
        )
    }
}
