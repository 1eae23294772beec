import Foundation

/// Every file below a folder with its bytes, the ledger's own files excepted.
struct Snapshot: Equatable {
    private let files: [String: Data]

    /// Takes a snapshot.
    init(of folder: String) throws {
        var contents: [String: Data] = [:]
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        for name in names ?? [] where !name.hasPrefix("ledger.sqlite") {
            var isFolder: ObjCBool = false
            let path = "\(folder)/\(name)"
            let files = FileManager.default
            let isThere = files.fileExists(atPath: path, isDirectory: &isFolder)
            guard isThere, !isFolder.boolValue else { continue }
            contents[name] = try Data(contentsOf: URL(filePath: path))
        }
        self.files = contents
    }
}
