import Norms
import OOXML

/// No ink lies outside one edge of the type area, and text that should begin at the edge does.
///
/// To the right a closing mark may hang; below stands the page number, which is no ink of the text.
struct EdgeRule: DocumentRule {
    /// The side that is looked at.
    let edge: TypeAreaEdge

    init(_ edge: TypeAreaEdge) { self.edge = edge }

    var id: String { "type-area-\(edge.rawValue)" }
    let clause = "5.2.1"
    var title: Wording { edge.title }
    var remedy: Wording { edge.remedy }

    func expected(in document: CheckedDocument) -> Wording {
        let place = edge.place(in: document.area)
        switch edge {
        case .left: return Wording(same: "\(place.points) mm ±1")
        case .top:
            return Wording(
                zh: "\(place.points) mm起，至多低一行",
                en: "from \(place.points) mm, at most one line lower"
            )
        case .right, .bottom: return Wording(same: "≤ \((place + TypeArea.edge).points) mm")
        }
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard let pages = document.pages else { return judgePackage(document) }
        let place = edge.place(in: document.area)
        // The double lines of a letter stand outside the type area of its first page.
        let judged = pages.inked.filter {
            !(edge == .top && document.kind == .letter && $0.page == 1)
        }
        if edge == .left, judged.isEmpty { return .broken([Departure(Self.blank)]) }
        let outermost = judged.max { edge.reach($0.box) < edge.reach($1.box) }
        let ink = outermost.map { edge.side(of: $0.box) } ?? place
        let text = textStart(pages)
        return .of(
            !edge.isOutside(ink, in: document.area)
                && text.map { begins($0, at: place, pages) } ?? true,
            edge.found(ink: ink, text: text),
            page: outermost?.page
        )
    }

    private static let blank = Wording(
        zh: "竖排纸面上没有墨迹",
        en: "no ink on any upright page"
    )

    /// A ruled table that reaches beyond the edge in every program, or margins that change places.
    private func judgePackage(_ document: CheckedDocument) -> Verdict {
        let places = document.styled.tables.compactMap { table -> Departure? in
            guard table.isBoxed, let reach = edge.reach(table),
                edge.isOutside(reach, in: document.area)
            else {
                return nil
            }
            let first = document.styled.paragraphs.first { $0.index == table.paragraph }
            return Departure(
                Wording(
                    zh: "表格边线在\(reach.millimetres)处",
                    en: "a table with its border at \(reach.millimetres)"
                ),
                first
            )
        }
        return places.isEmpty ? judgeMargins(document) : .broken(places)
    }

    /// Margins that change places move the text of even pages, when there are any for sure.
    private func judgeMargins(_ document: CheckedDocument) -> Verdict {
        guard edge == .left, document.styled.hasMirroredMargins,
            document.hasSecondPage, let section = document.styled.sections.first
        else { return .unmeasured }
        let start = Double.millimetres(twips: section.right)
        guard start < document.area.left - TypeArea.edge else { return .unmeasured }
        let found = Wording(
            zh: "左右边距在偶数页对调，文字自\(start.points) mm起",
            en: "margins change places on even pages, whose text begins at \(start.points) mm"
        )
        return .of(false, found)
    }

    private func begins(_ text: Double, at place: Double, _ pages: MeasuredPages) -> Bool {
        edge == .top
            ? text <= place + pages.line + TypeArea.edge
            : text.isNear(place, within: TypeArea.edge)
    }

    /// Where full lines begin, or the latest first line of a later page; `nil` where nothing need begin.
    private func textStart(_ pages: MeasuredPages) -> Double? {
        switch edge {
        case .left:
            pages.placed.parts.body
                .flatMap { pages.placed.rows(of: [$0]).dropFirst().map(\.x0) }.median
        case .top:
            pages.inked.filter { $0.page > 1 }.compactMap { bodyStart($0.page, pages) }.max()
        case .right, .bottom: nil
        }
    }

