import Foundation

/// Makes folders and writes whole files, with a fault that names the path when that fails.
enum FolderMaker {
    /// Makes a folder and those above it.
    static func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw WorkspaceFault.cannotWrite(path: path, reason: error.localizedDescription)
        }
    }

    /// Writes a file under another name first, so that nobody ever sees half of it.
    static func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw WorkspaceFault.cannotWrite(path: path, reason: error.localizedDescription)
        }
    }

    /// Gives a file a second name, which points to it.
    static func link(_ path: String, to file: String) throws {
        do {
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: file)
        } catch {
            throw WorkspaceFault.cannotWrite(path: path, reason: error.localizedDescription)
        }
    }
}
