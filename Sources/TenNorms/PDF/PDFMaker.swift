import Foundation
import Norms

/// Keeps PDF copies of a cycle's documents in a folder of their own, with the same names, and one for the printer that joins
/// all of a kind.
package struct PDFMaker: Sendable {
    private let program: OfficeProgram?
    private let joiner: PDFJoiner?
    private let patience: Double

    /// Works with the programs that the folders of a search path have (`PATH`, parted by colons), or else the usual ones, and
    /// says what is missing; LibreOffice is ended when no PDF comes out for `patience` seconds.
    package init(
        searching path: String,
        patience: Double = 60,
        usual: [String] = PageTools.usualFolders
    ) {
        program = OfficeProgram.find(searching: path)
        joiner = PDFJoiner.find(searching: path, or: usual)
        self.patience = patience
    }

    /// Brings the copies of Word files up to date, and removes those of files that are gone.
    ///
    /// `files` are paths below the workspace, in the order in which they are joined; a copy whose Word file has not changed is
    /// left alone. `isCovered` says of names below the cycle's folder which of them `files` stand for.
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
        var book = PDFBook(workspace, cycle)
        let names = files.filter { $0.hasSuffix(".docx") }.map {
            String($0.dropFirst(base.count + 1))
        }
        let wanted = Set(names)
        book.retire { isCovered($0) && !$0.hasSuffix("/") && !wanted.contains($0) }
        let stale = names.filter { !book.isFresh($0) }
        let jobs = stale.map(book.job)
        let failed = Set(try PDFConverter(program, patience: patience).convert(jobs))
        for (name, job) in zip(stale, jobs) where !failed.contains(job) { book.note(name) }
        try book.save()
        var report = PDFReport(
            files: names.filter(book.isFresh).map(book.path),
            made: jobs.count - failed.count,
            failed: zip(stale, jobs).filter { failed.contains($1) }.map { "\(base)/\($0.0)" }
        )
        let sheet = PrintSheet(workspace.settings.page)
        try join(names, on: sheet, &book, &report, language, isCovered: isCovered)
        return report
    }

    /// Brings the joint copies up to date: one for each folder of several files that all have their copies.
    private func join(
        _ names: [String],
        on sheet: PrintSheet,
        _ book: inout PDFBook,
        _ report: inout PDFReport,
        _ language: Language,
        isCovered: (String) -> Bool
    ) throws {
        let folders = Dictionary(grouping: names) {
            ($0 as NSString).deletingLastPathComponent + "/"
        }.filter { $0.value.count > 1 && $0.value.allSatisfy(book.isFresh) }
        let before = book
        book.retire { name in
            guard name.hasSuffix("/"), isCovered(name) else { return false }
            return folders[name].map { !before.isFresh(name, of: $0, sheet.way) } ?? true
        }
        for (folder, names) in folders.sorted(by: { $0.key < $1.key }) {
            let isFresh = book.isFresh(folder, of: names, sheet.way)
            if !isFresh {
                guard let joiner else {
                    report.missing = PDFJoiner.missing.text(language)
                    break
                }
                let files = names.map(book.target)
                guard try joiner.join(files, on: sheet, to: book.target(folder)) else {
                    report.unjoined.append(book.path(folder))
                    continue
                }
                book.note(folder, of: names, sheet.way)
            }
            report.combined.append(book.path(folder))
        }
        try book.save()
    }
}
