import Norms
import OOXML

/// Paragraphs of 正文 start two characters in.
struct BodyIndent: DocumentRule {
    let id = "body-indent"
    let clause = "7.3.3"
    let title = Wording(zh: "每个自然段左空二字", en: "paragraphs start two characters in")
    let remedy = Wording(
        zh: "“段落→特殊格式→首行缩进”2字符，不用空格代替",
        en: "set a first-line indent of two characters"
    )

    func expected(in document: CheckedDocument) -> Wording {
        Wording(zh: "左空二字", en: "two characters in")
    }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasBody else { return .noBody }
        let places = document.parts.body.filter { !document.isCaption($0) && document.isPlaced($0) }
        let wrong = places.compactMap { place -> Departure? in
            let start = start(of: place, document)
            if start.found.isNear(start.wanted, within: TypeArea.indent) { return nil }
            let text = start.found.millimetres
            return Departure(text, document.parts[place], page: document.page(of: place))
        }
        return .of(wrong, orHolds: expected(in: document))
    }

    private func start(
        of place: Int,
        _ document: CheckedDocument
    ) -> (found: Double, wanted: Double) {
        guard let pages = document.pages else {
            let paragraph = document.parts[place]
            let usual = 2 * document.bodySize
            let start = paragraph.styled.list == nil ? paragraph.firstLineStart : usual
            // Two characters of its own size will do: a wrong size is told by another rule.
            let own = 2 * paragraph.size
            let wanted = (start - own).magnitude < (start - usual).magnitude ? own : usual
            return (start * TextRow.point, wanted * TextRow.point)
        }
        let row = pages.placed.rows(of: [place]).first
        return (row?.x0 ?? 0, pages.left + 2 * pages.em)
    }
}

/// Later lines of paragraphs of 正文 start at one edge.
struct BodyFlush: DocumentRule {
    let id = "body-flush"
    let clause = "7.3.3"
    let title = Wording(zh: "回行顶格", en: "later lines of a paragraph start at the edge")
    let remedy = Wording(
        zh: "“段落→缩进”左设为0，只用“首行缩进”2字符",
        en: "no left indent, only a first-line indent"
    )

    func expected(in document: CheckedDocument) -> Wording { Wording(zh: "顶格", en: "at the edge") }

    func judge(_ document: CheckedDocument) -> Verdict {
        guard document.hasBody else { return .noBody }
        let places = document.parts.body.filter { !document.isCaption($0) && document.isPlaced($0) }
        let inner = places.flatMap { place in
            lefts(of: place, document).map { (place: place, left: $0) }
        }
        guard let edge = inner.map(\.left).median else { return .skip("没有回行", "no later lines") }
        let wrong = inner.filter { !$0.left.isNear(edge, within: TypeArea.indent) }
        let places2 = Set(wrong.map(\.place)).sorted()
        return .of(
            places2.map { place in
                let left = wrong.first { $0.place == place }?.left ?? 0
                let text = left.millimetres
                return Departure(text, document.parts[place], page: document.page(of: place))
            },
            orHolds: Wording(same: edge.millimetres)
        )
    }

    private func lefts(of place: Int, _ document: CheckedDocument) -> [Double] {
        if let pages = document.pages {
            return pages.placed.rows(of: [place]).dropFirst().map(\.x0)
        }
        let paragraph = document.parts[place]
        guard paragraph.letters.count > 30, paragraph.styled.list == nil else { return [] }
        return [paragraph.styled.format.indent.left(size: paragraph.size) * TextRow.point]
    }
}

extension CheckedDocument {
    /// Whether a paragraph is the centred caption of a table beside it.
    func isCaption(_ place: Int) -> Bool {
        let paragraph = parts[place].styled
        guard paragraph.format.alignment == "center" else { return false }
        return [paragraph.index - 1, paragraph.index + 1].contains {
            styled.paragraphs.indices.contains($0) && styled.paragraphs[$0].isInTable
        }
    }
}
