import Norms
import TenNorms

/// What `check-document` says, as lines of text.
struct DocumentCheckLines {
    private let language: Language

    /// The same departure in more places than this is told as one.
    private static let most = 3

    init(_ language: Language) { self.language = language }

    /// The lines of all documents.
    func lines(of report: DocumentReport) -> [String] {
        report.files.flatMap(lines) + report.notes.map { "· \($0)" }
    }

    private func lines(of file: DocumentReport.File) -> [String] {
        ["\(file.file): \(outcome(file))"] + file.notes.map { "  · \($0)" }
            + grouped(file.faults).flatMap(lines) + unmeasured(file) + correction(file)
    }

    /// What was not judged, so that nobody takes silence for praise.
    private func unmeasured(_ file: DocumentReport.File) -> [String] {
        let open = file.rules.filter { $0.state == .notMeasured }
        guard !open.isEmpty else { return [] }
        let names = open.map(\.title)
        return [
            Wording(
                zh: "  · 还有\(open.count)条要看页面才知道，没有核对：\(names.joined(separator: "；"))",
                en:
                    "  · \(open.count) rules need the page and were not judged: \(names.joined(separator: "; "))"
            ).text(language)
        ]
    }

    private func correction(_ file: DocumentReport.File) -> [String] {
        guard let copy = file.corrected else { return [] }
        let mended = copy.mended.count
        let written = Wording(
            zh: "  已另存 \(copy.file)：改好\(mended)条",
            en: "  written \(copy.file): \(mended) rules mended"
        ).text(language)
        let left = Wording(
            zh: copy.faults.isEmpty ? "，没有剩下的" : "；还有这些要人来改：",
            en: copy.faults.isEmpty ? ", nothing left" : "; a person has to mend:"
        ).text(language)
        return [written + left]
            + grouped(copy.faults).compactMap(\.first).map {
                "    \($0.clause) \($0.title)（\($0.rule)）"
            }
    }

    private func outcome(_ file: DocumentReport.File) -> String {
        let count = file.rules.count { $0.state == .holds }
        let form =
            file.kind == .letter
            ? Wording(zh: "信函格式", en: "letter") : Wording(zh: "文件格式", en: "red head")
        let pages = file.pages.map { Wording(zh: "，量了\($0)页", en: ", \($0) pages measured") }
        let about = form.text(language) + (pages?.text(language) ?? "")
        switch file.outcome {
        case .holds:
            let isWhole = !file.rules.contains { $0.state == .notMeasured }
            let holds =
                isWhole
                ? Wording(zh: "合格", en: "holds")
                : Wording(zh: "核对过的都合格", en: "holds as far as judged")
            return Wording(
                zh: "\(holds.zh)（\(about)，\(count)条规则）",
                en: "\(holds.en) (\(about), \(count) rules)"
            ).text(language)
        case .faults:
            let wrong = Set(file.faults.filter { $0.strength == .required }.map(\.rule)).count
            return Wording(
                zh: "\(wrong)条规则不合（\(about)）",
                en: "\(wrong) rules broken (\(about))"
            ).text(language)
        case .unreadable: return Wording(zh: "读不了", en: "unreadable").text(language)
        }
    }

    /// Departures from one rule, side by side.
    private func grouped(_ faults: [DocumentReport.Fault]) -> [[DocumentReport.Fault]] {
        var groups: [[DocumentReport.Fault]] = []
        for fault in faults {
            if groups.last?.first?.rule == fault.rule {
                groups[groups.count - 1].append(fault)
            } else {
                groups.append([fault])
            }
        }
        return groups
    }

    private func lines(of faults: [DocumentReport.Fault]) -> [String] {
        guard let first = faults.first else { return [] }
        let word =
            first.strength == .required
            ? Wording(zh: "必须", en: "must") : Wording(zh: "建议", en: "should")
        let clause = first.clause.isEmpty ? "" : " \(first.clause)"
        let head = "  [\(word.text(language))]\(clause) \(first.title)（\(first.rule)）"
        let more = faults.count - Self.most
        let rest =
            more > 0
            ? [Wording(zh: "      ……另有\(more)处", en: "      … and \(more) more").text(language)]
            : []
        let remedy = Wording(zh: "      改法：\(first.remedy)", en: "      mend: \(first.remedy)")
        return [head] + faults.prefix(Self.most).map(line) + rest + [remedy.text(language)]
    }

    private func line(_ fault: DocumentReport.Fault) -> String {
        let text = fault.text.isEmpty ? "" : "“\(fault.text)”"
        let page = fault.page.map { Wording(zh: "（第\($0)页）", en: " (page \($0))").text(language) }
        let isPage = fault.paragraph == nil && fault.text.isEmpty
        let place = fault.place + (isPage ? "" : page ?? "") + text
        return Wording(
            zh: "      \(place)：应为\(fault.expected)，实为\(fault.found)",
            en: "      \(place): expected \(fault.expected), found \(fault.found)"
        ).text(language)
    }

    /// What to do next.
    static func advice(_ report: DocumentReport) -> Wording {
        if report.files.contains(where: { $0.outcome == .unreadable }) {
            return Wording(zh: "按上面的提示另存为 docx 后再核对", en: "save it as docx and check again")
        }
        if report.files.contains(where: { $0.corrected != nil }) {
            return Wording(zh: "打开校正件看一遍，再改剩下的", en: "look through the copy and mend what is left")
        }
        if report.files.contains(where: { $0.outcome == .faults }) {
            return Wording(
                zh: "按改法改好后再核对；--fix 另存一份能自动改的",
                en: "mend and check again; --fix writes a copy with what can be mended safely"
            )
        }
        if report.files.allSatisfy({ $0.pages == nil }) {
            return Wording(zh: "加 --render 再量一遍页面", en: "add --render to measure the pages too")
        }
        return Wording(zh: "可以送审", en: "ready to be submitted")
    }
}
