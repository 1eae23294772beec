import Norms
import OOXML

/// 标题 is of 2号.
struct TitleSize: DocumentRule {
    let id = "title-size"
    let clause = "7.3.1"
    let title = Wording(zh: "标题用2号字", en: "the title is of 2号 (22 pt)")
    let remedy = Wording(zh: "选中标题，字号选“二号”", en: "set the title in 22 pt")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "2号（22磅）", en: "22 pt")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let paragraphs = document.paragraphs(document.parts.title)
        guard let first = paragraphs.first, document.pages?.titleRows.isEmpty != true else {
            return .of(false, Wording(zh: "没有找到标题", en: "no title found"))
        }
        let sizes = Set(paragraphs.flatMap(\.styled.sizes)).sorted()
        let shown = document.pages?.titleRows.compactMap(\.advance).median
        let text = sizes.map(\.points).joined(separator: "/") + " pt"
        let page = shown.map { $0.text(decimals: 1) + " pt" } ?? "—"
        return .of(
            sizes == [22] && (shown?.isNear(22, within: TypeArea.size) ?? true),
            Wording(zh: "\(text)（页面\(page)）", en: "\(text) (on the page \(page))"),
            at: paragraphs.first { $0.styled.sizes != [22] } ?? first
        )
    }
}

/// 标题 is set in 小标宋.
struct TitleFace: DocumentRule {
    let id = "title-face"
    let clause = "7.3.1"
    let title = Wording(zh: "标题用小标宋体", en: "the title is set in 小标宋")
    let remedy = Wording(zh: "选中标题，字体选“方正小标宋简体”", en: "set the title in 方正小标宋简体")

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "小标宋") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let paragraphs = document.paragraphs(document.parts.title)
        guard let first = paragraphs.first, document.pages?.titleRows.isEmpty != true else {
            return .noTitle
        }
        let faces = Set(paragraphs.flatMap(\.faces)).sorted()
        let wanted = [FaceFamily.title.rawValue]
        return .of(
            faces == wanted,
            faces.joined(separator: "/"),
            at: paragraphs.first { Set($0.faces) != Set(wanted) } ?? first
        )
    }
}

/// Each line of 标题 is centred.
struct TitleCentring: DocumentRule {
    let id = "title-centred"
    let clause = "7.3.1"
    let title = Wording(zh: "标题各行居中", en: "each line of the title is centred")
    let remedy = Wording(zh: "标题“居中”，“段落→缩进”左、右、首行都设为0", en: "centre the title, without indents")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "居中", en: "centred") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else {
            guard !document.parts.title.isEmpty else { return .noTitle }
            return CentringCheck(document).package(document.parts.title)
        }
        let middle = pages.middle
        let worst = pages.titleRows.max {
            ($0.centre - middle).magnitude < ($1.centre - middle).magnitude
        }
        guard let worst else { return .noTitle }
        return .of(
            worst.centre.isNear(middle, within: TypeArea.centring),
            worst.centre.millimetres,
            at: document.paragraphs(document.parts.title).first,
            page: worst.page
        )
    }
}

/// Two blank lines stand above 标题.
struct TitleGap: DocumentRule {
    let id = "title-gap"
    let clause = "7.3.1"
    let title = Wording(zh: "标题在红色分隔线下空二行", en: "two blank lines above the title")
    let remedy = Wording(
        zh: "红线与标题之间空二行（三号字，固定值28.95磅）",
        en: "leave two blank lines above the title"
    )

    func expected(in document: CheckedDocument) -> Wording {
        document.kind == .letter
            ? Wording(zh: "空1.9至3.2行（到墨迹）", en: "1.9 to 3.2 lines, to ink")
            : Wording(zh: "空1.75至2.85行（到墨迹）", en: "1.75 to 2.85 lines, to ink")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        let band = document.kind == .letter ? 1.9...3.2 : 1.75...2.85
        guard let pages = document.pages else { return judgePackage(document, within: band) }
        guard let row = pages.titleRows.first, let ink = row.ink else { return .noTitle }
        guard let above = above(row, document, pages) else {
            return .skip("上方没有可量的线", "nothing above to measure from")
        }
        let lines = (ink.top - above) / pages.line
        let paragraph = document.paragraphs(document.parts.title).first
        return .of(band.contains(lines), .lines(lines), at: paragraph, page: row.page)
    }

    private func judgePackage(
        _ document: CheckedDocument,
        within band: ClosedRange<Double>
    ) -> Verdict {
        guard let title = document.parts.title.first else { return .noTitle }
        let gap =
            document.kind == .letter
            ? document.reckonedGap(from: document.parts.number, to: title)
            : document.reckonedTitleGap
        return gap?.verdict(within: band, Wording.lines, at: document.parts[title]) ?? .unmeasured
    }

    private func above(
        _ row: TextRow,
        _ document: CheckedDocument,
        _ pages: MeasuredPages
    ) -> Double? {
        guard document.kind == .letter else { return pages.separator?.bottom }
        guard row.page == 1, let first = pages.first else { return nil }
        return first.rows.map { pages.placed.rows[$0] }
            .filter { $0.middle < row.middle - 8 }.compactMap { $0.ink?.bottom }.max()
    }
}

extension Verdict {
    static let noTitle = skip("没有标题", "no title")
}
