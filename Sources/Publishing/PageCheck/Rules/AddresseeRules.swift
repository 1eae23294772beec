import Norms
import OOXML

/// 主送机关 is flush left, also where it wraps.
struct AddresseeFlush: DocumentRule {
    let id = "addressee-flush"
    let clause = "7.3.2"
    let title = Wording(
        zh: "主送机关居左顶格，回行仍顶格",
        en: "the addressee is flush left, also where it wraps"
    )
    let remedy = Wording(zh: "主送机关“段落→缩进”左、首行都设为0，删去段首空格", en: "no indents and no leading spaces")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "顶格", en: "flush left") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.addressee else { return .noAddressee }
        let paragraph = document.parts[place]
        guard let pages = document.pages else {
            let start = paragraph.firstLineStart
            let holds = (start * TextRow.point).magnitude <= TypeArea.indent
            return .of(holds, start.points + " pt", at: paragraph)
        }
        let rows = pages.placed.rows(of: [place])
        let worst = rows.max { ($0.x0 - pages.left).magnitude < ($1.x0 - pages.left).magnitude }
        guard let worst else { return .noAddressee }
        let holds = worst.x0.isNear(pages.left, within: TypeArea.indent)
        return .of(holds, worst.x0.millimetres, at: paragraph, page: worst.page)
    }
}

/// 主送机关 ends with a full-width colon.
struct AddresseeColon: DocumentRule {
    let id = "addressee-colon"
    let clause = "7.3.2"
    let title = Wording(zh: "主送机关最后用全角冒号", en: "the addressee ends with a full-width colon")
    let remedy = Wording(zh: "末尾改用全角冒号“：”", en: "end it with ：")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "：") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.addressee, document.isPlaced(place) else {
            return .noAddressee
        }
        let paragraph = document.parts[place]
        let end = paragraph.text.trimmed.last.map(String.init) ?? ""
        return .of(end == "：", "“\(end)”", at: paragraph, page: document.page(of: place))
    }
}

/// One blank line stands between 标题 and 主送机关.
struct AddresseeGap: DocumentRule {
    let id = "addressee-gap"
    let clause = "7.3.2"
    let title = Wording(zh: "主送机关在标题下空一行", en: "one blank line below the title")
    let remedy = Wording(
        zh: "标题与主送机关之间空一行（三号字，固定值28.95磅）",
        en: "leave one blank line below the title"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "墨迹相距0.95至2.05行", en: "0.95 to 2.05 lines from ink to ink")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let place = document.parts.addressee else { return .noAddressee }
        guard let pages = document.pages else {
            return document.reckonedGap(from: document.parts.title.last, to: place)?.verdict(
                within: 0.95...2.05,
                Wording.lines,
                at: document.parts[place]
            ) ?? .unmeasured
        }
        guard let row = pages.placed.rows(of: [place]).first, let ink = row.ink,
            let bottom = pages.titleBottom,
            pages.placed.rows(of: document.parts.title.suffix(1)).last?.page == row.page
        else { return .skip("标题在另一页", "title on another page") }
        let lines = (ink.top - bottom) / pages.line
        let paragraph = document.parts[place]
        return .of((0.95...2.05).contains(lines), .lines(lines), at: paragraph, page: row.page)
    }
}

extension Verdict {
    static let noAddressee = skip("正文上方没有主送机关", "no addressee above the body")
}

extension CheckedDocument {
    /// Whether a paragraph was found on the pages, where these were measured.
    func isPlaced(_ place: Int) -> Bool { pages.map { !$0.placed.rowsOf[place].isEmpty } ?? true }

    /// The page on which a paragraph begins.
    func page(of place: Int) -> Int? { pages?.placed.rows(of: [place]).first?.page }
}

extension PartParagraph {
    /// The size of its first visible character, in points.
    var size: Double { styled.visibleRuns.first?.format.size ?? 16 }

    /// Where its first character stands in points from the left edge, spaces in front counted.
    var firstLineStart: Double {
        let indent = styled.format.indent
        let spaces = text.prefix { $0.isWhitespace && $0 != "\n" }.reduce(0.0) {
            // The blank of Chinese faces is a quarter of a character wide, or a half: it makes no indent to rely on.
            $0 + ($1 == "\u{3000}" ? size : size / 4)
        }
        return indent.left(size: size) + indent.firstLine(size: size) + spaces
    }
}