    private func bodyStart(_ page: Int, _ pages: MeasuredPages) -> Double? {
        let placed = pages.placed
        guard let first = placed.pages[page - 1].rows.first, let ink = placed.rows[first].ink,
            let owner = placed.owner[first], placed.parts.body.contains(owner)
        else { return nil }
        return ink.top
    }
}

/// A side of the type area.
enum TypeAreaEdge: String, Sendable, CaseIterable {
    case left, right, top, bottom

    /// Whether what lies outside has the greater coordinate.
    var isFar: Bool { self == .right || self == .bottom }

    /// Where it lies on the page, in millimetres.
    func place(in area: TypeArea) -> Double {
        switch self {
        case .left: area.left
        case .right: area.right
        case .top: area.top
        case .bottom: area.bottom
        }
    }

    /// The same side of a box of ink.
    func side(of box: InkBox) -> Double {
        switch self {
        case .left: box.left
        case .right: box.right
        case .top: box.top
        case .bottom: box.bottom
        }
    }

    /// How far a table reaches for sure, in millimetres from the left edge of the paper; nil for edges above and below.
    func reach(_ table: TableSpan) -> Double? {
        switch self {
        case .left: .millimetres(twips: table.left.upperBound)
        case .right: .millimetres(twips: table.right.lowerBound)
        case .top, .bottom: nil
        }
    }

    /// Whether a place lies beyond the edge by more than is allowed.
    func isOutside(_ place: Double, in area: TypeArea) -> Bool {
        isFar
            ? place > self.place(in: area) + TypeArea.edge
            : place < self.place(in: area) - TypeArea.edge
    }

    /// How far ink reaches towards the outside.
    func reach(_ box: InkBox) -> Double { isFar ? side(of: box) : -side(of: box) }

    fileprivate var title: Wording {
        switch self {
        case .left: Wording(zh: "文字左边齐版心，左侧无出格", en: "text starts at the left edge, no ink outside")
        case .right: Wording(zh: "右侧不出版心", en: "no ink outside the right edge")
        case .top: Wording(zh: "文字自版心第一行起，上方无墨迹", en: "text starts on the first line, no ink above")
        case .bottom:
            Wording(zh: "版心下方只有页码", en: "nothing below the type area but the page number")
        }
    }

    fileprivate var remedy: Wording {
        switch self {
        case .left:
            Wording(
                zh: "检查左边距、段落左缩进和越过版心的表格、图形",
                en:
                    "look at the left margin, left indents, and tables or shapes outside the type area"
            )
        case .right:
            Wording(
                zh: "检查右边距、段落右缩进和越过版心的表格、图形",
                en:
                    "look at the right margin, right indents, and tables or shapes outside the type area"
            )
        case .top:
            Wording(
                zh: "检查上边距、页眉内容和页首空行",
                en: "look at the top margin, the header, and blank lines at the top of pages"
            )
        case .bottom:
            Wording(zh: "检查下边距和页脚内容", en: "look at the bottom margin and at the footer")
        }
    }

    fileprivate func found(ink: Double, text: Double?) -> Wording {
        let start = text?.millimetres ?? "—"
        return switch self {
        case .left:
            Wording(
                zh: "墨迹自\(ink.millimetres)，文字左边\(start)",
                en: "ink from \(ink.millimetres), text edge \(start)"
            )
        case .top:
            Wording(
                zh: "墨迹自\(ink.millimetres)，续页自\(start)",
                en: "ink from \(ink.millimetres), later pages from \(start)"
            )
        case .right, .bottom: Wording(same: ink.millimetres)
        }
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

extension CheckedDocument {
    /// Whether the text alone takes more lines than a page has.
    fileprivate var hasSecondPage: Bool {
        let lines = parts.body.map {
            (parts[$0].letters.count + profile.characters) / (profile.characters + 1)
        }
        return lines.reduce(0, +) > 2 * profile.lines
    }
}
