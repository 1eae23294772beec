import Foundation
import Norms
import TenNorms
import Testing

/// One folder is one form's whole life: what was submitted, and what every stage made of it.
///
/// The JSON beside the form is compared word for word. After a wanted change, delete the JSON files and run the
/// tests: they are written anew, the test fails once so that nobody records without looking, and the diff is reviewed.
@Suite struct JourneyTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Journeys")

    static var journeys: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (names ?? []).filter { !$0.contains(".") }.sorted()
    }

    @Test(arguments: journeys)
    func `every stage makes of the form what it made before`(journey: String) throws {
        let folder = Self.folder.appending(path: journey)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let name = try #require(names.first { $0.hasPrefix("submitted.") })
        let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
        let workspace = try JourneyWorkspace.open()
        let submission = Submission(sha256: "0", name: name, size: bytes.count)
        let outcomes = Pipeline(workspace).process(submission, bytes: bytes)
        let outcome = try #require(outcomes.first)
        for (stage, text) in try StageJSON.stages(of: outcome, schema: workspace.schema) {
            let file = folder.appending(path: "\(stage).json")
            guard let before = try? String(contentsOf: file, encoding: .utf8) else {
                try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
                Issue.record("\(journey)/\(stage).json was not there and has been written")
                continue
            }
            #expect(before == text + "\n", "\(journey)/\(stage).json")
        }
    }

    @Test func `there is a journey for each format and each outcome`() {
        #expect(Self.journeys.count >= 4)
    }
}

/// The templates that `init` copies, opened as a workspace.
enum JourneyWorkspace {
    /// Opens the workspace that comes with the program.
    static func open() throws -> Workspace {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try Workspace(root: root.appending(path: "templates").path)
    }
}
