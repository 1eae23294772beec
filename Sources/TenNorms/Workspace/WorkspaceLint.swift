package import Norms
import Publishing

/// Looks for everything that is wrong with settings, schema, roster, holidays and templates, all at once.
package struct WorkspaceLint: Sendable {
    private let root: String

    /// Looks at a workspace, which need not be sound enough to open.
    package init(root: String) { self.root = root }

    /// The findings by file, put into words.
    package func report(language: Language) throws -> LintReport {
        let loaded = try WorkspaceFiles(root: root).load()
        let templates = TemplateFolder(path: "\(root)/\(Workspace.templatesFolder)").lint()
        let all = loaded.findings + templates
        return LintReport(
            files: all.filter { !$0.findings.isEmpty }.map { file, findings in
                LintReport.File(
                    file: file,
                    findings: findings.map { FindingReport($0, language: language) }
                )
            }
        )
    }
}
