import OOXML

/// The body of an edited draft on its way to the finished page.
///
/// The program had finished the page of the draft: the 版记 may stand in a section of its own on an even page. That is taken
/// back and done anew, since the text has another length now and the note to the reader is gone. The parts of the page are
/// known by their styles, which Word and LibreOffice number anew when they save a file, and whose names they keep.
struct DraftPage {
    private let part: DraftPart
    private let draft: DraftPart

    /// Takes a body beside what the program drafted.
    init(_ part: DraftPart, _ draft: DraftPart) {
        self.part = part
        self.draft = draft
    }

    /// Takes back what the program did to the page of the draft; `styles` gives the template's number of a style for the one
    /// of the file.
    func open(_ finisher: PageFinisher, _ styles: [String: String]) {
        rename(styles)
        unsign(finisher)
        takeBack()
    }

    /// The bytes with the page finished.
    func finished(_ finisher: PageFinisher, _ styles: [String: String]) -> [UInt8] {
        var finishing = finisher.begin()
        let bytes = finishing.finish(part.tree.serialised())
        let back = Dictionary(styles.map { ($1, $0) }) { first, _ in first }
        guard styles.contains(where: { $0.key != $0.value }),
            let done = try? DraftPart(bytes, name: part.name)
        else { return bytes }
        DraftPage(done, draft).rename(back)
        return done.tree.serialised()
    }

    private func rename(_ styles: [String: String]) {
        for node in part.elements(["w:pStyle"]) {
            guard let id = part.tree.attribute("w:val", of: node), let new = styles[id], new != id
            else { continue }
            part.tree.setAttribute("w:val", new, of: node)
        }
    }

    /// Lets 署名 and date be placed anew where they stand as the program placed them.
    private func unsign(_ finisher: PageFinisher) {
        let (ours, olds) = (part.signatures, draft.signatures)
        guard ours.map(\.names.count) == olds.map(\.names.count) else { return }
        for (our, old) in zip(ours, olds) {
            let date = draft.tree.text(of: old.date)
            for (rank, names) in zip(our.names, old.names).enumerated() {
                let name = draft.tree.text(of: names.1)
                let place = finisher.signaturePlace(name: name, date: date, rank: rank)
                if draft.spacing(of: names.1) == place.spacing,
                    part.spacing(of: names.0) == place.spacing
                {
                    part.removeProperty("w:spacing", of: names.0)
                }
                unplace(names.0, names.1, place.name)
                if rank + 1 == our.names.count { unplace(our.date, old.date, place.date) }
            }
        }
    }

    private func unplace(_ paragraph: XMLNode, _ old: XMLNode, _ line: SignaturePlace.Line) {
        guard draft.indent(of: old) == line.indent, part.indent(of: paragraph) == line.indent else {
            return
        }
        part.removeProperty("w:ind", of: paragraph)
        part.removeProperty("w:jc", of: paragraph)
    }

    /// Takes back what depends on the length of the text.
    private func takeBack() {
        let closings = part.paragraphs(of: "Closing")
        let spacers = part.paragraphs(of: "Spacer")
        // A heading that a person put on a new page stays there.
        let turned = Set(draft.turnedHeadings.map { draft.tree.text(of: $0) })
        let headings = part.turnedHeadings.filter { turned.contains(part.tree.text(of: $0)) }
        for paragraph in closings + spacers + headings {
            part.removeProperty("w:pageBreakBefore", of: paragraph)
        }
        for paragraph in closings + part.paragraphs(of: "Note") + part.paragraphs(of: "NoteMore") {
            part.tighten(paragraph)
        }
        guard let spacer = spacers.first, draft.hasImprintSection, part.hasImprintSection,
            let last = part.lastSection,
            let before = part.element(before: spacer), let section = part.section(of: before)
        else { return }
        let carriesTitlePage = !part.tree.children(of: section, named: "w:titlePg").isEmpty
        part.tree.remove(section)
        for type in part.tree.children(of: last, named: "w:type") { part.tree.remove(type) }
        if !carriesTitlePage {
            for node in part.tree.children(of: last, named: "w:titlePg") { part.tree.remove(node) }
        }
        let isCarrier = part.style(of: before) == "Thin" && part.tree.text(of: before).isEmpty
        if isCarrier { part.tree.remove(before) }
    }
}

extension DraftPart {
    /// The paragraphs of a style.
    fileprivate func paragraphs(of style: String) -> [XMLNode] {
        paragraphs.map(\.node).filter { self.style(of: $0) == style }
    }

