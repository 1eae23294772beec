import Norms
import OOXML

/// Mends distances: blank lines between the parts of the head and the text, the height of the mark, 署名 and date.
///
/// Only between paragraphs that flow and have nothing but empty ones between them. Empty paragraphs that are too many are
/// taken out; what is missing becomes space above the lower paragraph.
struct GapMender {
    let mending: Mending
    let nodes: [XMLNode]

    private var document: CheckedDocument { mending.document }
    private var parts: DocumentParts { mending.document.parts }
    private var profile: PageProfile { mending.document.profile }

    func mend(_ tree: inout XMLTree) {
        let isLetter = document.kind == .letter
        if mending.has("number-row"), !isLetter, let number = parts.number {
            setBlanks(2, from: parts.mark.last, to: number, &tree)
        }
        if mending.has("title-gap"), let title = parts.title.first {
            setBlanks(2, from: parts.number, to: title, &tree)
        }
        if mending.has("addressee-gap"), let addressee = parts.addressee {
            setBlanks(1, from: parts.title.last, to: addressee, &tree)
        }
        if mending.has("attachment-note-gap"), let note = parts.notes.first {
            setBlanks(1, from: parts.body.last, to: note, &tree)
        }
        if mending.has("signature-gap"), let signature = parts.signature {
            setBlanks(1, from: parts.notes.last ?? parts.body.last, to: signature, &tree)
        }
        if mending.has("mark-position") { mendMark(&tree) }
        // Another way of writing the date has another width.
        if mending.has("date-position", "signature-position", "date-format") {
            mendSignature(&tree)
        }
    }

    // MARK: blank lines

    private func setBlanks(_ count: Int, from above: Int?, to below: Int, _ tree: inout XMLTree) {
        guard let above, parts[above].flows, parts[below].flows else { return }
        let first = parts[above].styled.index
        let last = parts[below].styled.index
        guard first < last, nodes.indices.contains(last) else { return }
        let between = Array((first + 1)..<last)
        guard between.allSatisfy({ isEmpty(document.styled.paragraphs[$0], &tree) }) else { return }
        for index in between.dropFirst(count) { tree.remove(nodes[index]) }
        for index in between.prefix(count) { setPitch(before: 0, of: nodes[index], &tree) }
        let missing = max(0, count - between.count)
        setPitch(before: missing * profile.pitch, of: nodes[last], &tree)
        if document.styled.paragraphs[first].format.spacing.after ?? 0 != 0 {
            tree.setParagraph("spacing", of: nodes[first], ["after": "0", "afterLines": nil])
        }
    }

    /// Whether a paragraph is nothing but a blank line.
    private func isEmpty(_ paragraph: StyledParagraph, _ tree: inout XMLTree) -> Bool {
        guard paragraph.text.isEmpty, !paragraph.isInTable, !paragraph.isInBox,
            !paragraph.isFramed, !paragraph.endsSection, !paragraph.hasPageBreak,
            paragraph.format.breaksPage != true,
            paragraph.format.topBorder?.isDrawn != true,
            paragraph.format.bottomBorder?.isDrawn != true, nodes.indices.contains(paragraph.index)
        else { return false }
        let node = nodes[paragraph.index]
        return ["w:drawing", "w:pict", "w:object", "w:bookmarkStart", "w:sdt"].allSatisfy {
            tree.descendants(of: node, named: $0).isEmpty
        }
    }

    private func setPitch(before: Int, of node: XMLNode, _ tree: inout XMLTree) {
        tree.setParagraph(
            "spacing",
            of: node,
            [
                "before": String(before), "beforeLines": nil, "beforeAutospacing": nil,
                "line": String(profile.pitch), "lineRule": "exact",
            ]
        )
        tree.setParagraph("snapToGrid", of: node, ["val": "0"])
    }

    // MARK: the mark

    private func mendMark(_ tree: inout XMLTree) {
        guard let first = parts.mark.first, let found = document.reckonedMarkTop,
            nodes.indices.contains(parts[first].styled.index)
        else { return }
        let node = nodes[parts[first].styled.index]
        // Where the middle of what is allowed lies; faces differ by a millimetre.
        let wanted = document.kind == .letter ? 30.0 : document.area.top + 34
        let shift = Int(((wanted - found.least) / 25.4 * 1_440).rounded())
        let format = parts[first].styled.format
        if let y = format.frame?.y, let properties = tree.first("w:pPr", in: node),
            let frame = tree.first("w:framePr", in: properties)
        {
            tree.setWord("y", String(max(1, y + shift)), of: frame)
        } else {
            let before = (format.spacing.before ?? 0) + shift
            guard before >= 0 else { return }
            tree.setParagraph(
                "spacing",
                of: node,
                ["before": String(before), "beforeLines": nil, "beforeAutospacing": nil]
            )
            tree.setParagraph("snapToGrid", of: node, ["val": "0"])
        }
    }

    // MARK: 署名 and date

    /// Sets both as for a seal, or as without one where they stand more like that.
    private func mendSignature(_ tree: inout XMLTree) {
        guard let datePlace = parts.date, let namePlace = parts.signature,
            parts[datePlace].flows, parts[namePlace].flows,
            !parts[namePlace].text.contains("\t"),
            let name = ReckonedRow.width(of: parts[namePlace]),
            let date = ReckonedRow.width(
                of: parts[datePlace],
                as: mending.has("date-format") ? TextRepair.date(parts[datePlace].text) : nil
            )
        else { return }
        var page = profile
        page.isSealed =
            document.pages.flatMap { SignatureLayout($0)?.isSealed }
            ?? ReckonedSignature(document)?.isSealed ?? true
        let place = SignaturePlace(page, name: Int(name * 20), date: Int(date * 20))
        for (part, line) in [(namePlace, place.name), (datePlace, place.date)] {
            let index = parts[part].styled.index
            guard nodes.indices.contains(index) else { continue }
            tree.changeText(of: nodes[index]) { String($0.trimmed) }
            set(line, of: nodes[index], &tree)
        }
    }

    private func set(_ line: SignaturePlace.Line, of node: XMLNode, _ tree: inout XMLTree) {
        tree.setIndent(characters: 0, of: node)
        tree.setParagraph(
            "ind",
            of: node,
            ["left": String(line.start), "right": String(line.end)]
        )
        tree.setParagraph(
            "ind",
            of: node,
            ["leftChars": nil, "rightChars": nil, "firstLineChars": "0"]
        )
        tree.setParagraph("jc", of: node, ["val": line.side])
    }
}
