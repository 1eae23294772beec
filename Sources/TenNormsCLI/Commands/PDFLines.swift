import Norms
import TenNorms

/// What became of PDF files, as lines of text.
enum PDFLines {
    /// The lines; none when no PDF files were asked for.
    static func of(_ report: PDFReport?, _ language: Language) -> [String] {
        guard let report else { return [] }
        let failed = report.failed.map { Wording(zh: "  不能转成 PDF：\($0)", en: "  no PDF of \($0)") }
        let unjoined = report.unjoined.map {
            Wording(zh: "  不能合成一份：\($0)", en: "  not joined: \($0)")
        }
        let made = Wording(
            zh: "PDF \(report.files.count) 份，其中新做 \(report.made) 份",
            en: "\(report.files.count) PDF files, \(report.made) of them new"
        )
        let combined = report.combined.map {
            Wording(zh: "合并打印 \($0)", en: "for the printer: \($0)")
        }
        let isNothing = !report.missing.isEmpty && report.files.isEmpty
        let lines = failed + unjoined + (isNothing ? [] : [made]) + combined
        return lines.map { $0.text(language) } + (report.missing.isEmpty ? [] : [report.missing])
    }
}
