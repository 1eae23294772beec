import Foundation
import Norms
import Publishing

/// Copies of faulty templates with a comment at each fault, in the folder `templates` of the documents: the templates
/// themselves are the county's and stay as they are.
struct TemplateCopies {
    private let root: String
    private let folder: String

    /// The copies of a workspace, below its folder of documents.
    init(root: String, out: String) {
        self.root = root
        folder = "\(out)/\(Workspace.templatesFolder)"
    }

    /// Writes the copy of a template and gives its path below the root.
    ///
    /// The copy of an earlier time goes when there is nothing to mark any more. Where nothing may be written there is none.
    func settle(_ name: String, _ bytes: [UInt8]?, _ findings: [Finding]) -> String? {
        let path = "\(folder)/\(name)"
        guard let marked = bytes.flatMap({ DocumentTemplate.annotated($0, findings) }) else {
            try? FileManager.default.removeItem(atPath: "\(root)/\(path)")
            return nil
        }
        return (try? write(marked, to: path)) == nil ? nil : path
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        try FolderMaker.make("\(root)/\(folder)")
        try FolderMaker.write(bytes, to: "\(root)/\(path)")
    }
}
