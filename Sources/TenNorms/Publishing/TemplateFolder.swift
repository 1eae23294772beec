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
        for kind in kinds { templates[kind] = bytes(of: kind) }
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

    /// Everything that is wrong with the templates, by file.
    func lint() -> [(file: String, findings: [Finding])] {
        NoticeKind.allCases.map { kind in
            ("\(Workspace.templatesFolder)/\(kind.templateFile)", findings(of: kind))
        }
    }

    private func findings(of kind: NoticeKind) -> [Finding] {
        guard let bytes = bytes(of: kind) else {
            return [WorkspaceFiles.missing(kind.templateFile)]
        }
        do {
            _ = try DocumentTemplate(bytes, fields: kind.fields)
            return []
        } catch {
            return error.findings
        }
    }

    private func bytes(of kind: NoticeKind) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(path)/\(kind.templateFile)").map { Array($0) }
    }
}
