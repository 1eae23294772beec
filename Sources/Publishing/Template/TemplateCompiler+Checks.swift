internal import Norms
internal import OOXML

extension TemplateCompiler {
    /// Finds the two ends of each block, and what has only one.
    mutating func pairBlocks() {
        // An end that cannot be read would make its beginning look open: that is reported first, alone.
        guard !findings.contains(where: { $0.code == "template-broken-tag" }) else { return }
        var open: [(start: Int, middle: Int?)] = []
        for (number, placed) in tags.enumerated() {
            switch placed.tag {
            case .value, .merged, .picture, .ordinal, .heading: break
            case .when, .each: open.append((number, nil))
            case .otherwise:
                guard let last = open.indices.last, !tags[open[last].start].tag.isLoop,
                    open[last].middle == nil
                else {
                    report(.strayEnd, placed)
                    continue
                }
                open[last].middle = number
            case .endWhen, .endEach:
                guard let last = open.last,
                    tags[last.start].tag.isLoop == (placed.tag == .endEach)
                else {
                    report(.strayEnd, placed)
                    continue
                }
                open.removeLast()
                blocks.append(TemplateBlock(open: last.start, middle: last.middle, close: number))
            }
        }
        for block in open { report(.open(isLoop: tags[block.start].tag.isLoop), tags[block.start]) }
        // Outer blocks first.
        blocks.sort { $0.open < $1.open }
    }

    /// Holds every tag against the fields of the document.
    mutating func checkFields() {
        var names = TemplateNames(fields)
        for placed in tags {
            switch placed.tag {
            case .value(let name), .merged(let name):
                guard let field = names.find(name) else {
                    report(.unknown(names.remedy(for: name)), placed)
                    continue
                }
                switch field.kind {
                case .text, .optional: break
                case .picture, .optionalPicture: report(.wrongKind(usage: "{{图片 \(name)}}"), placed)
                case .list: report(.wrongKind(usage: "{{#每个 \(name)}}…{{/每个}}"), placed)
                case .flag: report(.wrongKind(usage: "{{#如果 \(name)}}…{{/如果}}"), placed)
                }
            case .picture(let name, _):
                let field = names.find(name)
                if field == nil { report(.unknown(names.remedy(for: name)), placed) }
                if let field, field.kind != .picture, field.kind != .optionalPicture {
                    report(.wrongKind(usage: "{{\(name)}}"), placed)
                }
            case .when(.field(let name), _):
                if names.find(name) == nil { report(.unknown(names.remedy(for: name)), placed) }
            case .when, .ordinal: if names.depth == 0 { report(.outsideLoop, placed) }
            case .each(let name): enter(placed, name, &names)
            case .endEach: names.leave()
            case .otherwise, .endWhen, .heading: break
            }
        }
    }

    private mutating func enter(_ placed: PlacedTag, _ name: String, _ names: inout TemplateNames) {
        let field = names.find(name)
        if field == nil { report(.unknown(names.remedy(for: name)), placed) }
        guard case .list(let inner) = field?.kind else {
            if field != nil { report(.wrongKind(usage: "{{\(name)}}"), placed) }
            return names.enter(nil)
        }
        names.enter(inner)
    }

    /// The numbers of the tags whose field must not be empty.
    func requiredTags() -> Set<Int> {
        var names = TemplateNames(fields)
        var required: Set<Int> = []
        for (number, placed) in tags.enumerated() {
            switch placed.tag {
            case .value(let name), .merged(let name):
                if names.find(name)?.kind == .text { required.insert(number) }
            case .picture(let name, _):
                if names.find(name)?.kind == .picture { required.insert(number) }
            case .each(let name):
                guard case .list(let inner) = names.find(name)?.kind else { continue }
                names.enter(inner)
            case .endEach: names.leave()
            case .when, .otherwise, .endWhen, .ordinal, .heading: break
            }
        }
        return required
    }

    /// Fields in single braces: the second was forgotten, and they would be printed as they are.
    mutating func checkHalfTags(_ text: String, _ place: Place) {
        for half in TagSpan.halfTags(in: text, names: TemplateNames.all(fields)) {
            report(.half, PlacedTag(tag: .otherwise, source: half, part: part, place: place))
        }
    }

    /// Tags where none can be filled: in field codes, in the text of a watermark, on a shape that is no picture.
    mutating func checkReach(_ node: XMLNode, _ name: String) {
        let text: String? =
            if name == "w:instrText" {
                tree.text(of: node)
            } else if name.hasSuffix(":textpath") {
                tree.attribute("string", of: node)
            } else if name.hasSuffix(":docPr") {
                tree.attribute("descr", of: node)
            } else {
                nil
            }
        guard let text, TagSpan.mayBe(in: text) else { return }
        for span in TagSpan.find(in: text) {
            report(
                .unreachable,
                PlacedTag(tag: .otherwise, source: span.source, part: part, place: place(of: node))
            )
        }
    }
}
