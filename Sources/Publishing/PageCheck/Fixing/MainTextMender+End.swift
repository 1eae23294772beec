import Norms
import OOXML

extension MainTextMender {
    /// Mends 附件说明, 成文日期, 附件 and 版记.
    func mendEnd(_ tree: inout XMLTree) {
        mendNotes(&tree)
        if mending.has("date-format"), let node = paragraph(parts.date) {
            tree.changeText(of: node, TextRepair.date)
        }
        for node in paragraphs(mending.document.attachmentLabels) {
            if mending.has("attachment-page") {
                tree.setParagraph("pageBreakBefore", of: node, ["val": nil])
            }
            guard mending.has("attachment-label") else { continue }
            tree.setIndent(characters: 0, of: node)
            for run in ParagraphWalk.runs(of: node, in: &tree) {
                tree.setFace(profile.firstLevelFace, of: run)
                tree.setSize(16, of: run)
            }
        }
        mendImprint(&tree)
    }

    private func mendNotes(_ tree: inout XMLTree) {
        for (index, node) in paragraphs(parts.notes).enumerated() {
            if mending.has("attachment-note-end") { tree.changeText(of: node, TextRepair.note) }
            if mending.has("attachment-note-indent"), index == 0 {
                tree.changeText(of: node) { String($0.drop(while: \.isWhitespace)) }
                tree.setIndent(characters: 2, of: node)
            }
        }
    }

    private func mendImprint(_ tree: inout XMLTree) {
        if mending.has("copy-stop"), let node = paragraph(parts.copy) {
            tree.changeText(of: node, TextRepair.copy)
        }
        if mending.has("imprint-date"), let node = paragraph(parts.issue) {
            tree.changeText(of: node, TextRepair.date)
        }
        let places = Set([parts.copy, parts.issue].compactMap(\.self)).sorted()
        if mending.has("imprint-size") {
            for run in runs(places, &tree) { tree.setSize(14, of: run) }
        }
        if mending.has("imprint-indent") {
            for node in paragraphs(places) {
                tree.setIndent(characters: 0, of: node)
                tree.setParagraph("ind", of: node, ["left": "280", "right": "280"])
                tree.setParagraph("ind", of: node, ["leftChars": nil, "rightChars": nil])
            }
        }
        if mending.has("imprint-outer-rules", "imprint-inner-rules") {
            mendRules(paragraphs(places), &tree)
        }
    }

    /// Makes the first and the last of the rules that are there thick, and those between thin.
    private func mendRules(_ nodes: [XMLNode], _ tree: inout XMLTree) {
        var rules: [XMLNode] = []
        for node in nodes {
            guard let properties = tree.first("w:pPr", in: node),
                let borders = tree.first("w:pBdr", in: properties)
            else { continue }
            rules += ["w:top", "w:bottom"].compactMap { tree.first($0, in: borders) }
        }
        for (index, rule) in rules.enumerated() {
            let isOuter = index == 0 || index == rules.count - 1
            tree.setWord("sz", isOuter ? "8" : "6", of: rule)
            tree.setWord("val", "single", of: rule)
        }
    }
}
