import Norms
import TenNorms

/// The documents of a cycle, as lines of text.
struct DocumentLines {
    private let report: DocumentsReport
    private let language: Language

    init(_ report: DocumentsReport, _ language: Language) {
        self.report = report
        self.language = language
    }

    /// A line a kind with counts and numbers, then what needs a look; none when there are no documents.
    var all: [String] {
        guard !(report.drafts.isEmpty && report.issued.isEmpty && report.voided.isEmpty) else {
            return []
        }
        return table + voided + corrections + edited + damaged
    }

    private var table: [String] {
        var table = TextTable(
            language == .zh
                ? ["文书", "待签发", "已签发", "作废", "有效号码"]
                : ["documents", "drafts", "issued", "voided", "valid numbers"],
            rightAligned: [1, 2, 3]
        )
        for kind in PublishKind.allCases where kind != .summary {
            let drafts = report.drafts.count { $0.kind == kind.rawValue }
            let issued = report.issued.filter { Self.holds($0, kind) }
            let voided = report.voided.count { Self.holds($0, kind) }
            guard drafts + issued.count + voided > 0 else { continue }
            table.add([
                kind.name.text(language), "\(drafts)", "\(issued.count)", "\(voided)",
                Self.ranges(issued),
            ])
        }
        return [""] + table.lines
    }

    /// Whether a document is of a kind, or a form of that kind went out with it.
    private static func holds(_ document: DocumentsReport.Issued, _ kind: PublishKind) -> Bool {
        document.kind == kind.rawValue || document.enclosed.contains(kind.rawValue)
    }

    /// Numbers in short: `云直工函〔2023〕1—11号、13号`.
    private static func ranges(_ documents: [DocumentsReport.Issued]) -> String {
        let series = Dictionary(grouping: documents) { "\($0.series)〔\($0.year)〕" }
        return series.sorted { $0.key < $1.key }.map { name, documents in
            var runs: [ClosedRange<Int>] = []
            for serial in documents.map(\.serial).sorted() {
                if let last = runs.last, last.upperBound + 1 == serial {
                    runs[runs.count - 1] = last.lowerBound...serial
                } else {
                    runs.append(serial...serial)
                }
            }
            return name
                + runs.map {
                    $0.count == 1 ? "\($0.lowerBound)号" : "\($0.lowerBound)—\($0.upperBound)号"
                }
                .joined(separator: "、")
        }.joined(separator: "、")
    }

    private var voided: [String] {
        report.voided.map { document in
            Wording(
                zh: "  作废 \(document.number) \(document.title)：\(document.voided ?? "")",
                en: "  voided \(document.number) \(document.title): \(document.voided ?? "")"
            ).text(language)
        }
    }

    private var corrections: [String] {
        report.drafts.filter(\.correction).map {
            Wording(
                zh: "  更正稿 \($0.file)：原件已签发，现内容有变，请定是否更正",
                en: "  correction \($0.file): issued before, says something else now"
            ).text(language)
        }
    }

    private var edited: [String] {
        report.drafts.filter(\.edited).map {
            Wording(
                zh: "  人工改过 \($0.file)：签发时逐处核对，照改稿签发须加 --accept-edits",
                en:
                    "  edited by hand \($0.file): approve shows each change and asks for --accept-edits"
            ).text(language)
        }
    }

    private var damaged: [String] {
        report.damaged.map { document in
            let isMissing = document.state == "missing"
            return Wording(
                zh: "  \(isMissing ? "文件缺失" : "文件被改动") \(document.number) \(document.file)；"
                    + "用 tennorms approve 周期 --restore 写回",
                en: "  file \(document.state) \(document.number) \(document.file); "
                    + "tennorms approve CYCLE --restore writes it again"
            ).text(language)
        }
    }
}
