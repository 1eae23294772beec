import Norms

/// The text starts at the left edge of the type area, and no ink lies outside it.
struct LeftEdge: DocumentRule {
    let id = "type-area-left"
    let clause = "5.2.1"
    let title = Wording(zh: "文字左边齐版心，左侧无出格", en: "text starts at the left edge, no ink outside")
    let remedy = Wording(
        zh: "检查左边距、段落左缩进和越过版心的表格、图形",
        en: "look at the left margin, left indents, and tables or shapes outside the type area"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: "\(document.area.left.points) mm ±1")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return .unmeasured }
        let wanted = document.area.left
        let inked = pages.inked.min { $0.box.left < $1.box.left }
        let edge = pages.placed.parts.body
            .flatMap { pages.placed.rows(of: [$0]).dropFirst().map(\.x0) }.median
        let ink = inked?.box.left ?? 0
        let holds =
            ink >= wanted - TypeArea.edge
            && (edge?.isNear(wanted, within: TypeArea.edge) ?? true)
        let text = edge.map(\.millimetres) ?? "—"
        return .of(
            holds,
            Wording(
                zh: "墨迹自\(ink.millimetres)，文字左边\(text)",
                en: "ink from \(ink.millimetres), text edge \(text)"
            ),
            page: inked?.page
        )
    }
}

/// No ink lies to the right of the type area; a closing mark may hang there.
struct RightEdge: DocumentRule {
    let id = "type-area-right"
    let clause = "5.2.1"
    let title = Wording(zh: "右侧不出版心", en: "no ink outside the right edge")
    let remedy = Wording(
        zh: "检查右边距、段落右缩进和越过版心的表格、图形",
        en: "look at the right margin, right indents, and tables or shapes outside the type area"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: "≤ \((document.area.right + TypeArea.edge).points) mm")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return .unmeasured }
        let inked = pages.inked.max { $0.box.right < $1.box.right }
        let ink = inked?.box.right ?? 0
        return .of(
            ink <= document.area.right + TypeArea.edge,
            ink.millimetres,
            page: inked?.page
        )
    }
}

/// No ink lies above the type area, and later pages start on its first line.
struct TopEdge: DocumentRule {
    let id = "type-area-top"
    let clause = "5.2.1"
    let title = Wording(zh: "文字自版心第一行起，上方无墨迹", en: "text starts on the first line, no ink above")
    let remedy = Wording(
        zh: "检查上边距、页眉内容和页首空行",
        en: "look at the top margin, the header, and blank lines at the top of pages"
    )

    func expected(in document: CheckedDocument) -> Wording {
        let top = document.area.top.points
        return Wording(zh: "\(top) mm起，至多低一行", en: "from \(top) mm, at most one line lower")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return .unmeasured }
        let top = document.area.top
        let judged = pages.inked.filter { !(document.kind == .letter && $0.page == 1) }
        let highest = judged.min { $0.box.top < $1.box.top }
        let latest = judged.filter { $0.page > 1 }.compactMap { bodyStart($0.page, pages) }.max()
        let ink = highest?.box.top ?? top
        let isLate = (latest ?? top) > top + pages.line + TypeArea.edge
        return .of(
            ink >= top - TypeArea.edge && !isLate,
            Wording(
                zh: "墨迹自\(ink.millimetres)，续页自\((latest ?? top).millimetres)",
                en: "ink from \(ink.millimetres), later pages from \((latest ?? top).millimetres)"
            ),
            page: highest?.page
        )
    }

    private func bodyStart(_ page: Int, _ pages: MeasuredPages) -> Double? {
        let placed = pages.placed
        guard let first = placed.pages[page - 1].rows.first, let ink = placed.rows[first].ink,
            let owner = placed.owner[first], placed.parts.body.contains(owner)
        else { return nil }
        return ink.top
    }
}

/// No ink but the page number lies below the type area.
struct BottomEdge: DocumentRule {
    let id = "type-area-bottom"
    let clause = "5.2.1"
    let title = Wording(zh: "版心下方只有页码", en: "nothing below the type area but the page number")
    let remedy = Wording(
        zh: "检查下边距和页脚内容",
        en: "look at the bottom margin and at the footer"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(same: "≤ \((document.area.bottom + TypeArea.edge).points) mm")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return .unmeasured }
        let lowest = pages.inked.max { $0.box.bottom < $1.box.bottom }
        let ink = lowest?.box.bottom ?? 0
        return .of(
            ink <= document.area.bottom + TypeArea.edge,
            ink.millimetres,
            page: lowest?.page
        )
    }
}

extension MeasuredPages {
    /// The ink of upright pages.
    var inked: [(page: Int, box: InkBox)] {
        placed.pages.enumerated().compactMap { index, page in
            guard page.isUpright, let box = page.ink else { return nil }
            return (index + 1, box)
        }
    }
}
