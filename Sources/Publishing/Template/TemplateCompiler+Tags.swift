internal import Norms
internal import OOXML

extension TemplateCompiler {
    /// Finds the tags of all paragraphs and puts an instruction in the place of each.
    mutating func markTags() {
        markTags(in: tree.root)
    }

    private mutating func markTags(in node: XMLNode) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            visit(child, tree.name(of: child))
        }
    }

    private mutating func visit(_ element: XMLNode, _ name: String) {
        if let place = places[element] { order[place] = order.count }
        if name == "w:p" { markTags(inParagraph: element) }
        checkReach(element, name)
        markTags(in: element)
    }

    private mutating func markTags(inParagraph paragraph: XMLNode) {
        var pieces: [TextPiece] = []
        collect(paragraph, &pieces)
        let text = pieces.map(\.text).joined()
        guard TagSpan.mayBe(in: text) else { return }
        let place = place(of: paragraph)
        let spans = TagSpan.find(in: text)
        let first = tags.count
        for span in spans {
            let placed = PlacedTag(
                tag: span.tag ?? .otherwise,
                source: span.source,
                part: part,
                place: place
            )
            if span.tag != nil { tags.append(placed) } else { report(.broken, placed) }
        }
        checkHalfTags(text, place)
        if spans.allSatisfy({ $0.tag != nil }) { split(pieces, spans, firstTag: first) }
    }

    /// Where a node stands, as people count; `.file` in headers, footers and notes.
    mutating func place(of node: XMLNode) -> Place {
        if let place = places[node] { return place }
        guard let around = tree.parent(of: node) else { return .file }
        return place(of: around)
    }

    /// The `w:t` elements of a paragraph, without those of paragraphs inside it (text boxes), and the pictures whose
    /// alternative text is a tag.
    private mutating func collect(_ node: XMLNode, _ pieces: inout [TextPiece]) {
        for child in tree.children(of: node) where tree.kind(of: child) == .element {
            switch tree.name(of: child) {
            case "w:t": pieces.append(TextPiece(element: child, text: tree.text(of: child)))
            case "w:p": break
            case "w:br", "w:tab", "w:cr": pieces.append(TextPiece(text: "\n"))
            case "w:noBreakHyphen": pieces.append(TextPiece(text: "-"))
            case "w:drawing", "w:pict":
                if let picture = placeholder(in: child) {
                    pieces.append(picture)
                } else {
                    collect(child, &pieces)
                }
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
                let numbered = touching.map { ($0 + firstTag, spans[$0]) }
                if let link = piece.link {
                    if let number = numbered.first?.0 { hold(element, link, number) }
                } else if !numbered.isEmpty {
                    rewrite(element, Array(piece.text.unicodeScalars), start, numbered)
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
            guard span.range.lowerBound >= start, let mark = makeMark(number) else { continue }
            tree.append(mark, to: element)
        }
        appendText(scalars[at...], to: element)
        // A control whose text was part of a tag is a placeholder for it.
        while let control = around(element, named: "w:sdt") { unwrapControl(control) }
    }

    /// Makes the instruction of a tag; tags are marked in their order.
    private mutating func makeMark(_ number: Int, _ word: String = "") -> XMLNode? {
        guard let mark = tree.makeInstruction(Self.target, word + String(number)) else {
            return nil
        }
        marks.append(mark)
        numbers[mark] = number
        return mark
    }

    /// Puts the ends of a placeholder around a picture, and leaves its link open.
    private mutating func hold(_ picture: XMLNode, _ link: PictureLink, _ number: Int) {
        guard let mark = makeMark(number, "picture "),
            let end = tree.makeInstruction(Self.target, "end")
        else { return }
        tree.insert(mark, before: picture)
        tree.insert(end, after: picture)
        tree.setAttribute(
            link.attribute,
            Self.instruction("link \(number)"),
            in: isStrict ? OfficeAddress.strictLinks : OfficeAddress.links,
            prefix: "r",
            of: link.element
        )
        tree.setAttribute(link.textAttribute, "", of: link.textElement)
        for child in tree.children(of: link.element) { tree.remove(child) }
    }

    /// An instruction as the value of an attribute.
    static func instruction(_ word: String) -> String {
        let value = [attributeMarks.open] + Array(word.utf8) + [attributeMarks.close]
        return String(decoding: value, as: UTF8.self)
    }

    private var isStrict: Bool { tree.namespace(of: tree.root) == OfficeAddress.strictWord }

    private mutating func appendText(_ scalars: ArraySlice<Unicode.Scalar>, to element: XMLNode) {
        guard !scalars.isEmpty else { return }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        if let node = tree.makeText(String(text)) { tree.append(node, to: element) }
    }
}

/// A stretch of text of a paragraph; without an element where something else than text stands.
struct TextPiece {
    var element: XMLNode?
    var text: String
    /// For a picture whose alternative text is a tag: how it is linked to its file.
    var link: PictureLink?
}

/// How a picture in a document is linked to its file, and where its alternative text stands.
struct PictureLink {
    var element: XMLNode
    var attribute: String
    var textElement: XMLNode
    var textAttribute: String
}
