import Norms
import OOXML

/// 成文日期 is rightly written.
struct DateFormat: DocumentRule {
    let id = "date-format"
    let clause = "7.3.5.4"
    let title = Wording(
        zh: "成文日期用阿拉伯数字，年份四位，月、日不编虚位",
        en: "the date in Arabic numerals, a year of four digits, no zero in front"
    )
    let remedy = Wording(zh: "改成“2023年4月10日”的写法", en: "write it as 2023年4月10日")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "2023年4月10日") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else {
            guard let place = document.parts.date else { return Self.missing }
            let lines = document.parts[place].text.trimmed.split(separator: "\n")
            let text = lines.last.map { String($0).trimmed } ?? ""
            return .of(TextShape.isDate(text), text, at: document.parts[place])
        }
        guard let row = pages.placed.date.map({ pages.placed.rows[$0] }) else {
            return Self.missing
        }
        return .of(
            TextShape.isDate(row.text),
            row.text,
            at: pages.placed.date.flatMap { pages.placed.owner[$0] }.map { document.parts[$0] },
            page: row.page
        )
    }

    private static let missing = Verdict.of(
        false,
        Wording(zh: "正文后没有单独成行的日期", en: "no date line found after the body")
    )
}

/// 成文日期 stands four characters from the right where there is a seal, else two after the start of 署名.
struct DatePosition: DocumentRule {
    let id = "date-position"
    let clause = "7.3.5"
    let title = Wording(
        zh: "成文日期右空四字（加盖印章），或比署名右移二字（不加盖印章）",
        en: "date: 4 characters from the right (sealed), or 2 after the start of 署名 (unsealed)"
    )
    let remedy = Wording(
        zh: "日期“右对齐”，“段落→缩进→右”4字符（不加盖印章的，首字比署名首字右移2字符）",
        en: "change the right indent of the date"
    )

    func expected(in document: CheckedDocument) -> Wording {
        switch document.pages.map({ SignatureLayout($0)?.isSealed ?? true }) {
        case true?, nil: Wording(zh: "右空四字", en: "4 characters from the right")
        case false?: Wording(zh: "首字比署名首字右移二字", en: "2 characters after the start of 署名")
        }
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else {
            return document.reckoned(\.isDateRight, at: document.parts.date)
        }
        guard let date = pages.date else { return .noDate }
        guard let layout = SignatureLayout(pages) else {
            let end = pages.right - date.x1
            let holds = end.isNear(4 * pages.em, within: TypeArea.signature)
            return .of(holds, Self.characters(end / pages.em), page: date.page)
        }
        return .of(layout.isDateRight, layout.found, page: date.page)
    }

    private static func characters(_ count: Double) -> Wording {
        let text = count.text(decimals: 1)
        return Wording(zh: "右空\(text)字", en: "\(text) characters from the right")
    }
}

/// 署名 is centred over the date where there is a seal, else two characters from the right.
struct SignaturePosition: DocumentRule {
    let id = "signature-position"
    let clause = "7.3.5"
    let title = Wording(
        zh: "署名以成文日期为准居中（加盖印章），或右空二字（不加盖印章）",
        en: "署名: centred over the date (sealed), or 2 characters from the right (unsealed)"
    )
    let remedy = Wording(
        zh: "补上署名；署名以日期为准居中（不加盖印章的“右对齐”，右缩进2字符）",
        en: "change the right indent of 署名, or add it"
    )

    func expected(in document: CheckedDocument) -> Wording {
        switch document.pages.map({ SignatureLayout($0)?.isSealed ?? true }) {
        case true?, nil: Wording(zh: "在日期上方居中", en: "centred over the date")
        case false?: Wording(zh: "右空二字", en: "2 characters from the right")
        }
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else {
            guard !document.isSignatureMissing else {
                let found = Wording(zh: "日期上方没有署名", en: "no 署名 above the date")
                return .of(false, found, at: document.parts.date.map { document.parts[$0] })
            }
            return document.reckoned(\.isSignatureRight, at: document.parts.signature)
        }
        guard let date = pages.date else { return .noDate }
        guard let layout = SignatureLayout(pages) else {
            let found = Wording(zh: "日期上方没有署名", en: "no 署名 above the date on its page")
            return .of(false, found, page: date.page)
        }
        return .of(layout.isSignatureRight, layout.found, page: date.page)
    }
}

/// Without a seal, 署名 stands one blank line below the text.
struct SignatureGap: DocumentRule {
    let id = "signature-gap"
    let clause = "7.3.5.2"
    let title = Wording(zh: "署名在正文下空一行（不加盖印章）", en: "署名 one blank line below the text (unsealed)")
    let remedy = Wording(zh: "正文（或附件说明）与署名之间空一行", en: "leave one blank line above 署名")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "1行 ±0.3", en: "1 line ±0.3")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        guard pages.date != nil else { return .noDate }
        guard let layout = SignatureLayout(pages) else { return .skip("没有署名", "no 署名") }
        guard !layout.isSealed else { return .skip("按加盖印章排", "sealed layout") }
        let page = layout.signature.page
        guard let last = pages.textRows.last(where: { $0.page == page }) else {
            return .skip("正文在另一页结束", "text ends on another page")
        }
        let lines = (layout.signature.base - last.base) * TextRow.point / pages.line - 1
        return .of(lines.isNear(1, within: 0.3), .lines(lines), page: page)
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.signature, let layout = ReckonedSignature(document),
            !layout.isSealed, layout.isDateRight == true, layout.isSignatureRight == true
        else { return .unmeasured }
        let above = document.parts.notes.last ?? document.parts.body.last
        return document.reckonedBlanks(from: above, to: place)?.verdict(
            within: 0.7...1.3,
            Wording.lines,
            at: document.parts[place]
        ) ?? .unmeasured
    }
}

/// No page holds only the signature.
struct SignaturePage: DocumentRule {
    let id = "signature-page"
    let clause = "7.3.5.5"
    let title = Wording(zh: "署名、日期所在页有正文", en: "no page holds only the signature")
    let remedy = Wording(
        zh: "调整行距、字距，使署名与正文同处一页，不写“此页无正文”",
        en: "adjust the pitch so that text stands above it on the page"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "上方有正文", en: "text above it")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        guard let date = pages.date else { return .noDate }
        let above = pages.textRows.count { $0.page == date.page && $0.middle < date.middle }
        return .of(
            above > 0,
            Wording(zh: "上方\(above)行", en: "\(above) lines above"),
            page: date.page
        )
    }

    /// A page break between the text and 署名 leaves it alone for sure.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard let date = document.parts.date,
            let last = document.parts.notes.last ?? document.parts.body.last, last < date
        else { return .unmeasured }
        let start = document.parts[last].styled.index + 1
        let between = document.styled.paragraphs[start...document.parts[date].styled.index]
        // LibreOffice puts the break before an attachment at the end of the date.
        let isApart = between.contains { paragraph in
            paragraph.format.breaksPage == true
                || (paragraph.hasPageBreak && paragraph.index < document.parts[date].styled.index)
        }
        guard isApart else { return .unmeasured }
        let found = Wording(zh: "署名前有分页", en: "a page break before 署名")
        return .of(false, found, at: document.parts[date])
    }
}

extension Verdict {
    static let noDate = skip("没有成文日期", "no date")
}

extension MeasuredPages {
    /// The row of 成文日期.
    var date: TextRow? { placed.date.map { placed.rows[$0] } }
    /// The rows of body and 附件说明.
    var textRows: [TextRow] { placed.rows(of: placed.parts.body + placed.parts.notes) }
}
