import Norms
import OOXML

/// Mends frames that hang on the page: 版记 at the foot, and the two red lines of a letter.
struct FrameMender {
    let mending: Mending
    let nodes: [XMLNode]

    private var document: CheckedDocument { mending.document }

    func mend(_ tree: inout XMLTree) {
        if mending.has("imprint-bottom", "imprint-rule-width", "type-area-bottom") {
            mendImprint(&tree)
        } else if mending.has("imprint-indent") {
            for (paragraph, _) in document.imprintFrames {
                setTab(of: nodes[paragraph.styled.index], &tree)
            }
        }
        guard document.kind == .letter else { return }
        mendLine(.upper, &tree)
        mendLine(.lower, &tree)
    }

    /// Puts the rows of 版记 on the type area, the last on its lower edge.
    private func mendImprint(_ tree: inout XMLTree) {
        let rows = document.imprintFrames
        let profile = document.profile
        guard let last = rows.last?.frame, let y = last.y, let height = last.height else { return }
        let shift = profile.height - profile.bottom - (y + height)
        for (paragraph, frame) in rows {
            guard let node = frameNode(paragraph.styled, &tree) else { continue }
            tree.setWord("y", String((frame.y ?? 0) + shift), of: node)
            tree.setWord("x", String(profile.left), of: node)
            tree.setWord("w", String(profile.areaWidth), of: node)
        }
        for (paragraph, _) in rows { setTab(of: nodes[paragraph.styled.index], &tree) }
    }

    /// Lets the date of 印发 end one character from the edge, where a tab takes it there.
    private func setTab(of node: XMLNode, _ tree: inout XMLTree) {
        guard let properties = tree.first("w:pPr", in: node),
            let tabs = tree.first("w:tabs", in: properties),
            let tab = tree.children(of: tabs, named: "w:tab").last,
            tree.attribute("w:val", of: tab) == "right"
        else { return }
        tree.setWord("pos", String(document.profile.areaWidth - 280), of: tab)
    }

    private func mendLine(_ side: LetterLineSide, _ tree: inout XMLTree) {
        let name = "letter-line-\(side.rawValue)"
        guard mending.has(name, name + "-width", name + "-place"),
            let (frame, _) = document.letterFrame(side),
            let paragraph = document.styled.paragraphs.first(where: {
                let isEmpty = $0.text.allSatisfy(\.isWhitespace)
                return $0.format.frame == frame && isEmpty == (side == .lower)
            }), let node = frameNode(paragraph, &tree)
        else { return }
        setBorder(side, of: nodes[paragraph.index], &tree)
        if mending.has(name + "-width") {
            tree.setWord("w", "9638", of: node)
            tree.setWord("x", nil, of: node)
            tree.setWord("xAlign", "center", of: node)
            tree.setWord("hAnchor", "page", of: node)
        }
        guard mending.has(name + "-place"), frame.anchor == "page" else { return }
        if side == .lower {
            // 277 mm from the top of the paper.
            tree.setWord("y", "15704", of: node)
        } else if let mark = document.letterMark, let y = frame.y {
            let ink = LineColumn.inkBottom(mark.place, size: mark.size)
            // 4 mm, and the 5.1 pt of the line itself.
            let height = (ink + 11.3 + 5.1) * 20 - Double(y)
            tree.setWord("h", String(Int(height.rounded())), of: node)
            tree.setWord("hRule", "exact", of: node)
        }
    }

    /// Makes the border a thick and a thin red line, in the order that both Word and LibreOffice print rightly.
    private func setBorder(_ side: LetterLineSide, of node: XMLNode, _ tree: inout XMLTree) {
        guard let properties = tree.first("w:pPr", in: node),
            let borders = tree.first("w:pBdr", in: properties),
            let line = tree.first(side == .upper ? "w:bottom" : "w:top", in: borders)
        else { return }
        tree.setWord("val", "thickThinSmallGap", of: line)
        tree.setWord("sz", "24", of: line)
        tree.setWord("color", document.profile.markColour, of: line)
    }

    private func frameNode(_ paragraph: StyledParagraph, _ tree: inout XMLTree) -> XMLNode? {
        guard paragraph.part == document.styled.mainPart,
            nodes.indices.contains(paragraph.index),
            let properties = tree.first("w:pPr", in: nodes[paragraph.index])
        else { return nil }
        return tree.first("w:framePr", in: properties)
    }
}
