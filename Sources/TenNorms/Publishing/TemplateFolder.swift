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
    ///
    /// Without a schema that can be used nobody knows the answers of a form, and none is called unknown.
    func lint(schema: Schema?) -> [(file: String, findings: [Finding])] {
        let kinds = NoticeKind.allCases.map { kind in
            (kind.templateFile, schema.map(kind.fields(of:)) ?? kind.fields)
        }
        let papers = ReturnPaper.allCases.map { ($0.templateFile, $0.fields) }
        return (kinds + papers).map { file, fields in
            let found = findings(of: file, fields).filter { schema != nil || !$0.isOfAnswer }
            return ("\(Workspace.templatesFolder)/\(file)", found)
        }
    }

    /// The names of all fields that documents print, or `nil` when a template cannot be used, so that nobody knows.
    func printed(of schema: Schema) -> Set<String>? {
        var names: Set<String> = []
        for kind in NoticeKind.allCases {
            guard let bytes = bytes(of: kind.templateFile),
                let template = try? DocumentTemplate(bytes, fields: kind.fields(of: schema))
            else { return nil }
            names.formUnion(template.fieldNames)
        }
        return names
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

extension Finding {
    /// Whether it is about a tag that prints an answer of a form.
    fileprivate var isOfAnswer: Bool {
        value.contains(PrintableAnswer.factPrefix) || value.contains(PrintableAnswer.rowPrefix)
    }
}
