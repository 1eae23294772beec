package import Norms
import Publishing

/// Looks for everything that is wrong with settings, schema, roster, holidays and templates, all at once.
package struct WorkspaceLint: Sendable {
    private let root: String

    /// Looks at a workspace, which need not be sound enough to open.
    package init(root: String) { self.root = root }

    /// The findings by file, put into words; of faulty templates copies with comments are written.
    package func report(language: Language) throws -> LintReport {
        let workspace = WorkspaceFiles(root: root)
        let folder = TemplateFolder(path: "\(root)/\(Workspace.templatesFolder)")
        let loaded = try workspace.load(printed: folder.printed)
        var files = loaded.findings.map { file, findings in
            LintReport.File(file: file, findings: Self.words(findings, language))
        }
        let copies = TemplateCopies(root: root, out: loaded.folders.out)
        for (file, findings) in folder.lint(schema: loaded.schema) {
            let name = String(file.dropFirst(Workspace.templatesFolder.count + 1))
            let copy = copies.settle(name, folder.bytes(of: name), findings)
            files.append(
                LintReport.File(
                    file: file,
                    findings: Self.words(findings, language),
                    annotated: copy
                )
            )
        }
        let audit = IssuedAudit(
            root: root,
            out: loaded.folders.out,
            outside: loaded.settings?.outsideNumbers ?? []
        )
        for (file, findings) in try audit.findings() {
            files.append(LintReport.File(file: file, findings: Self.words(findings, language)))
        }
        return LintReport(files: files.filter { !$0.findings.isEmpty })
    }

    private static func words(_ findings: [Finding], _ language: Language) -> [FindingReport] {
        findings.map { FindingReport($0, language: language) }
    }
}