    /// The headings that begin a page.
    fileprivate var turnedHeadings: [XMLNode] {
        paragraphs(of: "Level1").filter { property("w:pageBreakBefore", of: $0) != nil }
    }

    /// The names with the date below them, as the program pairs them.
    fileprivate var signatures: [(names: [XMLNode], date: XMLNode)] {
        var found: [(names: [XMLNode], date: XMLNode)] = []
        var names: [XMLNode] = []
        for paragraph in paragraphs.map(\.node) {
            switch style(of: paragraph) {
            case "Signature": names.append(paragraph)
            case "Date":
                found.append((names, paragraph))
                names = []
            default: break
            }
        }
        return found
    }

    /// Takes back that a paragraph was let go of the next one.
    fileprivate func tighten(_ paragraph: XMLNode) {
        guard let node = property("w:keepNext", of: paragraph),
            tree.attribute("w:val", of: node) == "0"
        else { return }
        tree.remove(node)
    }

    fileprivate func style(of paragraph: XMLNode) -> String? {
        property("w:pStyle", of: paragraph).flatMap { tree.attribute("w:val", of: $0) }
    }

    private func property(_ name: String, of paragraph: XMLNode) -> XMLNode? {
        tree.children(of: paragraph, named: "w:pPr").first
            .flatMap { tree.children(of: $0, named: name).first }
    }

    fileprivate func removeProperty(_ name: String, of paragraph: XMLNode) {
        if let node = property(name, of: paragraph) { tree.remove(node) }
    }

    fileprivate func section(of paragraph: XMLNode) -> XMLNode? {
        property("w:sectPr", of: paragraph)
    }

    /// The indents of a paragraph as the program writes them.
    fileprivate func indent(of paragraph: XMLNode) -> String? {
        written("w:ind", ["w:left", "w:right", "w:firstLine"], of: paragraph)
    }

    /// The spacing of a paragraph as the program writes it.
    fileprivate func spacing(of paragraph: XMLNode) -> String? {
        written("w:spacing", ["w:before", "w:line", "w:lineRule"], of: paragraph)
    }

    private func written(_ name: String, _ keys: [String], of paragraph: XMLNode) -> String? {
        property(name, of: paragraph).map { node in
            let values = keys.map { "\($0)=\"\(tree.attribute($0, of: node) ?? "")\"" }
            return "<\(name) \(values.joined(separator: " "))/>"
        }
    }

    /// The section that the body ends with.
    fileprivate var lastSection: XMLNode? {
        let root = tree.root
        return tree.children(of: root, named: "w:body").first
            .flatMap { tree.children(of: $0, named: "w:sectPr").last }
    }

    fileprivate func element(before node: XMLNode) -> XMLNode? {
        guard let parent = tree.parent(of: node) else { return nil }
        let all = tree.children(of: parent).filter { tree.kind(of: $0) == .element }
        return all.firstIndex(of: node).flatMap { $0 > 0 ? all[$0 - 1] : nil }
    }

    /// Whether the 版记 has a section of its own that begins on an even page.
    fileprivate var hasImprintSection: Bool {
        guard let spacer = paragraphs(of: "Spacer").first, let before = element(before: spacer),
            section(of: before) != nil, let last = lastSection
        else { return false }
        return tree.children(of: last, named: "w:type")
            .contains { tree.attribute("w:val", of: $0) == "evenPage" }
    }
}

/// The names of the styles of a document by the numbers that its paragraphs use.
struct StyleNames {
    private var names: [String: String] = [:]

    /// Reads the styles of a package; none when it has no such part.
    init(of package: borrowing OfficePackage) throws(PackageFault) {
        let links = try package.relationships(of: package.mainPart)
        guard let part = links.first(where: { $0.type == "styles" })?.target,
            package.contains(part)
        else { return }
        var tree = try XMLTree(package.contents(of: part), part: part)
        for style in tree.children(of: tree.root, named: "w:style") {
            guard let id = tree.attribute("w:styleId", of: style),
                tree.attribute("w:type", of: style) ?? "paragraph" == "paragraph",
                let name = tree.children(of: style, named: "w:name").first
            else { continue }
            names[id] = tree.attribute("w:val", of: name)
        }
    }

    /// For each number here the number of the style of the same name there.
    func map(to other: StyleNames) -> [String: String] {
        let ids = Dictionary(other.names.map { ($1, $0) }) { first, _ in first }
        return names.compactMapValues { ids[$0] }
    }
}
