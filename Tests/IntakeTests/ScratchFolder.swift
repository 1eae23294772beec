import Foundation
import Intake

/// A folder of its own for a test, which goes when the test ends.
final class ScratchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of something below the folder.
    func path(_ name: String = "") -> String {
        url.appending(path: name).path(percentEncoded: false)
    }

    /// Writes a file, with the folders above it.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
        return path(name)
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try write(name, Array(text.utf8))
    }

    /// The bytes of a file.
    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: name)))
    }

    /// The names below a folder, sorted; folders themselves left out.
    func names(_ folder: String = "") -> [String] {
        let root = url.appending(path: folder)
        let all = (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
        return all.filter {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(
                atPath: root.appending(path: $0).path(percentEncoded: false),
                isDirectory: &isFolder
            )
            return !isFolder.boolValue
        }.sorted()
    }

    /// The folder as an inbox that does not wait.
    func inbox(_ name: String = "", settling: Settling = .immediate) -> Inbox {
        Inbox(root: path(name), settling: settling, pause: { _ in })
    }
}
