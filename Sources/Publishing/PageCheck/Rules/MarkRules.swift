import Norms
import OOXML

/// 发文机关标志 is red.
struct MarkColour: DocumentRule {
    let id = "mark-colour"
    let clause = "7.2.4"
    let letterClause: String? = "10.1"
    let title = Wording(zh: "发文机关标志用红色", en: "the mark (发文机关标志) is red")
    let remedy = Wording(
        zh: "选中发文机关标志，“开始→字体颜色”选标准色红（255,0,0）",
        en: "set the colour of the mark to red (255,0,0)"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "红色", en: "red") }

    func judge(_ document: CheckedDocument) -> Verdict {
        let mark = document.paragraphs(document.parts.mark)
        guard let pages = document.pages else {
            let runs = mark.flatMap(\.styled.visibleRuns)
            guard let first = runs.first else { return Self.missing }
            let bad = runs.first { !$0.format.isRed }
            return .of(bad == nil, (bad ?? first).format.colour, at: mark.first)
        }
        guard let red = pages.markRows.map(\.red).min() else { return Self.missing }
        let percent = (red * 100).text(decimals: 0)
        return .of(
            red > 0.9,
            Wording(zh: "\(percent)%的墨迹为红色", en: "\(percent) % of the ink is red"),
            at: mark.first,
            page: 1
        )
    }

    private static let missing = Verdict.of(
        false,
        Wording(zh: "文号上方没有发文机关标志", en: "no mark found above the document number")
    )
}

/// 发文机关标志 stands 35 mm below the type area, that of a letter 30 mm below the edge of the paper.
struct MarkPosition: DocumentRule {
    let id = "mark-position"
    let clause = "7.2.4"
    let letterClause: String? = "10.1"
    let title = Wording(
        zh: "发文机关标志上边缘至版心上边缘35 mm（信函至纸边30 mm）",
        en: "the mark: 35 mm below the type area (letters: 30 mm below the edge of the paper)"
    )
    let remedy = Wording(
        zh: "改发文机关标志“段落→段前”（在文本框中的，移动文本框），使字的上边缘落在规定位置",
        en: "change the space above the mark until the top of its ink stands there"
    )

    func expected(in document: CheckedDocument) -> Wording {
        let (place, tolerance) = place(document)
        return Wording(
            zh: "距纸上边\(place.points) mm，±\(tolerance.points)",
            en: "\(place.points) mm from the top of the paper, ±\(tolerance.points)"
        )
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        guard let top = pages.markRows.compactMap({ $0.ink?.top }).min() else { return .noMark }
        let (place, tolerance) = place(document)
        return .of(
            top.isNear(place, within: tolerance),
            top.millimetres,
            at: document.paragraphs(document.parts.mark).first,
            page: 1
        )
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let (place, tolerance) = place(document)
        return document.reckonedMarkTop?.verdict(
            within: (place - tolerance)...(place + tolerance),
            \.inMillimetres,
            at: document.paragraphs(document.parts.mark).first
        ) ?? .unmeasured
    }

    /// The standard gives no tolerance; ink starts lower in the line in one face than in another.
    private func place(_ document: CheckedDocument) -> (Double, Double) {
        document.kind == .letter ? (30, 3) : (document.area.top + 35, 4)
    }
}

/// 发文机关标志 is centred.
struct MarkCentring: DocumentRule {
    let id = "mark-centred"
    let clause = "7.2.4"
    let letterClause: String? = "10.1"
    let title = Wording(zh: "发文机关标志居中", en: "the mark is centred")
    let remedy = Wording(zh: "发文机关标志“居中”，“段落→缩进”左、右、首行都设为0", en: "centre the mark, without indents")

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "居中", en: "centred") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else {
            return CentringCheck(document).package(document.parts.mark)
        }
        let ink = pages.markRows.compactMap(\.ink)
        guard let left = ink.map(\.left).min(), let right = ink.map(\.right).max() else {
            return .noMark
        }
        let centre = (left + right) / 2
        let onPaper = document.area.pageWidth / 2
        let isLetter = document.kind == .letter
        return .of(
            centre.isNear(pages.middle, within: TypeArea.centring)
                || (isLetter && centre.isNear(onPaper, within: TypeArea.centring)),
            Wording(
                zh: "中线\(centre.millimetres)，版心中线\(pages.middle.millimetres)",
                en: "middle at \(centre.millimetres), that of the type area "
                    + pages.middle.millimetres
            ),
            at: document.paragraphs(document.parts.mark).first,
            page: 1
        )
    }
}

extension Verdict {
    static let noMark = skip("没有发文机关标志", "no mark")
    static let noNumber = skip("没有发文字号", "no document number")
}

/// Whether paragraphs are centred, as far as the package tells.
struct CentringCheck {
    let document: CheckedDocument

    init(_ document: CheckedDocument) { self.document = document }

    /// Whether a paragraph stands in a frame whose middle is that of the type area.
    private func isFrameCentred(_ paragraph: PartParagraph) -> Bool {
        guard let frame = paragraph.styled.format.frame, let width = frame.width,
            let section = document.styled.sections.first
        else { return false }
        let room = section.width - section.left - section.gutter - section.right
        let start = frame.horizontalAnchor == "page" ? section.left + section.gutter : 0
        if frame.alignment == "center" { return true }
        let middle = (frame.x ?? 0) + width / 2
        return frame.horizontalAnchor != "text" && (middle - start - room / 2).magnitude < 60
    }

    /// Judges paragraphs that flow; nothing is known of frames, boxes and tables.
    func package(_ places: [Int]) -> Verdict {
        let flowing = document.paragraphs(places).filter { $0.flows || isFrameCentred($0) }
        guard !flowing.isEmpty else { return .unmeasured }
        let wrong = flowing.compactMap { paragraph -> Departure? in
            let format = paragraph.styled.format
            let indent = format.indent
            let shift =
                indent.left(size: 16) + indent.firstLine(size: 16) - indent.right(size: 16)
            let isCentred = format.alignment == "center" || format.alignment == "distribute"
            if isCentred, (shift / 2 * TextRow.point).magnitude <= TypeArea.centring { return nil }
            // Set off with spaces or tabs: only the page shows where it lands.
            if !isCentred, paragraph.text.first?.isWhitespace == true { return nil }
            return Departure(format.alignment ?? "left", paragraph)
        }
        return .of(wrong, orHolds: Wording(zh: "居中", en: "centred"))
    }
}
