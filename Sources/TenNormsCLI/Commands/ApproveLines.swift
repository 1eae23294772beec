import Norms
import TenNorms

/// What was issued and what was not, as lines of text.
struct ApproveLines {
    private let report: ApproveReport
    private let language: Language

    /// So many documents that are held back for one kind of reason are named one by one.
    private static let named = 5

    init(_ report: ApproveReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    /// Everything.
    var all: [String] { issued.lines(report.issued) + edited + held + brief }

    /// The outcome without the lists.
    var brief: [String] {
        [summary.text(language)] + files + PDFLines.of(report.pdf, language)
            + report.warnings.map { Wording(zh: "注意：\($0)", en: "note: \($0)").text(language) }
    }

    private var issued: IssuedTable { IssuedTable(language) }

    /// What was issued as a person had edited it.
    private var edited: [String] {
        report.issued.filter { !$0.edits.isEmpty }.flatMap { document in
            let head = Wording(
                zh: "  照改稿签发 \(document.number)，改动\(document.edits.count)处：",
                en: "  issued as edited: \(document.number), \(document.edits.count) changes:"
            )
            return [head.text(language)] + EditLines(language).lines(document.edits)
        }
    }

    private var held: [String] {
        let codes = report.held.reduce(into: [String]()) {
            if !$0.contains($1.code) { $0.append($1.code) }
        }
        return codes.flatMap { code in
            let same = report.held.filter { $0.code == code }
            let head = Wording(zh: "暂不签发", en: "held").text(language)
            let lines = same.prefix(Self.named).flatMap {
                ["  \(head) \($0.file): \($0.message)"] + EditLines(language).lines($0.changes)
            }
            guard same.count > Self.named else { return lines }
            let rest = Wording(
                zh: "  另有 \(same.count - Self.named) 份情形相同",
                en: "  and \(same.count - Self.named) more for the same reason"
            )
            return lines + [rest.text(language)]
        }
    }

    private var summary: Wording {
        if report.issued.isEmpty, report.held.isEmpty {
            return Wording(
                zh: "没有待签发的文书（此前已签发 \(report.already) 份，内容没有变化）",
                en: "nothing awaits approval (\(report.already) were issued before, unchanged)"
            )
        }
        return Wording(
            zh: "签发 \(report.issued.count) 份，暂不签发 \(Set(report.held.map(\.file)).count) 份，"
                + "此前已签发 \(report.already) 份",
            en: "issued \(report.issued.count), held \(Set(report.held.map(\.file)).count), "
                + "\(report.already) issued before"
        )
    }

    private var files: [String] {
        let restored = report.restored.map {
            Wording(zh: "补写 \($0)", en: "written again: \($0)").text(language)
        }
        guard !report.issued.isEmpty else { return restored }
        let printing = report.combined.map {
            Wording(zh: "合并打印 \($0)", en: "for the printer: \($0)").text(language)
        }
        let register = Wording(zh: "发文登记 \(report.register)", en: "register: \(report.register)")
        return restored + printing + [register.text(language)]
    }

    /// What to do next.
    func advice(_ workspace: Workspace) -> Wording {
        let folder = workspace.path(workspace.folders.out, report.cycle, "issued")
        if !report.held.isEmpty {
            return Wording(
                zh: "按上面的原因逐项处理，再运行 tennorms approve \(report.cycle)",
                en: "deal with the reasons above, then run tennorms approve \(report.cycle) again"
            )
        }
        if report.issued.isEmpty {
            return Wording(
                zh: "tennorms status \(report.cycle) 查看文书；\(folder) 是已签发的文件",
                en: "tennorms status \(report.cycle) lists the documents; they lie in \(folder)"
            )
        }
        return Wording(
            zh: "打印、用印、发出 \(folder) 中的文件；发现有误的，用 tennorms void 发文字号 --reason 原因 作废",
            en: "print, seal and send what lies in \(folder); void a wrong one with "
                + "tennorms void NUMBER --reason WHY"
        )
    }
}

/// Documents with their numbers, as a table.
struct IssuedTable {
    private let language: Language

    init(_ language: Language) { self.language = language }

    /// The lines of the table; none for no documents.
    func lines(_ documents: [DocumentsReport.Issued]) -> [String] {
        guard !documents.isEmpty else { return [] }
        var table = TextTable(
            language == .zh ? ["发文字号", "成文日期", "文件"] : ["number", "date", "document"]
        )
        for document in documents {
            let correction = document.corrects.map {
                Wording(zh: "（更正\($0)）", en: " (corrects \($0))").text(language)
            }
            table.add([document.number, document.date, document.title + (correction ?? "")])
        }
        return table.lines
    }
}
