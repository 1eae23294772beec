import Norms
import OOXML

/// Puts new footers with the page number into the sections: odd pages right, even pages left, and none on page 1 of a letter.
///
/// Only where the old footers hold nothing but page numbers; other footers are left to a person.
struct FolioMender {
    let mending: Mending

    /// Whether page numbers are to be mended and can be.
    var isNeeded: Bool {
        let rules = [
            "page-numbers", "page-number-dashes", "page-number-size", "page-number-face",
            "page-number-side", "letter-page-1",
        ]
        guard rules.contains(where: mending.broken.contains) else { return false }
        let styled = mending.document.styled
        let folios = Set(mending.document.folioParagraphs.map { "\($0.part)#\($0.index)" })
        let footers = Set(styled.sections.flatMap(\.footers.values))
        return styled.marginalia.filter { footers.contains($0.part) }.allSatisfy {
            $0.text.allSatisfy(\.isWhitespace) && !$0.showsPageNumber
                || folios.contains("\($0.part)#\($0.index)")
        }
    }

    /// The footers to add, by the kind of page.
    private var footers: [(kind: String, xml: String)] {
        let odd = ("default", Self.footer(side: "right", mending.document.profile))
        let even = ("even", Self.footer(side: "left", mending.document.profile))
        let first = ("first", Self.footer(side: nil, mending.document.profile))
        return mending.document.kind == .letter ? [odd, even, first] : [odd, even]
    }

    /// Writes the footers: over the ones that the sections have, or as new parts; gives the links to new ones, by the kind of page.
    func addParts(
        to change: inout PackageChange,
        in package: borrowing OfficePackage
    ) throws -> [(kind: String, link: String)] {
        let base = package.isStrict ? OfficeAddress.strictWord : OfficeAddress.word
        var links: [(kind: String, link: String)] = []
        var written: Set<String> = []
        for footer in footers {
            let bytes = Array(footer.xml.replacing("$W", with: base).utf8)
            let old = mending.document.styled.sections.map { $0.footers[footer.kind] }
            let parts = Set(old.compactMap(\.self)).subtracting(written)
            if !parts.isEmpty, !old.contains(nil) {
                for part in parts.sorted() { change.set(part, bytes) }
                written.formUnion(parts)
            } else {
                links.append((footer.kind, try add(bytes, to: &change, in: package)))
            }
        }
        return links
    }

    private func add(
        _ bytes: [UInt8],
        to change: inout PackageChange,
        in package: borrowing OfficePackage
    ) throws -> String {
        let main = package.mainPart
        let folder = main.lastIndex(of: "/").map { main[...$0] } ?? ""
        let name = change.freeName("\(folder)footer", ".xml")
        change.set(name, bytes)
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
        try change.declare(name, as: type, in: package)
        return try change.link(
            main,
            to: name,
            as: "footer",
            isStrict: package.isStrict,
            in: package
        )
    }

    /// Makes the sections refer to the new footers.
    func mend(_ tree: inout XMLTree, links: [(kind: String, link: String)], isStrict: Bool) {
        for section in tree.descendants(of: tree.root, named: "w:sectPr") {
            let kinds = Set(links.map(\.kind))
            for old in tree.children(of: section, named: "w:footerReference")
            where kinds.contains(tree.attribute("w:type", of: old) ?? "default") {
                tree.remove(old)
            }
            doubleHeader(of: section, &tree)
            for (kind, link) in links {
                guard let made = tree.makeElement("footerReference", like: section) else {
                    continue
                }
                insert(made, into: section, &tree)
                tree.setWord("type", kind, of: made)
                tree.setAttribute(
                    "id",
                    link,
                    in: isStrict ? OfficeAddress.strictLinks : OfficeAddress.links,
                    prefix: "r",
                    of: made
                )
            }
            if mending.document.kind == .letter {
                _ = tree.property("titlePg", of: section, order: PropertyOrder.section)
            }
        }
    }

    /// Even pages get headers of their own too: the one that odd pages have.
    private func doubleHeader(of section: XMLNode, _ tree: inout XMLTree) {
        let headers = tree.children(of: section, named: "w:headerReference")
        let kinds = headers.map { tree.attribute("w:type", of: $0) ?? "default" }
        guard !mending.document.styled.hasEvenPages, !kinds.contains("even"),
            let place = kinds.firstIndex(of: "default"),
            let copy = tree.copy(headers[place], deep: true)
        else { return }
        tree.insert(copy, after: headers[place])
        tree.setWord("type", "even", of: copy)
    }

    private func insert(_ node: XMLNode, into section: XMLNode, _ tree: inout XMLTree) {
        let references: Set<String> = ["w:headerReference", "w:footerReference"]
        let children = tree.children(of: section)
        if let last = children.last(where: { references.contains(tree.name(of: $0)) }) {
            tree.insert(node, after: last)
        } else if let first = children.first {
            tree.insert(node, before: first)
        } else {
            tree.append(node, to: section)
        }
    }

    /// A footer with `— 1 —` one character in from a side, or an empty one.
    private static func footer(side: String?, _ profile: PageProfile) -> String {
        let face = XMLText.escaped(profile.folioFace)
        let look =
            "<w:rPr><w:rFonts w:ascii=\"\(face)\" w:hAnsi=\"\(face)\" w:eastAsia=\"\(face)\" w:cs=\"\(face)\"/>"
            + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>"
        func run(_ content: String) -> String { "<w:r>\(look)\(content)</w:r>" }
        func text(_ text: String) -> String { run("<w:t xml:space=\"preserve\">\(text)</w:t>") }
        func mark(_ kind: String) -> String { run("<w:fldChar w:fldCharType=\"\(kind)\"/>") }
        let field =
            mark("begin") + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
            + mark("separate") + text("1") + mark("end")
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        guard let side else { return head + "<w:ftr xmlns:w=\"$W\"><w:p/></w:ftr>" }
        return head + "<w:ftr xmlns:w=\"$W\"><w:p><w:pPr><w:snapToGrid w:val=\"0\"/>"
            + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
            + "<w:ind w:\(side)=\"280\" w:firstLine=\"0\"/><w:jc w:val=\"\(side)\"/></w:pPr>"
            + text("— ") + field + text(" —") + "</w:p></w:ftr>"
    }
}
