import Foundation

/// The built program, run as a user runs it.
struct Program {
    /// What a run said and how it ended.
    struct Result {
        /// Standard output.
        var output: String
        /// Standard error.
        var complaints: String
        /// The exit code.
        var status: Int32
    }

    /// The root of the project.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program beside the tests that are running, or the debug build.
    static var executable: URL {
        let beside = Bundle.main.bundleURL.appending(path: "tennorms")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return root.appending(path: ".build/debug/tennorms")
    }

    /// The folder in which it runs.
    let folder: URL
    /// Variables beside `PATH`, `NO_COLOR` and the locale, such as `TZ`.
    var variables: [String: String] = [:]
    /// A program with arguments that starts it, such as `taskset -c 0`; empty when it starts by itself.
    var launcher: [String] = []

    /// Runs it with arguments, in Chinese unless told otherwise, without colours.
    func run(_ arguments: [String], locale: String = "zh_CN.UTF-8") throws -> Result {
        let process = Process()
        let words = launcher + [Self.executable.path] + arguments
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = folder
        let base = ["LC_ALL": locale, "NO_COLOR": "1", "PATH": "/usr/bin:/bin"]
        process.environment = base.merging(variables) { $1 }
        let captured = try [FileHandle.fresh(in: folder), FileHandle.fresh(in: folder)]
        process.standardOutput = captured[0].handle
        process.standardError = captured[1].handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let texts = try captured.map { try $0.taken() }
        return Result(output: texts[0], complaints: texts[1], status: process.terminationStatus)
    }
}

extension FileHandle {
    /// A file that takes what a process writes, however much it is.
    struct Capture {
        let path: String
        let handle: FileHandle

        /// What was written; the file is gone afterwards.
        func taken() throws -> String {
            try handle.close()
            defer { try? FileManager.default.removeItem(atPath: path) }
            return try String(contentsOfFile: path, encoding: .utf8)
        }
    }

    /// Makes such a file outside the folder that the program sees.
    static func fresh(in folder: URL) throws -> Capture {
        let path = NSTemporaryDirectory() + "/capture-\(UUID().uuidString)"
        try Data().write(to: URL(filePath: path))
        let url = URL(filePath: path)
        return Capture(path: path, handle: try FileHandle(forWritingTo: url))
    }
}
