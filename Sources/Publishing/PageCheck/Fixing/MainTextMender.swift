import Norms
import OOXML

/// Mends the text: what is set on its paragraphs and runs, and how some of it is written.
struct MainTextMender {
    let mending: Mending
    let nodes: [XMLNode]

    init(_ mending: Mending, in tree: inout XMLTree) {
        self.mending = mending
        nodes = ParagraphWalk.nodes(in: &tree).map(\.node)
    }

    var parts: DocumentParts { mending.document.parts }
    var profile: PageProfile { mending.document.profile }

    func mend(_ tree: inout XMLTree) {
        mendHead(&tree)
        mendTitle(&tree)
        mendBody(&tree)
        mendEnd(&tree)
        mendGrid(&tree)
        RunMender(mending: mending, nodes: nodes).mend(&tree)
        FrameMender(mending: mending, nodes: nodes).mend(&tree)
        GapMender(mending: mending, nodes: nodes).mend(&tree)
    }

    func paragraphs(_ places: [Int]) -> [XMLNode] { mending.nodes(places, in: nodes) }

    func paragraph(_ place: Int?) -> XMLNode? { place.flatMap { paragraphs([$0]).first } }

    func runs(_ places: [Int], _ tree: inout XMLTree) -> [XMLNode] {
        paragraphs(places).flatMap { ParagraphWalk.runs(of: $0, in: &tree) }
    }

    // MARK: head and title

    private func mendHead(_ tree: inout XMLTree) {
        if mending.has("mark-colour") {
            for run in runs(parts.mark, &tree) { tree.setRun("color", of: run, ["val": "FF0000"]) }
        }
        if mending.has("mark-centred") { centre(parts.mark, &tree) }
        guard let number = parts.number, let node = paragraph(number) else { return }
        if mending.has("number-format") { tree.changeText(of: node, TextRepair.number) }
        if mending.has("number-side"), parts.signer == nil {
            let isLetter = mending.document.kind == .letter
            tree.setIndent(characters: 0, of: node)
            tree.setParagraph("jc", of: node, ["val": isLetter ? "right" : "center"])
        }
        mendRedLine(node, &tree)
    }

    /// Mends the border below the number; a line that is drawn as a shape only changes its colour.
    private func mendRedLine(_ node: XMLNode, _ tree: inout XMLTree) {
        if mending.has("red-line") { colourDrawnLine(&tree) }
        guard mending.has("red-line", "red-line-width", "red-line-gap"),
            mending.document.styled.lines.isEmpty, let properties = tree.paragraphProperties(node),
            let borders = tree.property("pBdr", of: properties, order: PropertyOrder.paragraph),
            let line = tree.property(
                "bottom",
                of: borders,
                order: ["top", "left", "bottom", "right"]
            )
        else { return }
        tree.setWord("val", "single", of: line)
        tree.setWord("sz", "8", of: line)
        tree.setWord("space", "11", of: line)
        tree.setWord("color", "FF0000", of: line)
        tree.setIndent(characters: 0, of: node)
    }

    private func colourDrawnLine(_ tree: inout XMLTree) {
        let lines = mending.document.styled.lines.filter { !$0.isTableBorder }
        guard lines.count == 1, let line = lines.first,
            line.colour?.isRedColour == false, nodes.indices.contains(line.paragraph)
        else { return }
        let node = nodes[line.paragraph]
        for line in tree.descendants(of: node, named: "v:line") {
            tree.setAttribute("strokecolor", "#" + profile.markColour, of: line)
        }
        for outline in tree.descendants(of: node, named: "a:ln") {
            for colour in tree.descendants(of: outline, named: "a:srgbClr") {
                tree.setAttribute("val", profile.markColour, of: colour)
            }
        }
    }

    private func mendTitle(_ tree: inout XMLTree) {
        for run in runs(parts.title, &tree) {
            if mending.has("title-size") { tree.setSize(22, of: run) }
            if mending.has("title-face") { tree.setFace(profile.titleFace, of: run) }
        }
        if mending.has("title-centred") { centre(parts.title, &tree) }
        guard let node = paragraph(parts.addressee) else { return }
        if mending.has("addressee-flush") {
            tree.changeText(of: node) { String($0.drop(while: \.isWhitespace)) }
            tree.setIndent(characters: 0, of: node)
        }
        if mending.has("addressee-colon") { tree.changeText(of: node, TextRepair.addressee) }
    }

    private func centre(_ places: [Int], _ tree: inout XMLTree) {
        for node in paragraphs(places) {
            tree.setIndent(characters: 0, of: node)
            tree.setParagraph("jc", of: node, ["val": "center"])
        }
    }

    // MARK: body

    private func mendBody(_ tree: inout XMLTree) {
        if mending.has("body-indent", "body-flush") {
            let body = parts.body.filter {
                !mending.document.isCaption($0) && parts[$0].styled.list == nil
            }
            for node in paragraphs(body) {
                tree.changeText(of: node) { String($0.drop(while: \.isWhitespace)) }
                tree.setIndent(characters: 2, of: node)
            }
        }
        if mending.has("body-size") {
            for run in runs(parts.body, &tree) { tree.setSize(16, of: run) }
        }
        if mending.has("chars-per-line") {
            let spacing = String(profile.spacing)
            for run in runs(parts.body + parts.notes, &tree) {
                tree.setRun("spacing", of: run, ["val": spacing])
            }
        }
    }

    // MARK: pitch

    /// Sets every line between head and 版记 on the pitch; tables, frames and boxes keep theirs.
    private func mendGrid(_ tree: inout XMLTree) {
        guard mending.has("lines-per-page", "line-pitch") else { return }
        let first = parts.number.map { parts[$0].styled.index } ?? 0
        let last = parts.issue.map { parts[$0].styled.index } ?? .max
        let body = Set(parts.body.map { parts[$0].styled.index })
        let marks = Set(parts.mark.map { parts[$0].styled.index })
        for paragraph in mending.document.styled.paragraphs
        where (first..<last).contains(paragraph.index) && nodes.indices.contains(paragraph.index) {
            guard !paragraph.isFramed, !paragraph.isInBox, !paragraph.isInTable,
                !marks.contains(paragraph.index), !paragraph.isThin
            else { continue }
            let node = nodes[paragraph.index]
            tree.setParagraph(
                "spacing",
                of: node,
                ["line": String(profile.pitch), "lineRule": "exact"]
            )
            guard body.contains(paragraph.index) else { continue }
            tree.setParagraph(
                "spacing",
                of: node,
                [
                    "before": "0", "after": "0", "beforeLines": nil, "afterLines": nil,
                    "beforeAutospacing": nil, "afterAutospacing": nil,
                ]
            )
            tree.setParagraph("snapToGrid", of: node, ["val": "0"])
        }
    }
}

extension StyledParagraph {
    /// Whether it is a line of almost no height, which some use to keep things apart.
    fileprivate var isThin: Bool {
        format.spacing.rule == .exact && (format.spacing.line ?? 240) < 200
    }
}
