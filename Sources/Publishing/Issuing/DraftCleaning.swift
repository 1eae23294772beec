import Norms
import OOXML

/// Takes out of an edited draft what belongs to drafts only, and finds what must not go out.
struct DraftCleaning {
    private let part: DraftPart
    /// Marks across the page that the template has, other than 草稿.
    private let known: Set<String>
    /// What is in the way.
    private(set) var problems: [Wording] = []

    init(_ part: DraftPart, known: Set<String>) {
        self.part = part
        self.known = known
    }

    /// Changes under way (ECMA-376 §17.13.5).
    private static let revisions: Set = [
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:sectPrChange",
        "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:cellIns",
        "w:cellDel",
        "w:cellMerge", "w:numberingChange",
    ]

    /// Finds what a person has to deal with first.
    mutating func check() {
        let revisions = part.elements(Self.revisions).count
        if revisions > 0 { problems.append(.openRevisions(revisions)) }
        let comments = part.elements(["w:commentReference"]).count
        if comments > 0 { problems.append(.openComments(comments)) }
        if !part.elements(["w:altChunk"]).isEmpty { problems.append(.foreignText) }
        if let hidden = hiddenText() { problems.append(.hiddenText(hidden)) }
        for text in Set(part.marks.map(\.text)).subtracting(known).sorted()
        where text != DraftPlaceholders.mark {
            problems.append(.otherMark(text))
        }
        for paragraph in part.paragraphs where !paragraph.isCopy && paragraph.isMixedRemark {
            problems.append(.mixedRemark(paragraph.excerpt))
        }
    }

    private func hiddenText() -> String? {
        for mark in part.elements(["w:vanish"]) {
            guard !["0", "false", "off"].contains(part.tree.attribute("w:val", of: mark) ?? ""),
                let properties = part.tree.parent(of: mark),
                let run = part.tree.parent(of: properties), part.tree.node(run, is: "w:r")
            else { continue }
            let text = part.tree.descendants(of: run, named: "w:t").map { part.tree.text(of: $0) }
                .joined()
            if !text.isEmpty { return String(text.prefix(24)) }
        }
        return nil
    }

    /// Removes the bookmarks of the draft, the notes to its reader and 草稿 across the page; whether there was any.
    func clean() -> Bool {
        let bookmarks = removeBookmarks()
        let remarks = part.paragraphs.filter(\.isRemark)
        for paragraph in remarks { remove(paragraph.node) }
        let marks = part.marks.filter { $0.text == DraftPlaceholders.mark }
        for mark in marks { removeMark(mark.node) }
        return bookmarks || !remarks.isEmpty || !marks.isEmpty
    }

    private func removeBookmarks() -> Bool {
        var ids: Set<String> = []
        for start in part.elements(["w:bookmarkStart"]) {
            let name = part.tree.attribute("w:name", of: start) ?? ""
            guard TemplateAnchors.field(of: name, among: DraftPlaceholders.anchors) != nil else {
                continue
            }
            ids.insert(part.tree.attribute("w:id", of: start) ?? "")
            part.tree.remove(start)
        }
        for end in part.elements(["w:bookmarkEnd"])
        where ids.contains(part.tree.attribute("w:id", of: end) ?? "") {
            part.tree.remove(end)
        }
        return !ids.isEmpty
    }

    /// Removes a paragraph; the last one of a cell, and one that ends a section, is only emptied.
    private func remove(_ paragraph: XMLNode) {
        guard let parent = part.tree.parent(of: paragraph) else { return }
        let endsSection = !part.tree.descendants(of: paragraph, named: "w:sectPr").isEmpty
        let isOnly = part.tree.children(of: parent, named: "w:p").count == 1
        for child in part.tree.children(of: paragraph) {
            switch part.tree.name(of: child) {
            case "w:bookmarkStart", "w:bookmarkEnd": part.tree.insert(child, before: paragraph)
            case "w:pPr": break
            default: part.tree.remove(child)
            }
        }
        let isInBody = part.tree.node(parent, is: "w:body")
        guard !endsSection, isInBody || !isOnly else { return }
        part.tree.remove(paragraph)
    }

    private func removeMark(_ node: XMLNode) {
        var outermost = node
        var around = part.tree.parent(of: node)
        while let here = around, !part.tree.node(here, is: "w:r") {
            if ["w:pict", "w:drawing", "mc:AlternateContent", "w:object"].contains(
                part.tree.name(of: here)
            ) {
                outermost = here
            }
            around = part.tree.parent(of: here)
        }
        part.tree.remove(outermost)
        guard let run = around, part.tree.parent(of: run) != nil else { return }
        let rest = part.tree.children(of: run).filter { part.tree.kind(of: $0) == .element }
        if rest.allSatisfy({ part.tree.node($0, is: "w:rPr") }) { part.tree.remove(run) }
    }
}

extension DraftPart {
    /// The texts across the page: WordArt as Word, WPS and LibreOffice write it (`v:textpath`, ECMA-376 part 4 §19.1.2.23).
    var marks: [(node: XMLNode, text: String)] {
        elements(["v:textpath"]).compactMap { node in
            tree.attribute("string", of: node).map { text in
                (node, String(text.filter { !$0.isWhitespace }))
            }
        }.filter { !$0.text.isEmpty }
    }
}

extension DraftParagraph {
    private static let openings = [DraftPlaceholders.remark, "（" + DraftPlaceholders.remark]

    /// Whether it is a note to the reader of the draft, which never goes out.
    var isRemark: Bool { Self.openings.contains { words.hasPrefix($0) } }

    /// Whether such a note has run into other text.
    var isMixedRemark: Bool {
        let words = words
        guard words.contains(DraftPlaceholders.remark) else { return false }
        guard isRemark else { return true }
        return words.hasPrefix("（") && !words.hasSuffix("）")
    }
}
