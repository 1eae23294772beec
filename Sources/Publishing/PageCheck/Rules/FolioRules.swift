import Norms
import OOXML

/// Each page bears its number.
struct PageNumbers: DocumentRule {
    let id = "page-numbers"
    let clause = "7.5"
    let title = Wording(zh: "各页编排页码", en: "each page bears its number")
    let remedy = Wording(
        zh: "双击页脚，“插入→页码”，奇数页、偶数页都要有，从1起编",
        en: "put a page number field into the footers of odd and even pages"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "1, 2, 3 …") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        let folios = Folios(pages, document.kind)
        if folios.needed.isEmpty, folios.present.isEmpty {
            return .skip("两页的信函可不编页码", "a letter of two pages may go without")
        }
        let missing = folios.needed.filter { pages.folio(ofPage: $0) == nil }.map { page in
            Departure(Wording(zh: "第\(page)页没有页码", en: "none on page \(page)"), page: page)
        }
        let wrong = folios.present.filter { pages.folio(ofPage: $0)?.folioNumber != $0 }.map {
            page in
            Departure(Wording(zh: "第\(page)页页码不对", en: "wrong on page \(page)"), page: page)
        }
        return .of(missing + wrong, orHolds: Wording(same: String(folios.present.count)))
    }

    /// Page 1 is sure to be there; whether there is an even page, only long texts tell.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard document.kind == .redhead, let section = document.styled.sections.first else {
            return .unmeasured
        }
        let footers = FooterPlan(document)
        if footers.showsNumber(.first) == false {
            return .of(false, Wording(zh: "首页没有页码", en: "none on page 1"))
        }
        if document.isSurelyLong, footers.showsNumber(.even) == false {
            return .of(false, Wording(zh: "偶数页没有页码", en: "none on even pages"))
        }
        if let number = section.firstNumber, number != 1 {
            return .of(
                false,
                Wording(zh: "页码从\(number)开始", en: "the numbers begin with \(number)")
            )
        }
        return .holds(Wording(zh: "有", en: "there"))
    }
}

/// The page number stands between two 一字线.
struct PageNumberDashes: DocumentRule {
    let id = "page-number-dashes"
    let clause = "7.5"
    let title = Wording(zh: "页码左右各放一条一字线", en: "the number between two 一字线")
    let remedy = Wording(
        zh: "页脚写成“— 1 —”：一字线从“插入→符号”中选（U+2014），数字用页码域",
        en: "write the footer as — 1 —"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "— 1 —") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        let folios = Folios(pages, document.kind).present.compactMap(pages.folio)
        guard let first = folios.first else { return .noFolio }
        let bad = folios.first { !$0.isDashed }
        return .of(bad == nil, (bad ?? first).text, page: bad?.page)
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        // 第1页 and 第1页 共3页 stand for page numbers too.
        let numbered = document.styled.marginalia.filter {
            $0.showsPageNumber && $0.text.squeezed.wholeMatch(of: Self.shape) != nil
        }
        guard let first = numbered.first else { return .unmeasured }
        let bad = numbered.first { !$0.text.squeezed.isBetweenDashes }
        return .of(bad == nil, (bad ?? first).text, at: PartParagraph(bad ?? first))
    }

    private static var shape: Regex<Substring> { /[0-9—―－─–~·\-第页共]*/ }
}

/// The page number is of 4号.
struct PageNumberSize: DocumentRule {
    let id = "page-number-size"
    let clause = "7.5"
    let title = Wording(zh: "页码用4号字", en: "the page number is of 4号 (14 pt)")
    let remedy = Wording(zh: "选中页码，字号选“四号”", en: "set the footer in 14 pt")

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "4号（14磅）", en: "14 pt")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasFolio else { return .noFolio }
        let runs = document.folioRuns
        guard !runs.isEmpty else {
            return .skip("没有认出页码段落", "page number not recognised in the package")
        }
        let sizes = Set(runs.map(\.run.format.size)).sorted()
        let bad = runs.first { $0.run.format.size != 14 }
        return .of(
            sizes == [14],
            sizes.map(\.points).joined(separator: "/") + " pt",
            at: bad.flatMap { PartParagraph($0.paragraph) }
        )
    }
}

