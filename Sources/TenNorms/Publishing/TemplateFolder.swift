import Foundation
import Norms
import Publishing

/// The Word templates of a workspace.
struct TemplateFolder {
    private let path: String

    /// The templates of a workspace.
    init(_ workspace: Workspace) {
        self.init(path: workspace.path(Workspace.templatesFolder))
    }

    /// The templates in a folder.
    init(path: String) { self.path = path }

    /// A writer of the documents of a report; a fault in any template stops them all, with its place.
    func writer(for report: CycleReport, kinds: Set<NoticeKind>) throws -> NoticeWriter {
        var templates: [NoticeKind: [UInt8]] = [:]
        for kind in kinds { templates[kind] = bytes(of: kind.templateFile) }
        let missing = kinds.subtracting(templates.keys).sorted()
        guard missing.isEmpty else {
            throw WorkspaceFault.noSuchFile("\(path)/\(missing[0].templateFile)")
        }
        do {
            return try NoticeWriter(report: report, templates: templates)
        } catch let fault as TemplateFault {
            throw WorkspaceFault.invalid(
                file: Workspace.templatesFolder,
                findings: fault.findings
            )
        }
    }

    /// A writer of the papers that go with forms sent back; throws ``TemplateFault`` when a template is missing or broken.
    func papers(_ workspace: Workspace) throws -> PaperWriter {
        var templates: [ReturnPaper: [UInt8]] = [:]
        for paper in ReturnPaper.allCases {
            guard let bytes = bytes(of: paper.templateFile) else {
                throw TemplateFault([WorkspaceFiles.missing(paper.templateFile)])
            }
            templates[paper] = bytes
        }
        return try PaperWriter(
            schema: workspace.schema,
            office: workspace.settings.office,
            templates: templates
        )
    }

    /// Everything that is wrong with the templates, by file.
    func lint() -> [(file: String, findings: [Finding])] {
        let kinds = NoticeKind.allCases.map { ($0.templateFile, $0.fields) }
        let papers = ReturnPaper.allCases.map { ($0.templateFile, $0.fields) }
        return (kinds + papers).map { file, fields in
            ("\(Workspace.templatesFolder)/\(file)", findings(of: file, fields))
        }
    }

    private func findings(of file: String, _ fields: [TemplateField]) -> [Finding] {
        guard let bytes = bytes(of: file) else { return [WorkspaceFiles.missing(file)] }
        return DocumentTemplate.lint(bytes, fields: fields)
    }

    /// The bytes of a template; `nil` when there is none of that name.
    func bytes(of file: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(path)/\(file)").map { Array($0) }
    }
}
