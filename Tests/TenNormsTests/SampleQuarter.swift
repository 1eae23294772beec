import Foundation
import Norms
import TenNorms

/// The worked example in a folder of its own, taken through a whole quarter.
struct SampleQuarter {
    /// The root of the project.
    static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The workspace.
    let root: String

    /// Makes the workspace with the returned forms in its inbox, or with nothing in it.
    init(hasForms: Bool = true) throws {
        root = NSTemporaryDirectory() + "/quarter-\(UUID().uuidString)"
        let installation = try Installation(executable: Self.project + "/.build/debug/tennorms")
        try installation.makeWorkspace(at: root, sample: hasForms)
    }

    /// The workspace, opened.
    func open() throws -> Workspace { try Workspace(root: root) }

    /// Runs the quarter-end batch.
    func run() async throws -> RunReport {
        try await QuarterEnd(open()).run(.quarter(year: 2_023, quarter: 2), language: .zh)
    }

    /// Puts a text into the inbox, as a file that has lain there for a day.
    func drop(_ text: String, as name: String) throws { try drop(Array(text.utf8), as: name) }

    /// Puts a file into the inbox, as one that has lain there for a day.
    func drop(_ bytes: [UInt8], as name: String) throws {
        let path = "\(root)/inbox/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        let yesterday = Date(timeIntervalSinceNow: -86_400)
        try FileManager.default.setAttributes([.modificationDate: yesterday], ofItemAtPath: path)
    }

    /// What lies in the inbox.
    func inbox() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/inbox")
    }

    /// Removes everything.
    func remove() { try? FileManager.default.removeItem(atPath: root) }

    /// What the independent arithmetic expects of one unit.
    struct Expected: Decodable {
        var total: String
        var grade: String
        var rank: Int
        var category: String
        var norms: [String: String]
        var indicators: [String: Row]

        /// One row.
        struct Row: Decodable {
            var points: String
            var max: String
            var applies: Bool
        }
    }

    /// The expectations by unit code, written by a script that shares no code with the program.
    static func expected() throws -> [String: Expected] {
        let path = project + "/samples/2023Q2/expected.json"
        let data = try Data(contentsOf: URL(filePath: path))
        return try JSONDecoder().decode([String: Expected].self, from: data)
    }

    /// The plan of the sample: what becomes of every file and every unit.
    struct Plan: Decodable {
        var files: [File]
        var units: [String: String]
        var counts: [String: Int]

        /// One file.
        struct File: Decodable {
            var file: String
            var outcome: String
            var unit: String?
            var refusals: [String]?
        }
    }

    /// The plan, written by the script that made the files.
    static func plan() throws -> Plan {
        let path = project + "/samples/2023Q2/plan.json"
        let data = try Data(contentsOf: URL(filePath: path))
        return try JSONDecoder().decode(Plan.self, from: data)
    }
}
