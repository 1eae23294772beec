import Norms
import OOXML

/// Which footers the first section prints, and the page number in each.
struct FooterPlan {
    /// A kind of page.
    enum Side {
        /// Page 1.
        case first
        /// Page 3, 5, …
        case odd
        /// Page 2, 4, …
        case even

        var isRight: Bool { self != .even }
    }

    private let document: CheckedDocument

    init(_ document: CheckedDocument) { self.document = document }

    /// The parts that a kind of page prints.
    private func parts(_ side: Side) -> [String] {
        guard let section = document.styled.sections.first else { return [] }
        let kind =
            switch side {
            case .first: section.hasFirstPage ? "first" : "default"
            case .odd: "default"
            case .even: document.styled.hasEvenPages ? "even" : "default"
            }
        return [section.footers[kind], section.headers[kind]].compactMap(\.self)
    }

    /// The paragraph with the number of a kind of page.
    func line(_ side: Side) -> StyledParagraph? {
        let parts = parts(side)
        return document.folioParagraphs.first { parts.contains($0.part) && $0.showsPageNumber }
    }

    /// Whether a kind of page bears a number: one that is a field, or one that is typed.
    func showsNumber(_ side: Side) -> Bool? {
        let parts = parts(side)
        guard !parts.isEmpty else { return false }
        return document.styled.marginalia.contains { paragraph in
            guard parts.contains(paragraph.part) else { return false }
            // A number that was typed is right on one page at most.
            let typed = String(paragraph.text.filter { $0.isASCII && $0.isNumber })
            return paragraph.showsPageNumber || typed == (side == .even ? "2" : "1")
        }
    }

    /// Whether odd and even pages print the same footer, in which nothing turns to the outer side.
    var isSameOnAllPages: Bool {
        guard !document.styled.hasEvenPages, let line = line(.odd) else { return false }
        return !["outside", "inside"].contains(line.format.frame?.alignment ?? "")
    }

    /// The page number of odd pages, where it is all that its footer holds.
    var onlyLine: StyledParagraph? {
        guard let line = line(.odd), !line.isFramed, !line.isInBox, !line.isInTable,
            document.styled.marginalia.filter({ $0.part == line.part }).count == 1
        else { return nil }
        return line
    }
}

/// Where a page number stands in its line, as far as alignment and indents tell.
struct FolioPlace {
    let isRight: Bool
    let found: Wording

    /// Nil when tabs, spaces, a frame or a box decide.
    init?(_ paragraph: StyledParagraph, _ side: FooterPlan.Side) {
        let text = paragraph.text
        guard !paragraph.isFramed, !paragraph.isInBox, !paragraph.isInTable,
            !text.contains("\t"), text.first?.isWhitespace != true, text.last?.isWhitespace != true
        else { return nil }
        let indent = paragraph.format.indent
        let alignment = paragraph.format.alignment ?? "left"
        let isAtRight = ["right", "end"].contains(alignment)
        let isAtLeft = ["left", "start", "both"].contains(alignment)
        let points =
            isAtRight
            ? indent.right(size: 14) : indent.left(size: 14) + indent.firstLine(size: 14)
        let distance = points * TextRow.point
        isRight =
            (side.isRight ? isAtRight : isAtLeft)
            && distance.isNear(TypeArea.small, within: TypeArea.margin)
        let page = side.isRight ? Wording(zh: "单页", en: "odd") : Wording(zh: "双页", en: "even")
        let place =
            isAtRight
            ? Wording(zh: "居右", en: "right")
            : isAtLeft ? Wording(zh: "居左", en: "left") : Wording(zh: "居中", en: "centred")
        found = Wording(
            zh: "\(page.zh)页码\(place.zh)，空\(distance.millimetres)",
            en: "\(page.en) pages: \(place.en), \(distance.millimetres) in"
        )
    }
}

extension CheckedDocument {
    /// Whether the text cannot stand on one page: more characters than 22 lines of 28 hold, with something to spare.
    var isSurelyLong: Bool {
        let lines = paragraphs(parts.body).reduce(0) { $0 + 1 + ($1.letters.count - 1) / 30 }
        let breaks = parts.body.dropFirst().contains { parts[$0].styled.format.breaksPage == true }
        return lines > profile.lines || breaks || attachmentLabels.contains(where: beginsPage)
    }
}
