import Foundation

/// A file that lies in the folder `Fixtures` beside the tests that read it.
package enum FixtureFile {
    /// Reads a fixture of the test target that the calling file belongs to.
    package static func bytes(_ name: String, from file: String = #filePath) throws -> [UInt8] {
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        while !folder.lastPathComponent.hasSuffix("Tests"), folder.path != "/" {
            folder.deleteLastPathComponent()
        }
        return Array(try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
    }
}
