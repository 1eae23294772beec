import Norms
import OOXML

/// 版记 stands on the last page, with 印发机关 and date.
struct ImprintPresence: DocumentRule {
    let id = "imprint-present"
    let clause = "7.4"
    let title = Wording(zh: "版记在最后一面，有印发机关和印发日期", en: "版记 on the last page, with 印发机关 and date")
    let remedy = Wording(
        zh: "在最后一面末尾加版记：抄送、印发机关和印发日期",
        en: "add 版记 at the end of the last page"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "在最后一面", en: "on the last page")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .redhead else { return .onlyRedhead }
        guard let pages = document.pages else {
            let place = document.parts.issue
            let found = place == nil ? Self.found(document) : Wording(zh: "有", en: "there")
            return .of(place != nil, found, at: place.map { document.parts[$0] })
        }
        guard let issue = pages.issue else { return .of(false, Self.found(document)) }
        let stray = [issue, pages.copy].compactMap(\.self).first { $0.page != pages.lastPage }
        let page = stray?.page ?? issue.page
        return .of(
            stray == nil,
            Wording(
                zh: "在第\(page)页，共\(pages.lastPage)页",
                en: "on page \(page) of \(pages.lastPage)"
            ),
            page: page
        )
    }

    /// What there is instead of a line with 印发机关 and an Arabic date.
    private static func found(_ document: CheckedDocument) -> Wording {
        let line = document.parts.paragraphs.last { $0.flat.hasSuffix("印发") }
        guard let line else { return Wording(zh: "没有印发机关和印发日期", en: "no 印发 line") }
        let text = String(line.flat.suffix(14))
        return Wording(zh: "“\(text)”没有用阿拉伯数字写的日期", en: "“\(text)” has no Arabic date")
    }
}

/// 抄送 and 印发 are of 4号.
struct ImprintSize: DocumentRule {
    let id = "imprint-size"
    let clause = "7.4"
    let title = Wording(zh: "版记用4号字", en: "版记 is of 4号 (14 pt)")
    let remedy = Wording(zh: "选中版记，字号选“四号”", en: "set 版记 in 14 pt")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "4号（14磅）", en: "14 pt")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        let paragraphs = document.imprint
        guard let first = paragraphs.first else { return .noImprint }
        let sizes = Set(paragraphs.flatMap(\.styled.sizes)).sorted()
        let shown = document.pages.map { [$0.copy, $0.issue].compactMap { $0?.advance } } ?? []
        return .of(
            sizes == [14] && shown.allSatisfy { $0.isNear(14, within: TypeArea.size) },
            sizes.map(\.points).joined(separator: "/") + " pt",
            at: paragraphs.first { $0.styled.sizes != [14] } ?? first,
            page: document.pages?.lastPage
        )
    }
}

/// 抄送 and 印发 stand one character in on both sides.
struct ImprintIndent: DocumentRule {
    let id = "imprint-indent"
    let clause = "7.4"
    let title = Wording(zh: "版记左右各空一字", en: "版记 one character in on both sides")
    let remedy = Wording(
        zh: "版记各行“段落→缩进”左、右各1字符（四号字）",
        en: "indent both sides by one character of 14 pt"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "左右各空一字", en: "one character in")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        guard let pages = document.pages else { return judgePackage(document) }
        guard let issue = pages.issue else { return .noImprint }
        let (left, right) = pages.imprintEdges
        let ends = [
            ("抄送", pages.copy?.x0, left + TypeArea.small),
            ("印发", issue.x0, left + TypeArea.small), ("日期", issue.x1, right - TypeArea.small),
        ]
        let known = ends.compactMap { name, value, wanted in value.map { (name, $0, wanted) } }
        return .of(
            known.allSatisfy { $0.1.isNear($0.2, within: TypeArea.margin) },
            known.map { "\($0.0) \($0.1.millimetres)" }.joined(separator: ", "),
            page: pages.lastPage
        )
    }

    /// In frames the indents tell where lines begin.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let frames = document.imprintFrames
        guard !frames.isEmpty else { return .unmeasured }
        for (row, frame) in frames {
            guard let x = frame.x, row.text.first?.isWhitespace == false,
                ["left", "both", nil].contains(row.styled.format.alignment)
            else { return .unmeasured }
            let indent = row.styled.format.indent
            let start =
                Double.millimetres(twips: x)
                + (indent.left(size: 14) + indent.firstLine(size: 14)) * TextRow.point
            let wanted = document.area.left + TypeArea.small
            if !start.isNear(wanted, within: TypeArea.margin) {
                return .of(false, start.millimetres, at: row)
            }
        }
        return .holds(expected(in: document))
    }
}

