import Foundation

/// A file under `templates/` of the repository.
struct TemplateFile {
    let name: String

    func text(from file: String = #filePath) throws -> String {
        let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appending(path: "templates").appending(path: name)
        return try String(contentsOf: url, encoding: .utf8)
    }
}
