internal import Norms
internal import OOXML

extension TemplateCompiler {
    /// Finds the tags of all paragraphs and puts an instruction in the place of each.
    mutating func markTags() {
        var counter = PlaceCounter()
        markTags(in: tree.root, &counter)
    }

    private mutating func markTags(in node: XMLNode, _ counter: inout PlaceCounter) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            let name = tree.name(of: child)
            counter.enter(name)
            if name == "w:p" { markTags(inParagraph: child, counter.place) }
            markTags(in: child, &counter)
            counter.leave(name)
        }
    }

    private mutating func markTags(inParagraph paragraph: XMLNode, _ place: Place) {
        var pieces: [TextPiece] = []
        collect(paragraph, &pieces)
        let text = pieces.map(\.text).joined()
        guard text.contains("{{") || text.contains("}}") else { return }
        let spans = TagSpan.find(in: text)
        for span in spans {
            let placed = PlacedTag(
                tag: span.tag ?? .otherwise,
                source: span.source,
                part: part,
                place: place
            )
            guard span.tag != nil else {
                report(
                    "broken-tag",
                    placed,
                    zh: "看不懂",
                    en: "makes no sense",
                    mendZh: "写成“{{字段}}”“{{#如果 字段}}…{{/如果}}”或“{{#每个 字段}}…{{/每个}}”",
                    mendEn: "write {{field}}, {{#如果 field}}…{{/如果}} or {{#每个 field}}…{{/每个}}"
                )
                continue
            }
            tags.append(placed)
        }
        guard findings.isEmpty else { return }
        split(pieces, spans, firstTag: tags.count - spans.count)
    }

    /// The `w:t` elements of a paragraph, without those of paragraphs inside it (text boxes).
    private mutating func collect(_ node: XMLNode, _ pieces: inout [TextPiece]) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            switch tree.name(of: child) {
            case "w:t": pieces.append(TextPiece(element: child, text: tree.text(of: child)))
            case "w:p": break
            case "w:br", "w:tab", "w:cr": pieces.append(TextPiece(element: nil, text: "\n"))
            default: collect(child, &pieces)
            }
        }
    }

    /// Rewrites the `w:t` elements: text, instruction, text … A tag stands where its first character stood.
    private mutating func split(_ pieces: [TextPiece], _ spans: [TagSpan], firstTag: Int) {
        var start = 0
        for piece in pieces {
            let end = start + piece.text.unicodeScalars.count
            if let element = piece.element {
                let touching = spans.indices.filter {
                    spans[$0].range.lowerBound < end && spans[$0].range.upperBound > start
                }
                if !touching.isEmpty {
                    let scalars = Array(piece.text.unicodeScalars)
                    rewrite(element, scalars, start, touching.map { ($0 + firstTag, spans[$0]) })
                }
            }
            start = end
        }
    }

    private mutating func rewrite(
        _ element: XMLNode,
        _ scalars: [Unicode.Scalar],
        _ start: Int,
        _ spans: [(number: Int, span: TagSpan)]
    ) {
        for child in tree.children(of: element) { tree.remove(child) }
        tree.setAttribute("xml:space", "preserve", of: element)
        var at = 0
        for (number, span) in spans {
            let from = max(span.range.lowerBound - start, 0)
            appendText(scalars[at..<max(at, from)], to: element)
            at = min(span.range.upperBound - start, scalars.count)
            guard span.range.lowerBound >= start,
                let mark = tree.makeInstruction(Self.target, String(number))
            else { continue }
            tree.append(mark, to: element)
            marks.append(mark)
        }
        appendText(scalars[at...], to: element)
    }

    private mutating func appendText(_ scalars: ArraySlice<Unicode.Scalar>, to element: XMLNode) {
        guard !scalars.isEmpty else { return }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        if let node = tree.makeText(String(text)) { tree.append(node, to: element) }
    }
}

/// A stretch of text of a paragraph; without an element where something else than text stands.
private struct TextPiece {
    var element: XMLNode?
    var text: String
}
