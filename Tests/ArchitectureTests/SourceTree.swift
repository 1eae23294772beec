import Foundation

/// The Swift files of the project, as text.
enum SourceTree {
    /// The root of the package.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A source file with its lines.
    struct File: Sendable {
        /// The path below the root.
        let path: String
        /// The lines, without their ends.
        let lines: [String]
        /// The module that the file belongs to.
        var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    }

    /// Every Swift file below a folder of the root, ordered by path.
    static func files(below folder: String) throws -> [File] {
        let base = root.appending(path: folder)
        let names =
            FileManager.default.enumerator(atPath: base.path)?
            .compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
            return File(
                path: "\(folder)/\(name)",
                lines: text.split(
                    separator: "\n",
                    omittingEmptySubsequences: false
                ).map(String.init)
            )
        }
    }
}

extension SourceTree.File {
    /// The modules that the file imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
            let access: Set<Substring> = [
                "internal", "package", "public", "private", "fileprivate",
            ]
            let rest = words.drop { access.contains($0) }
            guard rest.first == "import", let name = rest.last else { return nil }
            return String(name.split(separator: ".").first ?? name)
        }
    }

    /// The lines with comments and the insides of string literals blanked out.
    var code: [String] {
        var inBlock = false
        return lines.map { line in
            if line.contains("\"\"\"") { inBlock.toggle(); return "" }
            return inBlock ? "" : Self.withoutTextAndComment(line)
        }
    }

    private static func withoutTextAndComment(_ line: String) -> String {
        var result = ""
        var inText = false
        var isEscaped = false
        var previous: Character = " "
        for character in line {
            if character == "\"", !isEscaped { inText.toggle() }
            isEscaped = character == "\\" && !isEscaped
            if !inText, character == "/", previous == "/" { return String(result.dropLast()) }
            if !inText { result.append(character) }
            previous = character
        }
        return result
    }
}
