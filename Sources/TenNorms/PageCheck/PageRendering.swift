import Foundation
import Norms
import Publishing

/// Draws the pages of documents: all of them in one run of LibreOffice, in a folder that is gone afterwards.
package struct PageRendering: Sendable {
    private let tools: PageTools
    private let patience: Double

    /// Makes a rendering that waits `patience` seconds for a document.
    package init(_ tools: PageTools, patience: Double = 120) {
        self.tools = tools
        self.patience = patience
    }

    /// What became of the documents.
    struct Outcome {
        /// The rendered documents by the place of their bytes; without those that LibreOffice could not open.
        var documents: [Int: RenderedDocument]
        /// What to know about the faces on the pages.
        var notes: [Wording]
    }

    /// Renders documents and hands them over before the folder goes.
    func render<Result>(
        _ documents: [[UInt8]],
        faces: Set<String>,
        _ body: (Outcome) throws -> Result
    ) throws -> Result {
        let folder = NSTemporaryDirectory() + "/tennorms-pages-\(UUID().uuidString)"
        try FolderMaker.make(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let fonts = try StandInFonts(tools, for: faces, in: folder)
        let jobs = try documents.enumerated().map { index, bytes in
            let source = "\(folder)/\(index).docx"
            try FolderMaker.write(bytes, to: source)
            return PDFConverter.Job(source: source, target: "\(folder)/\(index).pdf")
        }
        let environment = fonts.isUsable ? try fonts.configure(in: folder) : [:]
        let converter = PDFConverter(tools.office, patience: patience, environment: environment)
        let failed = Set(try converter.convert(jobs).map(\.target))
        var rendered: [Int: RenderedDocument] = [:]
        for (index, job) in jobs.enumerated() where !failed.contains(job.target) {
            rendered[index] = RenderedDocument(
                tools: tools,
                path: job.target,
                standIns: fonts.shown
            )
        }
        return try body(Outcome(documents: rendered, notes: Self.notes(fonts)))
    }

    private static func notes(_ fonts: StandInFonts) -> [Wording] {
        let names = fonts.shown.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue)→\($0.value)" }.joined(separator: "、")
        let used = Wording(
            zh: "页面用代用字体排印（\(names)）；与正式字体的墨迹位置可有毫米以下的出入",
            en:
                "pages were set in stand-in faces (\(names)); ink may differ from the licensed faces by less than a millimetre"
        )
        let absent = fonts.missing.map(\.rawValue).joined(separator: "、")
        let none = Wording(
            zh: "没有\(absent)的代用字体，其墨迹只是近似；可安装 texlive-lang-chinese 和 fonts-noto-cjk",
            en:
                "no stand-in for \(absent), whose ink is approximate; install texlive-lang-chinese and fonts-noto-cjk"
        )
        return (names.isEmpty ? [] : [used]) + (absent.isEmpty ? [] : [none])
    }
}
