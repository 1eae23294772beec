package import Norms
import OOXML

/// Writes `summary.xlsx`: the cycle at a glance, and the lists behind the documents.
///
/// Every number is written as a value, none as a formula, so that previews and phones show it. Sheets: 总表, 分类排名
/// (分类得分 of a month), 规范得分矩阵, 问题清单, 催报清单, 加减分, 校验发现. The same report gives the same bytes.
package struct SummaryWriter: Sendable {
    /// Makes a writer.
    package init() {}

    /// Writes the workbook of a cycle to a file; throws ``SheetFault`` when it cannot be written, and what reading the
    /// report throws.
    package func write(_ report: CycleReport, to path: String) throws {
        var book = try SummaryBook(report: report, path: path)
        book.writeOverview()
        book.writeRanking()
        try book.writeMatrix()
        try book.writeProblems()
        book.writeOutstanding()
        book.writeExtras()
        try book.writeFindings()
        try book.finish()
    }
}
