import Norms
import OOXML

/// 发文字号 is rightly written.
struct NumberFormat: DocumentRule {
    let id = "number-format"
    let clause = "7.2.5"
    let title = Wording(
        zh: "发文字号：机关代字、六角括号〔〕、四位年份、不加“第”、不编虚位",
        en: "document number: short name, 〔year of four digits〕, no 第, no leading zero"
    )
    let remedy = Wording(
        zh: "改成“机关代字〔2023〕12号”：六角括号在“插入→符号”中，不用方括号和圆括号",
        en: "write it as 机关代字〔2023〕12号"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: "机关代字〔2023〕12号")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.number else {
            return .of(false, Wording(zh: "没有发文字号", en: "none found"))
        }
        let paragraph = document.parts[place]
        return .of(
            TextShape.isNumber(paragraph.numberText),
            paragraph.numberText,
            at: paragraph,
            page: document.pages == nil ? nil : 1
        )
    }
}

/// 发文字号 stands two blank lines below the mark; in a letter right below the first red line.
struct NumberRow: DocumentRule {
    let id = "number-row"
    let clause = "7.2.5"
    let letterClause: String? = "10.1"
    let title = Wording(
        zh: "发文字号在发文机关标志下空二行（信函在第一条红线下）",
        en: "document number two blank lines below the mark (letters: below the first red line)"
    )
    let remedy = Wording(
        zh: "发文机关标志与文号之间空二行，行距固定值28.95磅（信函文号紧接红线之下）",
        en: "change the blank lines between the mark and the number"
    )

    func expected(in document: CheckedDocument) -> Wording {
        document.kind == .letter
            ? Wording(zh: "线下4.9 mm ±2", en: "4.9 mm ±2 below the line")
            : Wording(zh: "墨迹相距1.9至3.2行", en: "1.9 to 3.2 lines from ink to ink")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.number else { return .noNumber }
        guard let pages = document.pages else { return judgePackage(document, place) }
        guard let ink = pages.numberRow?.ink else { return .notOnPage }
        let paragraph = document.parts[place]
        if document.kind == .letter {
            guard let line = LetterLines(pages.placed).upper else { return .noRedLine }
            let gap = ink.top - line.bottom
            return .of(gap.isNear(4.9, within: 2), gap.millimetres, at: paragraph, page: 1)
        }
        guard let bottom = pages.markBottom else { return .noMark }
        let lines = (ink.top - bottom) / pages.line
        let isRight = (1.9...3.2).contains(lines)
        return .of(isRight, .lines(lines), at: paragraph, page: 1)
    }

    private func judgePackage(_ document: CheckedDocument, _ place: Int) -> Verdict {
        guard document.kind == .redhead else {
            // A number that follows the frames of a letter begins where the upper line ends.
            guard document.letterMark != nil, let column = LineColumn(document),
                let line = column.places[document.parts[place].styled.index]
            else { return .unmeasured }
            let gap = LineColumn.inkTop(line, size: document.largest(place)) * TextRow.point
            return ReckonedGap(gap, slack: column.slack * TextRow.point)
                .verdict(within: 2.9...6.9, \.inMillimetres, at: document.parts[place])
        }
        return document.reckonedGap(from: document.parts.mark.last, to: place)?.verdict(
            within: 1.9...3.2,
            Wording.lines,
            at: document.parts[place]
        ) ?? .unmeasured
    }
}

/// 发文字号 is centred; on the left in a report to superiors, on the right in a letter.
struct NumberSide: DocumentRule {
    let id = "number-side"
    let clause = "7.2.5"
    let letterClause: String? = "10.1"
    let title = Wording(
        zh: "发文字号居中（上行文居左空一字，信函居右）",
        en: "document number centred (reports to superiors: left, one character in; letters: right)"
    )
    let remedy = Wording(
        zh: "改文号的对齐方式：下行文“居中”，信函“右对齐”，上行文左缩进1字符；缩进归零",
        en: "change the alignment of the number"
    )

    func expected(in document: CheckedDocument) -> Wording {
        if document.kind == .letter { return Wording(zh: "居右", en: "at the right edge") }
        return document.parts.signer == nil
            ? Wording(zh: "居中", en: "centred")
            : Wording(zh: "居左空一字", en: "one character from the left edge")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.number else { return .noNumber }
        let paragraph = document.parts[place]
        guard let pages = document.pages else { return judge(paragraph, at: place, document) }
        guard let row = pages.numberRow else { return .notOnPage }
        let (left, right) = row.extent(of: paragraph.numberText)
        if document.kind == .letter {
            let holds = right.isNear(pages.right, within: TypeArea.indent)
            return .of(holds, right.millimetres, at: paragraph, page: 1)
        }
        if document.parts.signer != nil {
            let holds = left.isNear(pages.left + pages.em, within: TypeArea.indent)
            return .of(holds, left.millimetres, at: paragraph, page: 1)
        }
        let centre = (left + right) / 2
        let holds = centre.isNear(pages.middle, within: TypeArea.centring)
        return .of(holds, centre.millimetres, at: paragraph, page: 1)
    }

    private func judge(
        _ paragraph: PartParagraph,
        at place: Int,
        _ document: CheckedDocument
    ) -> Verdict {
        guard document.kind == .letter else {
            guard document.parts.signer == nil else { return .unmeasured }
            return CentringCheck(document).package([place])
        }
        guard paragraph.flows, paragraph.text.first?.isWhitespace == false else {
            return .unmeasured
        }
        let format = paragraph.styled.format
        let alignment = format.alignment ?? "left"
        let indent = format.indent.right(size: 16) * TextRow.point
        return .of(
            ["right", "end"].contains(alignment) && indent <= TypeArea.indent,
            alignment,
            at: paragraph
        )
    }
}

extension PartParagraph {
    /// The document number in it: all but 签发人, which may stand in the same row.
    var numberText: String {
        let head = text.firstRange(of: "签发人").map { text[..<$0.lowerBound] } ?? text[...]
        return String(head).trimmed
    }
}

extension Verdict {
    static let notOnPage = skip("页面上没有找到", "not found on the page")
    static let noRedLine = skip("没有红色分隔线", "no red line")
}

extension Wording {
    /// A gap in lines.
    static func lines(_ count: Double) -> Wording {
        let text = count.text(decimals: 2)
        return Wording(zh: "\(text)行", en: "\(text) lines")
    }
}
