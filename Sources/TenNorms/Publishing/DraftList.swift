import Foundation

/// The fingerprints of the documents that the program wrote into a folder, by name.
///
/// A run that is killed between writing a document and saving the list leaves a journal: one line a document, noted before
/// it is written. The next run reads both, so that it takes no document of its own for a person's.
struct DraftList {
    private let path: String
    private let journal: String
    private var prints: [String: [String]] = [:]

    private static let name = ".written.json"
    private static let journalName = ".writing"

    /// Reads the list of a folder.
    init(folder: String) {
        path = "\(folder)/\(Self.name)"
        journal = "\(folder)/\(Self.journalName)"
        let saved = FileManager.default.contents(atPath: path)
            .flatMap { try? JSONDecoder().decode([String: String].self, from: $0) }
        for (name, print) in saved ?? [:] { prints[name] = [print] }
        let noted = FileManager.default.contents(atPath: journal)
        let lines = String(decoding: noted ?? Data(), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        // The last line is whole only when an empty one follows it.
        for line in lines.dropLast() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            prints[String(parts[1]), default: []].append(String(parts[0]))
        }
    }

    /// The names of all documents that were written, in order.
    var names: [String] { prints.keys.sorted() }

    /// The fingerprints that a document had or was about to get; empty when the program never wrote it.
    func prints(of name: String) -> [String] { prints[name] ?? [] }

    /// Notes that a document is about to be written.
    func note(_ name: String, _ print: String) throws {
        let line = Data("\(print) \(name)\n".utf8)
        guard let handle = FileHandle(forWritingAtPath: journal) else {
            return try FolderMaker.write(Array(line), to: journal)
        }
        do {
            try handle.seekToEnd()
            try handle.write(contentsOf: line)
            try handle.close()
        } catch {
            throw WorkspaceFault.cannotWrite(path: journal, reason: error.localizedDescription)
        }
    }

    /// Saves what the folder holds now and ends the journal.
    func save(_ written: [String: String]) throws {
        if prints != written.mapValues({ [$0] }) {
            try FolderMaker.write(Array(try JSONText.of(written).utf8), to: path)
        }
        try? FileManager.default.removeItem(atPath: journal)
    }
}