/// The date of 印发 is rightly written.
struct ImprintDate: DocumentRule {
    let id = "imprint-date"
    let clause = "7.4.3"
    let title = Wording(
        zh: "印发日期用阿拉伯数字，不编虚位",
        en: "date of 印发 in Arabic numerals, no zero in front"
    )
    let remedy = Wording(zh: "改成“2023年4月10日印发”的写法", en: "write it as 2023年4月10日印发")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "2023年4月10日印发") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasImprint else { return .noImprint }
        let place = document.parts.issue
        guard
            let text = document.pages?.issue?.text ?? place.map({ document.parts[$0].text.trimmed })
        else { return .noImprint }
        let date =
            text.firstMatch(of: /([0-9]{2,4}[^0-9][0-9]{1,2}[^0-9][0-9]{1,2}[^0-9]?)印发$/).map {
                String($0.1)
            }
            ?? text.firstMatch(of: /(\S{6,12})印发$/).map { String($0.1) } ?? text
        return .of(
            TextShape.isDate(date),
            date,
            at: place.map { document.parts[$0] },
            page: document.pages?.lastPage
        )
    }
}

/// 抄送 has a full-width colon and ends with a full stop.
struct CopyStop: DocumentRule {
    let id = "copy-stop"
    let clause = "7.4.2"
    let title = Wording(zh: "“抄送”后用全角冒号，最后用句号", en: "抄送 has a full-width colon and ends with 。")
    let remedy = Wording(zh: "写成“抄送：……。”", en: "write it as 抄送：…。")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "抄送：……。") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.copy else { return .skip("没有抄送", "no 抄送") }
        var text = document.parts[place].text.trimmed
        // Label and names may stand in two cells.
        if ["抄送：", "抄送:"].contains(text), place + 1 < document.parts.paragraphs.count {
            text += document.parts[place + 1].text.trimmed
        }
        return .of(
            text.hasPrefix("抄送：") && text.hasSuffix("。"),
            "\(text.prefix(4))…\(text.suffix(6))",
            at: document.parts[place],
            page: document.page(of: place)
        )
    }
}

extension Verdict {
    static let noImprint = skip("最后一面没有版记", "no 版记 on the last page")
}

extension MeasuredPages {
    /// The row of 抄送.
    var copy: TextRow? { placed.copy.map { placed.rows[$0] } }
    /// The row of 印发.
    var issue: TextRow? { placed.issue.map { placed.rows[$0] } }

    /// The edges that 版记 hangs on: of the standard or of the declared type area, whichever fits better.
    var imprintEdges: (left: Double, right: Double) {
        guard let issue else { return (area.left, area.right) }
        let start = issue.x0 - TypeArea.small
        return (left - start).magnitude < (area.left - start).magnitude
            ? (left, right) : (area.left, area.right)
    }
}

extension CheckedDocument {
    /// Whether there is 版记 to be judged: one of a document with a red head, on the last page where that was measured.
    var hasImprint: Bool {
        guard case .holds = ImprintPresence().judge(self) else { return false }
        return true
    }

    /// The paragraphs of 版记.
    var imprint: [PartParagraph] {
        if let pages { return pages.placed.imprint }
        return Set([parts.copy, parts.issue].compactMap(\.self)).sorted().map { parts[$0] }
    }
}