/// The page number is set in 宋体.
struct PageNumberFace: DocumentRule {
    let id = "page-number-face"
    let clause = "7.5"
    let title = Wording(zh: "页码用宋体半角阿拉伯数字", en: "the page number is set in 宋体")
    let remedy = Wording(
        zh: "选中页码，“字体”中的中文字体、西文字体都选宋体",
        en: "set the footer in 宋体, Latin slots too"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "宋体") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasFolio else { return .noFolio }
        let runs = document.folioRuns
        guard !runs.isEmpty else {
            return .skip("没有认出页码段落", "page number not recognised in the package")
        }
        let faces = Set(runs.map { Self.face($0.run) }).sorted()
        let bad = runs.first { Self.face($0.run) != FaceFamily.song.rawValue }
        return .of(
            faces == [FaceFamily.song.rawValue],
            faces.joined(separator: "/"),
            at: bad.flatMap { PartParagraph($0.paragraph) }
        )
    }

    /// Digits take the Latin slot.
    private static func face(_ run: StyledRun) -> String {
        let name = run.format.fonts.names[.ascii] ?? ""
        return FaceFamily(face: name)?.rawValue ?? (name.isEmpty ? "?" : name)
    }
}

/// The dash stands 7 mm below the type area.
struct PageNumberDrop: DocumentRule {
    let id = "page-number-drop"
    let clause = "7.5"
    let title = Wording(zh: "一字线上距版心下边缘7 mm", en: "the dash 7 mm below the type area")
    let remedy = Wording(
        zh: "“布局→页边距→版式”：页脚距边界2.51厘米；页脚单倍行距",
        en: "set the footer 25.1 mm (1424 twips) from the edge, single spacing"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(same: "7 mm ±1") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        let drops = Folios(pages, document.kind).present.compactMap { page -> (Double, Int)? in
            guard pages.folio(ofPage: page)?.isDashed == true,
                let top = pages.placed.pages[page - 1].dashTop
            else { return nil }
            return (top - document.area.bottom, page)
        }
        let worst = drops.max { ($0.0 - 7).magnitude < ($1.0 - 7).magnitude }
        guard let worst else { return .skip("没有一字线", "no dash") }
        return .of(worst.0.isNear(7, within: 1), worst.0.millimetres, page: worst.1)
    }

    /// A line of 4号 with single pitch has the dash 2.9 mm above its lower edge.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        guard let section = document.styled.sections.first(where: \.isPortrait),
            let line = FooterPlan(document).onlyLine,
            line.format.spacing.after ?? 0 == 0, line.format.spacing.line ?? 240 == 240,
            line.format.spacing.rule ?? .auto == .auto, line.sizes == [14],
            section.grid == nil || line.format.snapsToGrid == false,
            line.text.squeezed.isBetweenDashes
        else { return .unmeasured }
        let top = Double.millimetres(twips: section.height - section.footer) - 2.9
        return ReckonedGap(top - document.area.bottom - 0.4, slack: 0.8).verdict(
            within: 6...8,
            \.inMillimetres,
            at: PartParagraph(line)
        )
    }
}

/// Odd pages have their number on the right, even pages on the left, one character in.
struct PageNumberSide: DocumentRule {
    let id = "page-number-side"
    let clause = "7.5"
    let title = Wording(
        zh: "单页码居右空一字，双页码居左空一字",
        en: "odd pages right, even pages left, one character in"
    )
    let remedy = Wording(
        zh: "双击页脚，勾选“奇偶页不同”；奇数页页脚右对齐、右缩进1字符，偶数页左对齐、左缩进1字符",
        en: "use different footers for odd and even pages, one character in from the outer edge"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "单页右、双页左，空一字", en: "odd right, even left, one character in")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        let present = Folios(pages, document.kind).present
        guard !present.isEmpty else { return .noFolio }
        let wrong = present.compactMap { page -> Departure? in
            guard let row = pages.folio(ofPage: page) else { return nil }
            let isOdd = page % 2 == 1
            let place = isOdd ? row.x1 : row.x0
            let wanted = isOdd ? pages.right - TypeArea.small : pages.left + TypeArea.small
            if place.isNear(wanted, within: TypeArea.margin) { return nil }
            return Departure(Wording(same: place.millimetres), page: page)
        }
        return .of(wrong, orHolds: Wording(same: String(present.count)))
    }

    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let footers = FooterPlan(document)
        let isShort = !document.isSurelyLong
        if !isShort, let line = footers.line(.odd), footers.isSameOnAllPages {
            let found = Wording(zh: "单页、双页的页码在同一侧", en: "on the same side of all pages")
            return .of(false, found, at: PartParagraph(line))
        }
        let sides: [FooterPlan.Side] =
            document.kind == .letter ? [.even] : isShort ? [.first] : [.first, .odd, .even]
        var isSure = true
        for side in sides {
            guard let line = footers.line(side) else { continue }
            guard let place = FolioPlace(line, side) else {
                isSure = false
                continue
            }
            if !place.isRight { return .of(false, place.found, at: PartParagraph(line)) }
        }
        let isSeen = sides.contains { footers.line($0) != nil }
        return isSure && isSeen ? .holds(expected(in: document)) : .unmeasured
    }
}
