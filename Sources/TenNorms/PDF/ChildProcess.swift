import Foundation
import Glibc
import Norms

/// Another program, run with all that it starts, and ended with all of it.
///
/// Foundation gives a child a process group of its own, so that one signal reaches its children too, also those that it left
/// behind.
struct ChildProcess {
    private let process = Process()

    /// How long a program that is asked to end may take before it is made to.
    static let grace = 2.0

    /// Starts a program in a folder, in our environment with some changes; what it says goes to a file, or is not kept.
    init(
        _ executable: String,
        _ arguments: [String],
        in folder: String,
        changes: [String: String] = [:],
        output: FileHandle = .nullDevice
    ) throws {
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        if !changes.isEmpty {
            process.environment = ProcessInfo.processInfo.environment.merging(changes) { $1 }
        }
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw WorkspaceFault.stopped(
                Wording(
                    zh: "不能启动 \(executable)（\(error.localizedDescription)）；请重新安装它",
                    en: "cannot start \(executable) (\(error.localizedDescription)); reinstall it"
                )
            )
        }
    }

    /// Whether the program itself has not ended.
    var isRunning: Bool { process.isRunning }

    /// How the program ended; 0 when all went well.
    var status: Int32 { process.terminationStatus }

    /// Asks the program and all that it started, and left behind, to end, and after a while makes them.
    func end() {
        signal(SIGTERM)
        let deadline = Date(timeIntervalSinceNow: Self.grace)
        while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.02) }
        signal(SIGKILL)
        process.waitUntilExit()
    }

    private func signal(_ number: Int32) {
        // Group 0 would be our own.
        guard process.processIdentifier > 0 else { return }
        _ = kill(-process.processIdentifier, number)
    }

    /// Runs a program to its end in a folder and gives what it says; `nil` when it fails or takes longer than `patience`
    /// seconds.
    static func output(
        of executable: String,
        _ arguments: [String],
        in folder: String,
        _ patience: Double = 30
    ) throws -> Data? {
        let name = (executable as NSString).lastPathComponent
        let path = "\(folder)/\(name)-\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw WorkspaceFault.cannotWrite(path: path, reason: "ENOSPC")
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        let output = try FileHandle(forWritingTo: URL(filePath: path))
        let child = try ChildProcess(executable, arguments, in: folder, output: output)
        let deadline = Date(timeIntervalSinceNow: patience)
        while child.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.003) }
        let isLate = child.isRunning
        child.end()
        try output.close()
        guard !isLate, child.status == 0 else { return nil }
        return FileManager.default.contents(atPath: path)
    }
}
