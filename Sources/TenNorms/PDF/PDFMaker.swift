import Foundation
import Intake
import Norms

/// Keeps PDF copies of a cycle's documents in a folder of their own, with the same names.
package struct PDFMaker: Sendable {
    private let program: OfficeProgram?

    /// Works with a program, or without one: then it says what is missing.
    package init(_ program: OfficeProgram?) { self.program = program }

    /// Brings the copies of Word files up to date, and removes those of files that are gone.
    ///
    /// `files` are paths below the workspace; a copy whose Word file has not changed is left alone. `isCovered` says of names
    /// below the cycle's folder which of them `files` stand for.
    func update(
        _ files: [String],
        in workspace: Workspace,
        cycle: Cycle,
        language: Language,
        isCovered: (String) -> Bool
    ) throws -> PDFReport {
        guard let program else {
            return PDFReport(missing: OfficeProgram.missing.text(language))
        }
        let base = "\(workspace.folders.out)/\(cycle)"
        var book = PDFBook(root: workspace.root, base: base)
        let names = files.filter { $0.hasSuffix(".docx") }.map {
            String($0.dropFirst(base.count + 1))
        }
        try book.retire(where: { isCovered($0) && !names.contains($0) })
        let stale = names.filter { !book.isFresh($0) }
        let jobs = stale.map(book.job)
        let failed = Set(try PDFConverter(program).convert(jobs))
        for (name, job) in zip(stale, jobs) where !failed.contains(job) { book.note(name) }
        try book.save()
        return PDFReport(
            files: names.filter(book.isFresh).map(book.path),
            made: jobs.count - failed.count,
            failed: zip(stale, jobs).filter { failed.contains($1) }.map { "\(base)/\($0.0)" }
        )
    }
}

/// The PDF copies that there are, and of which bytes each was made.
struct PDFBook {
    private let root: String
    private let base: String
    private var prints: [String: String]

    init(root: String, base: String) {
        self.root = root
        self.base = base
        let list = FileManager.default.contents(atPath: "\(root)/\(base)/pdf/.made.json")
        prints = list.flatMap { try? JSONDecoder().decode([String: String].self, from: $0) } ?? [:]
    }

    /// The path of a copy below the workspace.
    func path(_ name: String) -> String {
        "\(base)/pdf/\((name as NSString).deletingPathExtension).pdf"
    }

    /// What makes a copy.
    func job(_ name: String) -> PDFConverter.Job {
        PDFConverter.Job(source: "\(root)/\(base)/\(name)", target: "\(root)/\(path(name))")
    }

    /// Whether the copy of a file is there and of its newest bytes.
    func isFresh(_ name: String) -> Bool {
        guard let made = prints[name] else { return false }
        return made == fingerprint(name)
            && FileManager.default.fileExists(atPath: "\(root)/\(path(name))")
    }

    /// Notes that a copy was made.
    mutating func note(_ name: String) { prints[name] = fingerprint(name) }

    /// Removes copies.
    mutating func retire(where isGone: (String) -> Bool) throws {
        for name in prints.keys where isGone(name) {
            try? FileManager.default.removeItem(atPath: "\(root)/\(path(name))")
            prints[name] = nil
        }
    }

    /// Saves the list.
    func save() throws {
        guard !prints.isEmpty else { return }
        try FolderMaker.make("\(root)/\(base)/pdf")
        let text = try JSONText.of(prints)
        try FolderMaker.write(Array(text.utf8), to: "\(root)/\(base)/pdf/.made.json")
    }

    private func fingerprint(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(root)/\(base)/\(name)")
            .map { Fingerprint(of: Array($0)).hex }
    }
}
