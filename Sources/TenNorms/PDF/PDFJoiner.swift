import Foundation
import Glibc
import Norms

/// Joins PDF files into one, with the programs of poppler.
struct PDFJoiner {
    private let unite: String
    private let info: String

    /// How long joining may take for each file, in seconds, and at least.
    private static let patience = (each: 0.5, least: 60.0)

    /// Finds poppler in the folders of a search path (`PATH`, parted by colons), then in the usual ones; `nil` when it is not
    /// installed.
    static func find(searching path: String, or usual: [String]) -> PDFJoiner? {
        guard let unite = PageTools.find("pdfunite", searching: path, or: usual),
            let info = PageTools.find("pdfinfo", searching: path, or: usual)
        else { return nil }
        return PDFJoiner(unite: unite, info: info)
    }

    /// What to say when there is none.
    static let missing = Wording(
        zh: "没有找到 pdfunite 和 pdfinfo，各份 PDF 已生成，没有合成一份付印；请安装 poppler-utils",
        en:
            "pdfunite and pdfinfo are not installed, so there are the single PDF files but none that joins them; "
            + "install poppler-utils"
    )

    /// Joins files in the order given; whether that could be done.
    ///
    /// On paper printed on both sides every file begins on an odd page, after an empty one where it takes it. The target has its
    /// name only when it is whole.
    func join(_ files: [String], on sheet: PrintSheet, to target: String) throws -> Bool {
        let folder = NSTemporaryDirectory() + "/tennorms-join-\(UUID().uuidString)"
        try FolderMaker.make(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FolderMaker.write(sheet.emptyPage, to: "\(folder)/empty.pdf")
        var parts: [String] = []
        for (index, file) in files.enumerated() {
            // Plain names, which nobody takes for an option and which keep the command short.
            let name = "\(index + 1).pdf"
            try FolderMaker.link("\(folder)/\(name)", to: file)
            parts.append(name)
            guard sheet.isDuplex, index < files.count - 1 else { continue }
            guard let pages = try pages(of: name, in: folder) else { return false }
            if !pages.isMultiple(of: 2) { parts.append("empty.pdf") }
        }
        return try unite(parts, in: folder, to: target)
    }

    private func unite(_ parts: [String], in folder: String, to target: String) throws -> Bool {
        let place = (target as NSString).deletingLastPathComponent
        try FolderMaker.make(place)
        let partial = "\(place)/.~joining.pdf"
        defer { try? FileManager.default.removeItem(atPath: partial) }
        let patience = max(Self.patience.least, Self.patience.each * Double(parts.count))
        let said = try ChildProcess.output(of: unite, parts + [partial], in: folder, patience)
        guard said != nil, FileManager.default.fileExists(atPath: partial) else { return false }
        guard rename(partial, target) == 0 else {
            throw WorkspaceFault.cannotWrite(path: target, reason: String(cString: strerror(errno)))
        }
        return true
    }

    private func pages(of name: String, in folder: String) throws -> Int? {
        guard let said = try ChildProcess.output(of: info, [name], in: folder) else { return nil }
        let line = String(decoding: said, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("Pages:") }
        return line?.split(separator: " ").last.flatMap { Int($0) }
    }
}
